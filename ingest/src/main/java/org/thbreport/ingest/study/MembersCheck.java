package org.thbreport.ingest.study;

import java.util.List;
import java.util.Map;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.ingest.countries.ListedCountry;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;

/** The check that a list out of Member States has nobody else in it, and no Member State beside it. */
final class MembersCheck {

    private final Roster roster;
    private final IssueLog log;

    MembersCheck(Roster roster, IssueLog log) {
        this.roster = roster;
        this.log = log;
    }

    /**
     * Checks a list.
     *
     * @param places where its countries stand
     */
    void check(CountryList list, Map<CountryCode, Location> places) {
        List<CountryCode> members = roster.members();
        for (ListedCountry beside : list.scope().besides()) {
            Location place = places.get(beside.country());
            if (place != null && members.contains(beside.country())) {
                log.error(
                        StudyRule.DUPLICATE,
                        place,
                        beside.country() + " stands in this list twice: it is a Member State",
                        "each country once was expected");
            }
        }
        for (ListedCountry listed : list.listed()) {
            CountryCode country = listed.country();
            Location place = places.get(country);
            boolean other =
                    place != null && !members.isEmpty() && !members.contains(country) && !roster.isStranger(country);
            if (other && place != null) {
                log.error(
                        StudyRule.LIST_CONFLICT,
                        place,
                        country + " is no Member State, and the list is out of Member States",
                        list.excluded().isEmpty()
                                ? "leave the column of empty where Observers are listed too"
                                : "if the source names it too, write \"" + country
                                        + " and all Member States except ...\"");
            }
        }
    }
}
