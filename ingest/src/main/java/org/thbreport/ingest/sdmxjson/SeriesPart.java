package org.thbreport.ingest.sdmxjson;

import java.util.List;

/**
 * What a series states once for its observations.
 *
 * @param key places of its codes
 * @param attributes places of its attributes
 */
record SeriesPart(int[] key, List<Integer> attributes) {
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
