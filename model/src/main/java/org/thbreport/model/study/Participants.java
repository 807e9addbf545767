package org.thbreport.model.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;

/**
 * The countries that took part in a study.
 *
 * @param scope who can take part
 * @param stated number of countries that the source states
 * @param asOf day on which membership is judged
 * @param members EMN Member Countries that are named, in EU protocol order; in another scope all countries named
 * @param observers EMN Observer Countries that are named, in EU protocol order; in another scope nobody
 * @param location where it was read
 */
public record Participants(
        ParticipantScope scope,
        int stated,
        LocalDate asOf,
        List<CountryCode> members,
        List<CountryCode> observers,
        Location location) {

    /** Copies the lists. */
    public Participants {
        members = List.copyOf(members);
        observers = List.copyOf(observers);
    }

    /** Makes participants that are Member and Observer Countries of the EMN. */
    public Participants(
            int stated, LocalDate asOf, List<CountryCode> members, List<CountryCode> observers, Location location) {
        this(ParticipantScope.EMN, stated, asOf, members, observers, location);
    }

    /** Returns all countries named: Members, then Observers. */
    public List<CountryCode> named() {
        List<CountryCode> all = new ArrayList<>(members);
        all.addAll(observers);
        return all;
    }

    /** Returns whether every country that took part is named. */
    public boolean rosterComplete() {
        return named().size() == stated;
    }
}
