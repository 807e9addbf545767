package org.thbreport.analytics.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.countries;
import static org.thbreport.analytics.StudyFixture.participants;
import static org.thbreport.analytics.StudyFixture.register;
import static org.thbreport.analytics.StudyFixture.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.evidence.EvidenceRules;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.ListBase;
import org.thbreport.model.study.ListKind;
import org.thbreport.model.study.NamedCountries;
import org.thbreport.model.study.StudyOptions;

/** Counts of exclusions, examples, stated numbers and answers; each expected number is counted by hand from its list. */
class StatedCoverageTest {

    private static Finding finding(String id, FindingKind kind, NamedCountries list, @Nullable Answer answer) {
        return new Finding(
                id,
                List.of("protection"),
                false,
                kind,
                null,
                list,
                null,
                null,
                null,
                answer,
                "emn-study",
                List.of(),
                Location.of("findings.csv"));
    }

    private static NamedCountries list(String named, String excluded, ListKind kind, @Nullable Integer stated) {
        return new NamedCountries(countries(named), countries(excluded), kind, stated, Map.of());
    }

    private static Coverage coverage(Finding... findings) {
        return CoverageCount.of(
                study(participants(25), List.of(), List.of(findings), StudyOptions.DEFAULT), register());
    }

    private static FindingCoverage of(Coverage coverage, String id) {
        return coverage.findings().stream()
                .filter(finding -> finding.finding().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anExceptionLeavesTheOthersAndGuessesNobody() {
        Coverage coverage =
                coverage(finding("except", FindingKind.MEASURE, list("", "FR SE", ListKind.COMPLETE, null), null));
        FindingCoverage except = of(coverage, "except");
        assertThat(except.n().found()).hasValue(23);
        assertThat(except.isNaming()).isFalse();
        assertThat(except.of(CountryCode.of("FR"))).isEqualTo(Mention.EXCLUDED);
        assertThat(except.of(CountryCode.of("AT"))).isEqualTo(Mention.NO_LIST);
    }

    @Test
    void countsOutOfTheMemberStatesOfWhomTheSourceSpeaks() {
        ListBase base = new ListBase(ListBase.Group.MEMBERS, 22, List.of(), countries("DK"));
        ListBase others = new ListBase(ListBase.Group.MEMBERS, 22, countries("NO"), List.of());
        Coverage coverage = coverage(
                finding("except", FindingKind.MEASURE, out(base, "FR SE"), null),
                finding("besides", FindingKind.MEASURE, out(others, "FR SE"), null),
                finding("all", FindingKind.MEASURE, list("", "FR SE", ListKind.COMPLETE, null), null));
        assertThat(of(coverage, "except").n().found()).hasValue(20);
        assertThat(of(coverage, "except").of()).isEqualTo(22);
        assertThat(of(coverage, "besides").n().found()).hasValue(21);
        assertThat(of(coverage, "besides").of()).isEqualTo(25);
        assertThat(of(coverage, "all").of()).isEqualTo(25);
        assertThat(coverage.hasOtherBases()).isTrue();
    }

    private static NamedCountries out(ListBase base, String excluded) {
        return new NamedCountries(List.of(), countries(excluded), ListKind.COMPLETE, null, Map.of(), base);
    }

    @Test
    void aStatedNumberIsACountWithoutAList() {
        Coverage coverage = coverage(finding("stated", FindingKind.MEASURE, list("", "", ListKind.COMPLETE, 14), null));
        assertThat(of(coverage, "stated").n().found()).hasValue(14);
        assertThat(coverage.byTheme().get(0).n().found()).isEmpty();
    }

    @Test
    void whoDoesNotDoItIsNoCoverage() {
        Coverage coverage = coverage(
                finding("yes", FindingKind.MEASURE, NamedCountries.of(countries("BE DE")), Answer.YES),
                finding("no", FindingKind.MEASURE, NamedCountries.of(countries("FR NL AT")), Answer.NO),
                finding("hard", FindingKind.CHALLENGE, NamedCountries.of(countries("SE FI")), null));
        // BE and DE alone: FR, NL and AT answered "no", SE and FI find it hard
        assertThat(coverage.byTheme().get(0).n().found()).hasValue(2);
        assertThat(of(coverage, "no").n().found()).hasValue(3);
        assertThat(of(coverage, "no").counts()).isFalse();
    }

    @Test
    void saysWhereASourceStatesAnotherNumberThanItLists() {
        var found = new EvidenceRules(List.of())
                .check(
                        study(
                                participants(25),
                                List.of(),
                                List.of(
                                        finding(
                                                "differs",
                                                FindingKind.MEASURE,
                                                list("BE DE", "", ListKind.COMPLETE, 3),
                                                null),
                                        finding(
                                                "examples",
                                                FindingKind.MEASURE,
                                                list("BE DE", "", ListKind.EXAMPLES, 3),
                                                null)),
                                StudyOptions.DEFAULT),
                        List.of());
        assertThat(found)
                .filteredOn(check -> check.issue().rule().equals("EVID-30"))
                .extracting(check -> check.subject())
                .containsExactly("differs");
    }
}
