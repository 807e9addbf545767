package org.thbreport.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thbreport.model.geo.CountryCode;
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

    /** Exceptions go first, for their lists are nearly all countries; among lists of one length the study's order holds. */
    @Test
    void putsTheLongestListsFirst() {
        Finding two = listing("two", FindingKind.MEASURE, null, NamedCountries.of(countries("BE", "LV")));
        Finding alsoTwo = listing("also-two", FindingKind.PLAN, null, NamedCountries.of(countries("BE", "EE")));
        Finding three = listing("three", FindingKind.MEASURE, null, NamedCountries.of(countries("BE", "EE", "LT")));
        Finding exception = listing(
                "exception",
                FindingKind.MEASURE,
                null,
                new NamedCountries(List.of(), countries("CZ"), ListKind.COMPLETE, null, Map.of()));
        Finding challenge = listing("challenge", FindingKind.CHALLENGE, null, NamedCountries.of(countries("LV")));
        Finding part = listing("part", FindingKind.MEASURE, "two", NamedCountries.of(countries("LV")));
        Finding examples = listing(
                "examples",
                FindingKind.MEASURE,
                null,
                new NamedCountries(countries("LV"), List.of(), ListKind.EXAMPLES, null, Map.of()));
        List<Finding> all =
                List.of(two, challenge, finding("statement", null), alsoTwo, part, three, examples, exception);
        FindingIndex index = new FindingIndex(all);

        assertThat(new FindingIndex(all, 4).longest()).containsExactly(three, exception, two, alsoTwo);
        assertThat(new FindingIndex(all, 3).longest()).containsExactly(three, two, alsoTwo, exception);
        assertThat(index.longest()).containsExactly(exception, three, two, alsoTwo);
        assertThat(index.longest(new CountryCode("LV"))).containsExactly(two, exception, three, alsoTwo);
        assertThat(index.longest(new CountryCode("EE"))).containsExactly(three, alsoTwo, exception, two);
        assertThat(index.loneLists()).isEqualTo(7);
    }

    private static List<CountryCode> countries(String... codes) {
        return Stream.of(codes).map(CountryCode::new).toList();
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
        return listing(id, FindingKind.MEASURE, partOf, NamedCountries.NOBODY);
    }

    private static Finding listing(String id, FindingKind kind, @Nullable String partOf, NamedCountries list) {
        return new Finding(
                id,
                List.of(),
                false,
                kind,
                partOf,
                list,
                null,
                null,
                null,
                null,
                "source",
                List.of(),
                Location.of("findings.csv"));
    }
}
