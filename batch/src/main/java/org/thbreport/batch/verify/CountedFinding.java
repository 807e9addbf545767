package org.thbreport.batch.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A finding of {@code results.json}, with what was counted of it.
 *
 * @param finding its id
 * @param partOf id of the finding that it is part of, or an empty text
 * @param n number of countries named, or {@link #NOT_COUNTED} where its source names none
 * @param of number of countries that took part
 * @param members codes of the Members named
 * @param observers codes of the Observers named
 */
record CountedFinding(String finding, String partOf, int n, int of, List<String> members, List<String> observers) {
    /** Stands for a number of countries that nobody gave. */
    static final int NOT_COUNTED = -1;

    /** Returns all figures that are given of it. */
    DoubleStream figures() {
        return n == NOT_COUNTED
                ? DoubleStream.of(of)
                : DoubleStream.of(n, of, (double) n / of, members.size(), observers.size());
    }

    /** Returns all countries named. */
    List<String> countries() {
        List<String> all = new ArrayList<>(members);
        all.addAll(observers);
        return all;
    }
}
