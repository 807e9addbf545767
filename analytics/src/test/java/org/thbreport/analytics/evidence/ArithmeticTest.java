package org.thbreport.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thbreport.analytics.StudyFixture.analysed;
import static org.thbreport.analytics.StudyFixture.findings;
import static org.thbreport.analytics.StudyFixture.participants;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.study;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.StudyFixture;
import org.thbreport.analytics.disclosure.StudyDataset;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.share.Reconciliation;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.Study;
import org.thbreport.model.study.StudyOptions;
import org.thbreport.model.study.StudyTexts;

/**
 * Figures: Eurostat releases of 9.2.2023 (2021: 41 % of 7,155) and 24.1.2024 (2022: 63.1 % of 10,093), and the fifth progress
 * report (2021-22: 54 % of 17,248). By hand: (0.41 x 7,155 + 0.631 x 10,093) / 17,248 = 0.5393.
 */
class ArithmeticTest {

    private static final String[] AGREEING = {
        "EU27_2020,2021,TOTAL,7155", "EU27_2020,2021,NEU27_2020_FOR,41,PC",
        "EU27_2020,2022,TOTAL,10093", "EU27_2020,2022,NEU27_2020_FOR,63.1,PC",
        "EU27_2020,2021/2022,TOTAL,17248", "EU27_2020,2021/2022,NEU27_2020_FOR,54,PC"
    };

    private static ProtectedAnalysis analyse(Study study, String... rows) {
        return analysed(List.of(), study, List.of(new StudyDataset(reference(GroupMapping.CITIZENSHIP), tidy(rows))));
    }

    private static Study plain() {
        return study(participants(14), List.of(), findings(), StudyOptions.DEFAULT);
    }

    private static List<String> rules(ProtectedAnalysis analysis) {
        return analysis.evidence().stream().map(check -> check.issue().rule()).toList();
    }

    private static Reconciliation reconciliation(ProtectedAnalysis analysis) {
        return analysis.statistics()
                .get(0)
                .headline()
                .orElseThrow()
                .reconciliations()
                .get(0);
    }

    private static String[] with(int row, String text) {
        String[] rows = AGREEING.clone();
        rows[row] = text;
        return rows;
    }

    @Test
    void threePublishedFiguresAgreeWithinRounding() {
        ProtectedAnalysis analysis = analyse(plain(), AGREEING);
        assertThat(rules(analysis)).isEmpty();
        Reconciliation found = reconciliation(analysis);
        assertThat(found.agrees().found()).hasValue(true);
        assertThat(found.parts()).hasSize(2);
        assertThat(found.totalOfParts().found()).hasValue(17248.0);
        var expected = found.expected().found().orElseThrow();
        assertThat((expected.low() + expected.high()) / 2)
                .isCloseTo((0.41 * 7155 + 0.631 * 10093) / 17248, within(1e-12));
        // 41 % may be half a point off, 63.1 % a twentieth: (0.005 x 7,155 + 0.0005 x 10,093) / 17,248
        assertThat((expected.high() - expected.low()) / 2)
                .isCloseTo((0.005 * 7155 + 0.0005 * 10093) / 17248, within(1e-12));
    }

    @Test
    void aShareThatCannotAgreeIsFound() {
        // 0.5393 +- 0.0024 and 53 +- 0.5 do not meet; 54 +- 0.5 does
        assertThat(rules(analyse(plain(), with(5, "EU27_2020,2021/2022,NEU27_2020_FOR,53,PC"))))
                .containsExactly("EVID-7");
        assertThat(rules(analyse(plain(), with(5, "EU27_2020,2021/2022,NEU27_2020_FOR,53,PC,,approximate"))))
                .isEmpty();
    }

    @Test
    void aTotalThatIsNotTheSumIsFound() {
        ProtectedAnalysis slip = analyse(plain(), with(4, "EU27_2020,2021/2022,TOTAL,12248"));
        assertThat(rules(slip)).containsExactly("EVID-6");
        assertThat(slip.evidence().get(0).facts()).containsEntry("sum", new Fact.Number(17248));
        assertThat(slip.issues()).extracting(Issue::message).anyMatch(text -> text.contains("12248"));
    }

    @Test
    void aPeriodThatIsMissingCannotBeChecked() {
        ProtectedAnalysis analysis = analyse(
                plain(),
                "EU27_2020,2020,TOTAL,6534",
                "EU27_2020,2020,NEU27_2020_FOR,42.0,PC",
                "EU27_2020,2021,TOTAL,7155",
                "EU27_2020,2021,NEU27_2020_FOR,41,PC",
                "EU27_2020,2019/2021,NEU27_2020_FOR,43,PC,,approximate");
        Reconciliation found = reconciliation(analysis);
        assertThat(found.missing()).extracting(Object::toString).containsExactly("2019");
        assertThat(found.agrees().why()).hasValue(Obstacle.NOT_REPORTED);
        assertThat(rules(analysis)).isEmpty();
    }

    private static List<String> rulesBesideCounts(String percent) {
        // 40 of 80 known are 50 %, 40 of 100 are 40 %
        return rules(analyse(
                plain(),
                "LV,2021,NAT,30",
                "LV,2021,EU27_2020_FOR,10",
                "LV,2021,NEU27_2020_FOR,40",
                "LV,2021,UNK,20",
                "LV,2021,NEU27_2020_FOR," + percent + ",PC"));
    }

    @Test
    void aPercentageIsHeldAgainstTheCountsBesideIt() {
        assertThat(rulesBesideCounts("50")).isEmpty();
        assertThat(rulesBesideCounts("40")).isEmpty();
        assertThat(rulesBesideCounts("45")).containsExactly("EVID-9");
    }

    private static List<String> rulesOfText(String text) {
        Study worded = StudyFixture.worded(plain(), new StudyTexts(Map.of(), Map.of("agreements", text), Map.of()));
        return rules(analyse(worded, AGREEING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an increase of 20.5 % from 7,155 to 10,093",
                "an increase of 20,5 % from 7\u202f155 to 10\u202f093",
                "In 2022 there were 10,093 victims against 7,155: 52 % more",
                "12,248 victims of whom 9,314, that is 54 %"
            })
    void aPercentageThatDoesNotFollowFromTheCountsOfItsSentenceIsFound(String text) {
        assertThat(rulesOfText(text)).containsExactly("EVID-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // 10,093 / 7,155 = 1.4106
                "an increase of 41.1 % from 7,155 to 10,093",
                "an increase of 41 % from 7,155 to 10,093",
                "9,314 of 17,248 victims, that is 54 %",
                "54 % of 17,248 victims in 2021 and 2022",
                "41 % of 7,155 in 2021 and 63.1 % of 10,093 in 2022",
                "Directive 2011/36/EU covers 20.5 % of cases",
                "27 countries, 20.5 % of 40 answers"
            })
    void otherSentencesAreLeftInPeace(String text) {
        assertThat(rulesOfText(text)).isEmpty();
    }
}
