package org.thbreport.model.data;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Location;

/**
 * Which dimension and codes of a dataset make the group of interest, its complement and the unknown. Codes or labels, as
 * the file has them.
 *
 * @param areaDimension id of the dimension of areas, or null to find it ({@code geo}, {@code area})
 * @param periodDimension id of the dimension of periods, or null to find it ({@code TIME_PERIOD}, {@code time})
 * @param groupDimension id of the dimension that holds the groups, or null to find it
 * @param interest codes of the group of interest
 * @param rest codes of its complement among the known
 * @param unknown codes of those whose group is not known
 * @param total codes of all
 * @param filters the one code to take in each further dimension
 * @param given whether a user gave the codes; then one that occurs nowhere is an error
 * @param places where the user wrote each part, for messages: {@code mapping}, {@code area}, {@code interest.FOR},
 *     {@code filters.sex}; empty where nothing is known
 */
public record GroupMapping(
        @Nullable String areaDimension,
        @Nullable String periodDimension,
        @Nullable String groupDimension,
        List<String> interest,
        List<String> rest,
        List<String> unknown,
        List<String> total,
        Map<String, String> filters,
        boolean given,
        Map<String, Location> places) {

    /** Third-country nationals among victims, by Eurostat's citizenship codes. */
    public static final GroupMapping CITIZENSHIP = new GroupMapping(
            null,
            null,
            null,
            List.of(CitizenshipGroup.NON_EU.code()),
            List.of(CitizenshipGroup.REPORTING_COUNTRY.code(), CitizenshipGroup.OTHER_EU.code()),
            List.of(CitizenshipGroup.UNKNOWN.code()),
            List.of(CitizenshipGroup.TOTAL.code()),
            Map.of(),
            false,
            Map.of());

    /** Copies the lists. */
    public GroupMapping {
        interest = List.copyOf(interest);
        rest = List.copyOf(rest);
        unknown = List.copyOf(unknown);
        total = List.copyOf(total);
        filters = Map.copyOf(filters);
        places = Map.copyOf(places);
    }

    /**
     * Returns where a part was written.
     *
     * @param part the part, such as {@code filters.sex}
     * @param otherwise the place where nothing is known of it
     */
    public Location place(String part, Location otherwise) {
        return places.getOrDefault(part, otherwise);
    }
}
