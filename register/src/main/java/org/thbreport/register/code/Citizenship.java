package org.thbreport.register.code;

import java.util.Comparator;
import java.util.List;

/**
 * The citizenship that counts for a person of several.
 *
 * @param rank 0 third-country national, 1 citizen of another Member State, 2 of the country that registers
 * @param code code of the country, {@code STLS} or {@code RNC}
 */
record Citizenship(int rank, String code) {
    /** The one that comes later counts: the country that registers, then a Member State, then the first code of the alphabet. */
    static final Comparator<Citizenship> PRECEDENCE =
            Comparator.comparingInt(Citizenship::rank).thenComparing(Citizenship::code, Comparator.reverseOrder());

    /** Returns the one of several codes that counts. */
    static Citizenship of(String area, List<String> codes, java.util.function.Predicate<String> memberState) {
        return codes.stream()
                .map(code -> new Citizenship(code.equals(area) ? 2 : memberState.test(code) ? 1 : 0, code))
                .max(PRECEDENCE)
                .orElseThrow();
    }
}
