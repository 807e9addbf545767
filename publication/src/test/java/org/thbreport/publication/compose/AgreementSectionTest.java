package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.language.Language;

/**
 * By hand: 41 % may be 40.5 to 41.5, 63.1 % may be 63.05 to 63.15, so 2021 and 2022 together give (0.405 x 7,155 + 0.6305 x
 * 10,093) / 17,248 = 53.70 % to (0.415 x 7,155 + 0.6315 x 10,093) / 17,248 = 54.17 %.
 */
class AgreementSectionTest {

    private static List<Block> blocks(ProtectedAnalysis results, String tag) {
        return SampleStudy.briefing(tag, results, SampleStudy.FACTS).sections().stream()
                .filter(section -> section.id().equals("agreement"))
                .map(Section::blocks)
                .findFirst()
                .orElse(List.of());
    }

    private static String sentences(ProtectedAnalysis results) {
        return ((Paragraph) blocks(results, "en").get(0)).text().plain().replace('\u202f', ' ');
    }

    private static List<List<String>> rows(TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(row.cells().stream()
                    .map(cell -> cell.shown().replace('\u202f', ' '))
                    .toList());
        }
        return rows;
    }

    private static String heading(ProtectedAnalysis results) {
        return SampleStudy.briefing("en", results, SampleStudy.FACTS).sections().stream()
                .filter(section -> section.id().equals("agreement"))
                .map(Section::title)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHeadingSaysWhatWasFound() {
        assertThat(heading(SampleStudy.resultsWithPublishedFigures(54)))
                .isEqualTo("The published figures agree as far as they can be checked");
        assertThat(heading(SampleStudy.resultsWithPublishedFigures(53)))
                .isEqualTo("The published figures cannot all be right");
    }

    @Test
    void figuresThatAgreeAreSaidToAgreeAndThoseThatCannotBeCheckedWhy() {
        assertThat(sentences(SampleStudy.resultsWithPublishedFigures(54)))
                .isEqualTo(
                        "The published figures agree (table 1): 41 % of 7,155 in 2021 and 63.1 % of 10,093 in 2022 together"
                                + " give 53.7 % to 54.2 %, allowing for rounding, and 54 % of 17,248 is published for 2021–2022."
                                + " The share published for 2019–2021 – about 43 % – cannot be checked: there is no"
                                + " figure for 2019.");
    }

    @Test
    void figuresThatDoNotAgreeAreSaidNotTo() {
        assertThat(sentences(SampleStudy.resultsWithPublishedFigures(53)))
                .startsWith(
                        "The published figures cannot all be right (table 1): 41 % of 7,155 in 2021 and 63.1 % of 10,093 in 2022"
                                + " together give 53.7 % to 54.2 %, allowing for rounding, but 53 % of 17,248 is published for"
                                + " 2021–2022.");
    }

    @Test
    void theTableHasARowForEachPooledPeriod() {
        TableBlock table = (TableBlock)
                blocks(SampleStudy.resultsWithPublishedFigures(54), "en").get(1);
        assertThat(rows(table))
                .containsExactly(
                        List.of(
                                "2019–2021",
                                "about 43 %",
                                "2019: no figure; 2020: 42 % of 6,534; 2021: 41 % of 7,155",
                                "–",
                                "cannot be checked"),
                        List.of(
                                "2021–2022",
                                "54 % of 17,248",
                                "2021: 41 % of 7,155; 2022: 63.1 % of 10,093",
                                "53.7 % to 54.2 % of 17,248",
                                "yes"));
    }

    @Test
    void theAnnexHasTheSameAsNumbers() {
        TableBlock table = new PublicationComposer(Language.of("en"), SampleStudy.resultsWithPublishedFigures(54))
                .annex(SampleStudy.FACTS).sheets().stream()
                        .filter(sheet -> sheet.id().equals("agreement"))
                        .map(sheet -> Objects.requireNonNull(sheet.table()))
                        .findFirst()
                        .orElseThrow();
        assertThat(rows(table).get(1))
                .containsExactly(
                        "2021–2022",
                        "European Union (27 Member States)",
                        "54 %",
                        "17,248",
                        "2021: 41 % of 7,155; 2022: 63.1 % of 10,093",
                        "53.7 %",
                        "54.2 %",
                        "17,248",
                        "yes");
    }

    /** The real study has one single period, 2022, and none of 2019 to 2021. */
    @Test
    void withNothingToHoldAPooledPeriodAgainstThereIsNoSection() {
        assertThat(blocks(SampleStudy.results(), "en")).isEmpty();
        assertThat(blocks(SampleStudy.resultsWithCounts(), "en")).isEmpty();
    }
}
