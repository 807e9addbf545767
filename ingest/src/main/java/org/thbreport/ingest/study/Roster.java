package org.thbreport.ingest.study;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.ParticipantScope;
import org.thbreport.model.study.Participants;

/**
 * Who took part, and the check that lists name nobody else. A country that stands in many lists is reported once, at the first
 * of them; where the list of participants could not be read, nothing that follows from it is reported.
 */
final class Roster {

    private final Participants participants;
    private final Set<CountryCode> named;
    private final boolean whole;
    private final CountryRegister register;
    private final IssueLog log;
    private final Map<CountryCode, Stranger> strangers = new LinkedHashMap<>();

    /**
     * Makes a roster.
     *
     * @param whole whether all participants could be read
     */
    Roster(Participants participants, boolean whole, CountryRegister register, IssueLog log) {
        this.participants = participants;
        this.named = Set.copyOf(participants.named());
        this.whole = whole;
        this.register = register;
        this.log = log;
    }

    /** Returns whether the number of participants is known and all of them by name. */
    boolean isComplete() {
        return whole && participants.rosterComplete();
    }

    /** Returns how many took part. */
    int stated() {
        return participants.stated();
    }

    /** Returns countries in EU protocol order. */
    List<CountryCode> ordered(List<CountryCode> countries) {
        return register.inProtocolOrder(countries);
    }

    /** Returns all who took part, in EU protocol order; empty where not all are known. */
    List<CountryCode> everybody() {
        return isComplete() ? register.inProtocolOrder(participants.named()) : List.of();
    }

    /** Returns the Member States that took part, in EU protocol order; empty where not all who took part are known. */
    List<CountryCode> members() {
        return everybody().stream().filter(this::isMember).toList();
    }

    /** Returns how many Member States took part; 0 where that is not known. */
    int memberNumber() {
        return participants.scope() == ParticipantScope.EU
                ? participants.stated()
                : members().size();
    }

    private boolean isMember(CountryCode country) {
        return participants.scope() == ParticipantScope.EMN
                ? participants.members().contains(country)
                : isState(country, participants.asOf());
    }

    /** Returns whether a country is a Member State of the European Union on a day. */
    boolean isState(CountryCode country, LocalDate day) {
        return register.isIn(CountryRegister.EU, country, day);
    }

    /** Returns whether all that is said of who took part could be read. */
    boolean isRead() {
        return whole;
    }

    /** Returns whether a country is no participant, as far as those are known by name. */
    boolean isStranger(CountryCode country) {
        return whole && !named.contains(country);
    }

    /**
     * Notes the countries of a list that cannot have taken part.
     *
     * @param day day on which membership is judged
     */
    void check(Map<CountryCode, Location> countries, LocalDate day) {
        countries.forEach((country, place) -> {
            if (isStranger(country)) {
                strangers.merge(
                        country,
                        new Stranger(place, day, 1),
                        (first, next) -> new Stranger(first.first(), first.day(), first.lists() + 1));
            }
        });
    }

    private boolean belongs(CountryCode country, LocalDate day) {
        return switch (participants.scope()) {
            case EMN -> register.emnRole(country, day).isPresent();
            case EU -> register.isIn(CountryRegister.EU, country, day);
            case LISTED -> true;
        };
    }

    /** Reports what was noted. */
    void report() {
        strangers.forEach((country, stranger) -> {
            String where = stranger.lists() == 1 ? "" : " (in " + stranger.lists() + " lists, here first)";
            if (!belongs(country, stranger.day())) {
                String what = participants.scope() == ParticipantScope.EU
                        ? " was no Member State of the EU on "
                        : " was neither an EMN Member nor an Observer Country on ";
                log.error(
                        StudyRule.NOT_IN_NETWORK,
                        stranger.first(),
                        country + what + stranger.day() + where,
                        isState(country, stranger.day())
                                ? "it may stand behind \"all Member States except\"; to count it, see participants: scope"
                                        + " in study.yaml"
                                : "see participants: asOf and scope in study.yaml");
            } else {
                log.error(
                        StudyRule.NOT_A_PARTICIPANT,
                        stranger.first(),
                        country + " is not among the participants that are named" + where,
                        participants.rosterComplete()
                                ? "see participants: named in study.yaml"
                                : "if it is one of the " + participants.stated() + " that took part, of whom "
                                        + participants.named().size()
                                        + " are named: add it to participants: named in study.yaml");
            }
        });
    }
}
