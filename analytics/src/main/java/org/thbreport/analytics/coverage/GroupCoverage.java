package org.thbreport.analytics.coverage;

import java.util.List;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.geo.CountryCode;

/**
 * How many distinct countries the findings of one theme, or of one kind, name. A country counts once, however many findings
 * name it.
 *
 * @param group id of the theme, or code of the kind
 * @param n number of distinct countries named; withheld where no finding of the group has a list
 * @param of number of countries that took part, as the source states it
 * @param members EMN Members named, in EU protocol order
 * @param observers EMN Observers named, in EU protocol order
 * @param findings ids of the findings of the group that have a list or a word of quantity, in the order of print
 */
public record GroupCoverage(
        String group,
        Outcome<Integer> n,
        int of,
        List<CountryCode> members,
        List<CountryCode> observers,
        List<String> findings) {

    /** Copies the lists. */
    public GroupCoverage {
        members = List.copyOf(members);
        observers = List.copyOf(observers);
        findings = List.copyOf(findings);
    }
}
