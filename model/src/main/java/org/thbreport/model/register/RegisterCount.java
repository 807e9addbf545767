package org.thbreport.model.register;

import java.util.Comparator;

/**
 * A number of persons, or of decisions, in one category.
 *
 * @param population whom or what it counts: {@code victims}
 * @param status {@code REGISTERED}, or one status: {@code IDENTIFIED}
 * @param area code of the country that registers
 * @param period {@code 2024}, {@code 2021/2022}
 * @param breakdown by what: {@code citizenship-group*sex}
 * @param category standard codes: {@code NAT*F}
 * @param persons how many, from 1; a category that is not there has none
 * @param additive whether nobody stands in several categories of the breakdown, and periods may be added as far as they are single
 */
public record RegisterCount(
        String population,
        String status,
        String area,
        String period,
        String breakdown,
        String category,
        long persons,
        boolean additive)
        implements Comparable<RegisterCount> {

    private static final Comparator<RegisterCount> ORDER = Comparator.comparing(RegisterCount::population)
            .thenComparing(RegisterCount::status)
            .thenComparing(RegisterCount::area)
            .thenComparing(RegisterCount::period)
            .thenComparing(RegisterCount::breakdown)
            .thenComparing(RegisterCount::category);

    @Override
    public int compareTo(RegisterCount other) {
        return ORDER.compare(this, other);
    }
}
