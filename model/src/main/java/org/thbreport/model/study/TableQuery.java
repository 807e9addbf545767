package org.thbreport.model.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a table is asked for at its publisher.
 *
 * @param service by which interface, or null for the one that suits the file's name
 * @param agency id of the agency that maintains the dataflow; for SDMX 3.0
 * @param version version of the dataflow; for SDMX 3.0
 * @param codes for each dimension the codes to ask for; a dimension that is not here comes whole
 * @param from first period to ask for, or null
 * @param to last period to ask for, or null
 */
public record TableQuery(
        @Nullable TableService service,
        String agency,
        String version,
        Map<String, List<String>> codes,
        @Nullable String from,
        @Nullable String to) {

    /** The whole table, of Eurostat's first version, by whichever interface suits. */
    public static final TableQuery WHOLE = new TableQuery(null, "ESTAT", "1.0", Map.of(), null, null);

    /** Copies the codes, in their order. */
    public TableQuery {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        codes.forEach((dimension, values) -> copy.put(dimension, List.copyOf(values)));
        codes = Collections.unmodifiableMap(copy);
    }

    /** Returns the same question to another service. */
    public TableQuery by(TableService other) {
        return new TableQuery(other, agency, version, codes, from, to);
    }
}
