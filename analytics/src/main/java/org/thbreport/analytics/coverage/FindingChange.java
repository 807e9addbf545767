package org.thbreport.analytics.coverage;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.PreviousEdition;
import org.thbreport.model.study.Study;

/**
 * Which countries a finding names now and did not in the edition before, and the other way round. A country that is no longer
 * named may still do the same.
 *
 * @param finding the finding, now
 * @param before number of countries that it named before
 * @param newly countries that it names now and did not before, in protocol order
 * @param joined those of them that had not taken part before, so that their being new may say nothing else
 * @param noLonger countries that it named before and does not now, in protocol order
 * @param left those of them that do not take part now
 */
public record FindingChange(
        Finding finding,
        int before,
        List<CountryCode> newly,
        List<CountryCode> joined,
        List<CountryCode> noLonger,
        List<CountryCode> left) {

    /** Copies the lists. */
    public FindingChange {
        newly = List.copyOf(newly);
        joined = List.copyOf(joined);
        noLonger = List.copyOf(noLonger);
        left = List.copyOf(left);
    }

    /** Returns whether the same countries are named. */
    public boolean isNone() {
        return newly.isEmpty() && noLonger.isEmpty();
    }

    /** Compares the findings that both editions have with complete lists, in the order of print; none without an edition before. */
    public static List<FindingChange> of(Study study) {
        PreviousEdition previous = study.previous();
        List<FindingChange> changes = new ArrayList<>();
        if (previous == null) {
            return changes;
        }
        for (Finding finding : study.findings()) {
            List<CountryCode> before = previous.named().get(finding.id());
            if (before != null && PreviousEdition.isComparable(finding)) {
                List<CountryCode> newly = without(finding.countries(), before);
                List<CountryCode> noLonger = without(before, finding.countries());
                changes.add(new FindingChange(
                        finding,
                        before.size(),
                        newly,
                        previous.rosterComplete() ? without(newly, previous.participants()) : List.of(),
                        noLonger,
                        study.participants().rosterComplete()
                                ? without(noLonger, study.participants().named())
                                : List.of()));
            }
        }
        return changes;
    }

    private static List<CountryCode> without(List<CountryCode> countries, List<CountryCode> others) {
        return countries.stream().filter(country -> !others.contains(country)).toList();
    }
}
