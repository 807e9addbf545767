package org.thbreport.batch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.DoubleStream;

/**
 * A theme of {@code results.json}, with what was counted of it.
 *
 * @param findings number of its findings with a list of countries
 * @param n number of countries that at least one of them names
 * @param of number of countries that took part
 * @param members number of Members named
 * @param observers number of Observers named
 */
record CountedTheme(int findings, int n, int of, int members, int observers) {
    /** Reads a theme. */
    static CountedTheme of(JsonNode theme) {
        return new CountedTheme(
                theme.path("findings").size(),
                theme.path("n").asInt(),
                theme.path("of").asInt(),
                theme.path("members").size(),
                theme.path("observers").size());
    }

    /** Returns all figures that are given of it. */
    DoubleStream figures() {
        return DoubleStream.of(findings, n, of, (double) n / of, members, observers);
    }
}
