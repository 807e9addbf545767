package org.thbreport.batch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * A cell of {@code results.json} that a publisher revised.
 *
 * @param years years of its period
 * @param before value of the earlier vintage; NaN where there was none
 * @param now value of the vintage in use; NaN where there is none
 */
record RevisedCell(Set<String> years, double before, double now) {
    /** Reads a cell. */
    static RevisedCell of(JsonNode cell) {
        return new RevisedCell(
                ReleaseNumbers.years(cell.path("period").asText()),
                cell.path("oldValue").asDouble(Double.NaN),
                cell.path("newValue").asDouble(Double.NaN));
    }

    /** Returns all figures that are given of it. */
    DoubleStream figures() {
        return DoubleStream.of(before, now, now - before, (now - before) / before);
    }
}
