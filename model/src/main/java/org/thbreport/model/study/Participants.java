package org.thbreport.model.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;

/**
 * The countries that took part in a study.
 *
 * @param stated number of countries that the source states
 * @param asOf day on which membership is judged
 * @param members EMN Member Countries that are named, in EU protocol order
 * @param observers EMN Observer Countries that are named, in EU protocol order
 * @param location where it was read
 */
public record Participants(
        int stated, LocalDate asOf, List<CountryCode> members, List<CountryCode> observers, Location location) {

    /** Copies the lists. */
    public Participants {
        members = List.copyOf(members);
        observers = List.copyOf(observers);
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
