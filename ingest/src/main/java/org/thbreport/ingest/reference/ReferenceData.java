package org.thbreport.ingest.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.Country;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.geo.Membership;
import org.thbreport.model.study.StatisticalRelease;

/**
 * The dated facts that ship with the program.
 *
 * @param countries countries, their order in print, EMN and EU memberships, and the aggregates of statistics
 * @param releases days on which the figures of a period were first released, earliest period first
 */
public record ReferenceData(CountryRegister countries, List<StatisticalRelease> releases) {

    /** Copies the list. */
    public ReferenceData {
        releases = List.copyOf(releases);
    }

    /** Reads the data files of this package. */
    public static ReferenceData load() {
        return new ReferenceData(new CountryRegister(readCountries(), readMemberships()), readReleases());
    }

    private static List<Country> readCountries() {
        List<Country> countries = new ArrayList<>();
        for (DataRow row : DataRow.read("countries.csv")) {
            boolean statusNote = row.get("statusNote").equals("yes");
            countries.add(new Country(new CountryCode(row.get("code")), countries.size() + 1, statusNote));
        }
        return countries;
    }

    private static List<Membership> readMemberships() {
        List<Membership> memberships = new ArrayList<>();
        for (DataRow row : DataRow.read("memberships.csv")) {
            LocalDate to = row.get("to").isEmpty() ? null : LocalDate.parse(row.get("to"));
            memberships.add(new Membership(
                    row.get("group"), new CountryCode(row.get("country")), LocalDate.parse(row.get("from")), to));
        }
        for (DataRow row : DataRow.read("aggregates.csv")) {
            for (String code : row.get("countries").split(" ")) {
                memberships.add(new Membership(row.get("group"), new CountryCode(code), LocalDate.MIN, null));
            }
        }
        return memberships;
    }

    private static List<StatisticalRelease> readReleases() {
        List<StatisticalRelease> releases = new ArrayList<>();
        for (DataRow row : DataRow.read("releases.csv")) {
            ReferencePeriod period = ReferencePeriod.parse(row.get("period")).orElseThrow();
            releases.add(new StatisticalRelease(
                    row.get("publisher"), period, LocalDate.parse(row.get("released")), row.get("tables")));
        }
        return releases;
    }
}
