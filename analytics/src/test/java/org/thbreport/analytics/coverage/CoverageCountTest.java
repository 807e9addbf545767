package org.thbreport.analytics.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.countries;
import static org.thbreport.analytics.StudyFixture.findings;
import static org.thbreport.analytics.StudyFixture.named;
import static org.thbreport.analytics.StudyFixture.participants;
import static org.thbreport.analytics.StudyFixture.register;
import static org.thbreport.analytics.StudyFixture.study;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.Quantifier;
import org.thbreport.model.study.StudyOptions;

/** Expected numbers: counted by hand from the footnotes 6 to 9 of the study's news page. */
class CoverageCountTest {

    private final Coverage coverage =
            CoverageCount.of(study(participants(25), List.of(), findings(), StudyOptions.DEFAULT), register());

    private Optional<FindingCoverage> finding(String id) {
        return coverage.findings().stream()
                .filter(counted -> counted.finding().equals(id))
                .findFirst();
    }

    @Test
    void countsTheNamedOutOfTheStatedParticipants() {
        FindingCoverage review = finding("strategy-review").orElseThrow();
        assertThat(review.n().found()).hasValue(10);
        assertThat(review.of()).isEqualTo(25);
        assertThat(review.members()).isEqualTo(countries("BE DE EL ES FR SK FI SE"));
        assertThat(review.observers()).isEqualTo(countries("GE RS"));
        assertThat(review.of(CountryCode.of("SK"))).isEqualTo(Mention.NAMED);
        assertThat(review.of(CountryCode.of("LV"))).isEqualTo(Mention.NOT_NAMED);
    }

    @Test
    void saysOfHowManyAPartIsAPart() {
        FindingCoverage part = finding("strategy-cooperation").orElseThrow();
        assertThat(part.n().found()).hasValue(3);
        assertThat(part.partOf()).isEqualTo("strategy-review");
        assertThat(part.partOfN()).isEqualTo(10);
    }

    @Test
    void neverTurnsAWordOfQuantityIntoANumber() {
        FindingCoverage focus = finding("focus").orElseThrow();
        assertThat(focus.n().why()).hasValue(Obstacle.QUANTIFIER_ONLY);
        assertThat(focus.quantifier()).isEqualTo(Quantifier.MANY);
        assertThat(focus.of(CountryCode.of("BE"))).isEqualTo(Mention.NO_LIST);
    }

    @Test
    void leavesOutBareStatements() {
        assertThat(finding("statement")).isEmpty();
        assertThat(coverage.findings()).hasSize(5);
    }

    @Test
    void countsACountryOnceInATheme() {
        GroupCoverage cooperation = coverage.byTheme().get(2);
        assertThat(cooperation.group()).isEqualTo("cooperation");
        // 10 of note 7, SI of note 9; FR and RS stand in both, note 8 is part of note 7
        assertThat(cooperation.n().found()).hasValue(11);
        assertThat(cooperation.findings()).containsExactly("strategy-review", "strategy-cooperation", "agreements");
        assertThat(coverage.byTheme().get(0).n().why()).hasValue(Obstacle.QUANTIFIER_ONLY);
        assertThat(coverage.byKind()).extracting(GroupCoverage::group).containsExactly("measure", "challenge");
        assertThat(FindingKind.MEASURE.code()).isEqualTo("measure");
    }

    @Test
    void laysCountriesOutByThemes() {
        assertThat(coverage.byCountry()).hasSize(14);
        CountryCoverage serbia = coverage.byCountry().get(13);
        assertThat(serbia.country()).isEqualTo(CountryCode.of("RS"));
        assertThat(serbia.findings()).containsExactly("strategy-review", "strategy-cooperation", "agreements");
        assertThat(serbia.byTheme().keySet()).containsExactly("prevention", "protection", "cooperation");
        assertThat(serbia.byTheme().get("protection")).isEmpty();
    }

    @Test
    void listsTheNeverNamedOnlyIfAllParticipantsAreKnown() {
        assertThat(coverage.neverNamed().why()).hasValue(Obstacle.INCOMPLETE_ROSTER);
        Coverage complete = CoverageCount.of(
                study(
                        participants(14),
                        List.of(),
                        List.of(named("one", "protection", "", "BE DE IE EL ES FR NL AT SI SK FI GE")),
                        StudyOptions.DEFAULT),
                register());
        assertThat(complete.neverNamed().found()).hasValue(countries("SE RS"));
    }
}
