package org.thbreport.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thbreport.model.issue.Location;

/** An index goes through its findings once, however often it is asked. */
class FindingIndexTest {

    private static final int FINDINGS = 10_000;

    private int read;

    @Test
    void readsEachFindingOnce() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < FINDINGS; i++) {
            findings.add(finding("f" + i, i % 4 == 3 ? "f" + (i - 1) : null));
        }
        FindingIndex index = new FindingIndex(counting(findings));

        for (Finding finding : findings) {
            assertThat(index.find(finding.id())).hasValue(finding);
            assertThat(index.partsOf(finding)).hasSizeLessThan(2);
        }

        assertThat(read).isEqualTo(FINDINGS);
    }

    @Test
    void findsPartsInTheOrderOfTheStudy() {
        Finding whole = finding("whole", null);
        Finding first = finding("b", "whole");
        Finding second = finding("a", "whole");
        FindingIndex index = new FindingIndex(List.of(first, whole, second));

        assertThat(index.partsOf(whole)).containsExactly(first, second);
        assertThat(index.partsOf(first)).isEmpty();
        assertThat(index.find("none")).isEmpty();
    }

    @Test
    void findsTheFirstOfSeveralWithOneId() {
        Finding first = finding("a", "x");
        assertThat(new FindingIndex(List.of(first, finding("a", "y"))).find("a"))
                .hasValue(first);
    }

    private List<Finding> counting(List<Finding> findings) {
        return new AbstractList<>() {
            @Override
            public Finding get(int index) {
                read++;
                return findings.get(index);
            }

            @Override
            public int size() {
                return findings.size();
            }
        };
    }

    private static Finding finding(String id, @Nullable String partOf) {
        return new Finding(
                id,
                null,
                false,
                FindingKind.MEASURE,
                partOf,
                List.of(),
                null,
                null,
                "source",
                null,
                Location.of("findings.csv"));
    }
}
