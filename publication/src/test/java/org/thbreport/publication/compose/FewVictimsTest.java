package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.ColumnKind;

/** Fewer than 50 victims a year: counts only, no percentage and no points, in the briefing and on every sheet. */
class FewVictimsTest {

    private static final Pattern SHARE = Pattern.compile("\\d\u202f%|points?\\b");

    private static Annex annex() {
        return new PublicationComposer(Language.of("en"), SampleStudy.resultsWithFewVictims()).annex(SampleStudy.FACTS);
    }

    private static final Pattern TOGETHER = Pattern.compile("\\d{4}–\\d{4}");

    @Test
    void theBriefingHasTheVerdictAndNoShare() {
        List<Section> sections = SampleStudy.briefing("en", SampleStudy.resultsWithFewVictims(), SampleStudy.FACTS)
                .sections();
        assertThat(sections.stream().map(Section::id))
                .contains("key-points", "trend", "countries")
                .doesNotContain("share", "drivers");
        String trend = sections.stream()
                .filter(section -> section.id().equals("trend"))
                .map(section -> ((Paragraph) section.blocks().get(0)).text().plain())
                .findFirst()
                .orElseThrow();
        int together =
                trend.indexOf("Two years taken together: 37 of 89 (42\u202f%) in 2022–2023; 35 of 87 (40\u202f%) in");
        assertThat(together).isPositive();
        assertThat(trend.substring(0, together))
                .contains("the citizenship of only 40 victims was known")
                .doesNotContainPattern(SHARE);
    }

    /** Years taken together are drawn under the sentence that tells them, where the single ones are too few. */
    @Test
    void yearsTakenTogetherAreDrawnUnderTheVerdict() {
        Section trend =
                SampleStudy.briefing("en", SampleStudy.resultsWithFewVictims(), SampleStudy.FACTS).sections().stream()
                        .filter(section -> section.id().equals("trend"))
                        .findFirst()
                        .orElseThrow();
        FigureBlock figure = (FigureBlock) trend.blocks().get(1);
        assertThat(figure.heading().plain()).startsWith("Figure 1. ").contains("42\u202f%", "2022–2023");
        assertThat(((ShareChart) figure.chart()).marks())
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(mark.years()).isEqualTo(2));
    }

    @Test
    void noSheetOfTheStatisticsHasAShareOrADifference() {
        List<String> found = new ArrayList<>();
        for (Sheet sheet : annex().sheets()) {
            TableBlock table = sheet.table();
            if (table == null || List.of("coverage", "themes").contains(sheet.id())) {
                continue;
            }
            for (Row row : table.rows()) {
                if (row.cells().stream()
                        .anyMatch(cell -> TOGETHER.matcher(cell.shown()).matches())) {
                    continue;
                }
                for (int i = 0; i < row.cells().size(); i++) {
                    ColumnKind kind = table.columns().get(i).kind();
                    boolean share = kind == ColumnKind.PERCENT || kind == ColumnKind.POINTS;
                    if (share && row.cells().get(i) instanceof Cell.Number number) {
                        found.add(sheet.id() + ": " + number.shown());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(annex().sheets().stream().map(Sheet::id))
                .contains("annual", "country-year", "trend")
                .doesNotContain("decomposition", "sensitivity");
    }
}
