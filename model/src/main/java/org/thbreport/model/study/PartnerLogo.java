package org.thbreport.model.study;

import java.util.Map;
import org.thbreport.model.issue.Location;

/**
 * The sign of a body with whom a publication was made.
 *
 * @param file path of an SVG or PNG file in the study folder
 * @param alt the words that stand for it, by language tag
 * @param location where the file is named
 */
public record PartnerLogo(String file, Map<String, String> alt, Location location) {

    /** Copies the map. */
    public PartnerLogo {
        alt = Map.copyOf(alt);
    }
}
