package org.thbreport.batch.result;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.thbreport.analytics.figure.FigureIndex;

/**
 * Results that were read back.
 *
 * @param figures every figure with its value
 * @param quoted numbers that the study's own words hold, by language
 */
public record ReadResults(FigureIndex figures, Map<String, Set<String>> quoted) {

    /** Copies the map. */
    public ReadResults {
        quoted = Map.copyOf(quoted);
    }

    /**
     * Reads {@code results.json}.
     *
     * @throws IOException if the bytes are no such file
     */
    public static ReadResults of(byte[] json) throws IOException {
        return ResultsReader.read(json);
    }

    /** Returns the numbers that the study's own words hold in a language. */
    public Set<String> quoted(String language) {
        return quoted.getOrDefault(language, Set.of());
    }
}
