package org.thbreport.model.register;

import java.util.List;

/**
 * How a register is counted.
 *
 * @param kind whom or what it counts
 * @param include statuses that are counted together as {@code REGISTERED}: {@code IDENTIFIED}, {@code PRESUMED}, {@code UNKNOWN}
 * @param onceEver whether a person counts in the period of the first registration alone
 * @param first properties of which the first known value of a period is taken; of others the latest
 * @param dated whether a citizen of a Member State of the day of registration is an EU citizen, and not one of a Member State of today
 * @param rejects rows that may be refused
 * @param unmappedIsUnknown whether a code without standard code counts as unknown, and is not an error
 */
public record RegisterRules(
        PopulationKind kind,
        List<String> include,
        boolean onceEver,
        List<String> first,
        boolean dated,
        int rejects,
        boolean unmappedIsUnknown) {

    /** Copies the lists. */
    public RegisterRules {
        include = List.copyOf(include);
        first = List.copyOf(first);
    }

    /** Returns the standard code of citizens of other Member States. */
    public String otherEu() {
        return dated ? "EU" : "EU27_2020_FOR";
    }

    /** Returns the standard code of third-country nationals. */
    public String thirdCountry() {
        return dated ? "TCN" : "NEU27_2020_FOR";
    }
}
