package org.thbreport.publication.compose.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.publication.compose.PublicationComposer;
import org.thbreport.publication.compose.SampleStudy;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.language.Language;

/** The quality report: concepts in the order of SIMS, and what holds of a made-up study. */
class QualitySheetTest {

    static List<String> languages() {
        return Language.available();
    }

    private static List<List<String>> rows(String language) {
        Sheet quality = new PublicationComposer(Language.of(language), SampleStudy.resultsWithRevisions())
                .annex(SampleStudy.FACTS).sheets().stream()
                        .filter(sheet -> sheet.id().equals(QualitySheet.ID))
                        .findFirst()
                        .orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (Row row : Objects.requireNonNull(quality.table()).rows()) {
            rows.add(row.cells().stream().map(cell -> cell.shown()).toList());
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasTheConceptsOfSimsInTheirOrder(String language) {
        assertThat(rows(language))
                .extracting(row -> row.get(0).substring(0, row.get(0).indexOf(' ')))
                .containsExactly(
                        "S.3.6",
                        "S.3.7",
                        "S.3.8",
                        "S.4",
                        "S.7.2",
                        "S.12.3",
                        "S.13.3.1",
                        "S.13.3.3",
                        "S.14.1",
                        "S.15.1",
                        "S.15.2",
                        "S.15.4",
                        "S.17.2",
                        "S.18.5",
                        "S.19");
        assertThat(rows(language)).allSatisfy(row -> assertThat(row.get(1)).isNotBlank());
    }

    @Test
    void refusesForecastsEstimatesAndPrevalence() {
        assertThat(rows("en").get(14).get(1))
                .contains("No forecast is made", "no estimate of", "do not measure how common")
                .contains("is not a cause");
    }
}
