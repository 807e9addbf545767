package org.thbreport.ingest.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.geo.EmnRole;
import org.thbreport.model.study.ParticipantScope;
import org.thbreport.model.study.Participants;

/** Who took part, from {@code study.yaml}. */
final class ParticipantsYaml {

    private final YamlMap top;
    private final CountryRegister register;
    private final CountryField countries;
    private final IssueLog log;
    private boolean rosterWhole = true;

    /** Makes a reader. */
    ParticipantsYaml(YamlMap top, CountryRegister register, CountryField countries, IssueLog log) {
        this.top = top;
        this.register = register;
        this.countries = countries;
        this.log = log;
    }

    /** Returns whether all who took part could be read, once they were. */
    boolean isWhole() {
        return rosterWhole;
    }

    /** Reads who took part: nobody where statistics stand alone. */
    Participants read() {
        YamlMap map = top.map("participants");
        if (!top.has("participants")) {
            rosterWhole = top.date("published") != null;
            return new Participants(0, top.dateOrEpoch("published"), List.of(), List.of(), top.location());
        }
        LocalDate asOf = map.dateOrEpoch("asOf");
        rosterWhole = map.date("asOf") != null && map.has("named");
        ParticipantScope scope = StudyYaml.code(ParticipantScope.values(), map.text("scope", ""), ParticipantScope.EMN);
        List<CountryCode> members = new ArrayList<>();
        List<CountryCode> observers = new ArrayList<>();
        for (YamlMap.Placed list : map.placed("named")) {
            CountryReading reading = countries.read(list.text(), list.location());
            rosterWhole &= reading.whole();
            if (!reading.list().excluded().isEmpty() || reading.list().examples()) {
                log.error(
                        StudyRule.COUNTRY_LIST,
                        list.location(),
                        "the list does not say who took part",
                        "the countries that are named, and no exception and no example, were expected");
                rosterWhole = false;
                continue;
            }
            reading.places().forEach((country, place) -> {
                EmnRole role = register.emnRole(country, asOf).orElse(null);
                boolean fits = switch (scope) {
                    case EMN -> role != null;
                    case EU -> register.isIn(CountryRegister.EU, country, asOf);
                    case LISTED -> true;
                };
                if (members.contains(country) || observers.contains(country)) {
                    log.error(
                            StudyRule.DUPLICATE, place, country + " is named twice", "each country once was expected");
                } else if (fits) {
                    (scope == ParticipantScope.EMN && role == EmnRole.OBSERVER ? observers : members).add(country);
                } else if (map.date("asOf") != null) {
                    rosterWhole = false;
                    log.error(
                            StudyRule.NOT_IN_NETWORK,
                            place,
                            country
                                    + (scope == ParticipantScope.EU
                                            ? " was no Member State of the EU on "
                                            : " was neither an EMN Member nor an Observer Country on ")
                                    + asOf,
                            "see asOf, the day on which membership is judged, and scope");
                } else {
                    rosterWhole = false;
                }
            });
        }
        int stated = map.integer("stated");
        int named = members.size() + observers.size();
        if (stated > 0 && stated < named) {
            log.error(
                    StudyRule.FEWER_THAN_NAMED,
                    map.location("stated"),
                    stated + " countries are stated but " + named + " are named",
                    "a number of at least " + named + " was expected");
        }
        return new Participants(
                scope,
                stated,
                asOf,
                register.inProtocolOrder(members),
                register.inProtocolOrder(observers),
                map.location());
    }
}
