package org.thbreport.analytics.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.analytics.StudyFixture;
import org.thbreport.analytics.disclosure.StudyDataset;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.figure.FigureUnit;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.EditorText;
import org.thbreport.model.study.EditorWords;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.Study;
import org.thbreport.model.study.StudyOptions;
import org.thbreport.model.study.StudyTexts;

/** 90 of 120 victims in 2021 and 81 of 150 in 2022 are of third countries: 75 % and 54 %, 21 points less. */
class EditorFiguresTest {

    private static List<String> rules(String text) {
        EditorWords words = new EditorWords(
                List.of(new EditorText(text, new Location("texts/en.yaml", 7, 5))),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
        Study study = StudyFixture.worded(
                StudyFixture.study(
                        StudyFixture.participants(25),
                        List.of(StudyFixture.source("fourth-report", null, null, null)),
                        List.of(),
                        new StudyOptions(ShareBase.KNOWN, 0.95, 5, true)),
                new StudyTexts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), words));
        return EditorFigures.checked(StudyFixture.analysed(
                        List.of(),
                        study,
                        List.of(new StudyDataset(
                                StudyFixture.reference(GroupMapping.CITIZENSHIP),
                                StudyFixture.tidy(
                                        "LV,2021,NAT,30",
                                        "LV,2021,NEU27_2020_FOR,90",
                                        "LV,2022,NAT,69",
                                        "LV,2022,NEU27_2020_FOR,81")))))
                .evidence()
                .stream()
                .map(check -> check.issue().toString())
                .filter(issue -> issue.contains("EVID-32") || issue.contains("EVID-33"))
                .toList();
    }

    @Test
    void aFigureThatThereIsNotIsAnErrorAtItsPlace() {
        assertThat(rules("{share.LV.2022.shareOfKnown} after {share.LV.2020.shareOfKnown}"))
                .containsExactly(
                        "texts/en.yaml:7:5: error[EVID-32]: there is no figure {share.LV.2020.shareOfKnown}, or it is"
                                + " not published; the id of a figure of results.json was expected, such as {share.LV.2021.shareOfKnown}");
        assertThat(rules("{} and {\"}")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "75 % were of third countries, true",
        "54.0 per cent of 150, true",
        "21 points less in 2022 than in 2021, true",
        "'1.200 in Riga, 120 in Latvia', false",
        "76 %, false",
        "12\u00a0345 persons, false",
        "'four of 7 offices, article 3.2', false",
        "four of 7 offices, true"
    })
    void aBareNumberIsOneOfTheStudys(String text, boolean known) {
        assertThat(rules(text)).hasSize(known ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "share.LV.2022.shareOfKnown, SHARE",
        "share.LV.2022.wilson.1, SHARE",
        "share.LV.2022.bounds.0, SHARE",
        "reconciliation.LV.2021/2022.expected.1, SHARE",
        "share.LV.2022.known, NUMBER",
        "change.LV.bounds.0, POINTS",
        "tables.by-sex.change.LV.newcombe.1, POINTS",
        "trend.LV.lastShare, SHARE",
        "trend.LV.slope, POINTS",
        "trend.LV.mannKendallP, PROBABILITY",
        "trend.LV.n, NUMBER"
    })
    void theNameOfAFigureTellsItsUnit(String id, FigureUnit unit) {
        assertThat(FigureUnit.of(FigureId.parse(id))).isEqualTo(unit);
    }
}
