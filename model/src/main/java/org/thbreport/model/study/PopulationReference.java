package org.thbreport.model.study;

import java.util.Map;
import org.thbreport.model.issue.Location;

/**
 * The file that says how many people live in the areas of a statistics file.
 *
 * @param file path relative to the study folder
 * @param source id of the source that it comes from
 * @param filters the one code to take in each dimension that has several, such as that of all ages
 * @param places where each filter was written, by {@code filters.} and the name of its dimension
 * @param location where it was read
 */
public record PopulationReference(
        String file, String source, Map<String, String> filters, Map<String, Location> places, Location location) {

    /** Copies the filters. */
    public PopulationReference {
        filters = Map.copyOf(filters);
        places = Map.copyOf(places);
    }
}
