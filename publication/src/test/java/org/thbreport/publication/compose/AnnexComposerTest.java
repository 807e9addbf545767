package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.RichText;

class AnnexComposerTest {

    private static Annex compose(String tag) {
        return new PublicationComposer(Language.of(tag), SampleStudy.results()).annex(SampleStudy.FACTS);
    }

    private static TableBlock table(Annex annex, String id) {
        Sheet sheet = annex.sheets().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return java.util.Objects.requireNonNull(sheet.table());
    }

    private static List<List<String>> shown(TableBlock table, String... columns) {
        List<String> ids = table.columns().stream().map(column -> column.id()).toList();
        List<List<String>> shown = new ArrayList<>();
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(row.cells().get(ids.indexOf(column)).shown());
            }
            shown.add(cells);
        }
        return shown;
    }

    @Test
    void sheetsWithoutDataAreLeftOutAndTheContentsListTheOthers() {
        Annex annex = compose("en");
        assertThat(annex.sheets().stream().map(Sheet::name))
                .containsExactly(
                        "Cover",
                        "Contents",
                        "Notes and symbols",
                        "Key figures",
                        "Published shares",
                        "Findings by country",
                        "Coverage counts",
                        "Countries by theme",
                        "Coverage by theme",
                        "Country profile",
                        "Observations",
                        "Sources and vintages",
                        "Evidence checks",
                        "Code lists",
                        "Reproduction");
        assertThat(annex.sheets().get(1).lines().stream().map(RichText::plain))
                .contains("Left out because they would be empty: Annual totals, Country by year, Trend, "
                        + "Decomposition, Sensitivity.");
        assertThat(shown(table(annex, "contents"), "sheet")).hasSize(14).doesNotContain(List.of("Contents"));
    }

    @Test
    void tablesAreNumberedInTheContentsAndInTheirTitles() {
        for (String tag : Language.available()) {
            Annex annex = compose(tag);
            List<Sheet> numbered =
                    annex.sheets().stream().filter(sheet -> sheet.number() > 0).toList();
            assertThat(numbered.stream().map(Sheet::number))
                    .isEqualTo(IntStream.rangeClosed(1, annex.sheets().size() - 3)
                            .boxed()
                            .toList());
            assertThat(numbered)
                    .allSatisfy(sheet -> assertThat(sheet.title())
                            .containsPattern("(^|\\D)" + sheet.number() + "\\.? ")
                            .contains(java.util.Objects.requireNonNull(sheet.table())
                                    .caption()));
            assertThat(shown(table(annex, "contents"), "sheet")).hasSize(14);
        }
        assertThat(shown(table(compose("en"), "contents"), "sheet"))
                .startsWith(
                        List.of("Cover"),
                        List.of("Notes and symbols"),
                        List.of("Table 1. Key figures"),
                        List.of("Table 2. Published shares"));
        assertThat(compose("lv").sheets().get(4).title()).startsWith("2. tabula. ");
    }

    @Test
    void theTidySheetHasEveryNamedCountryForEveryList() {
        List<List<String>> rows = shown(table(compose("en"), "findings"), "finding", "country", "status");
        assertThat(rows).hasSize(3 * 14);
        assertThat(rows).contains(List.of("strategy", "EL", "named"), List.of("strategy", "AT", "not named"));
    }

    @Test
    void countsAreTheAnalysisAndNeverANumberForAQuantifier() {
        assertThat(shown(table(compose("en"), "coverage"), "finding", "named", "of", "share", "members", "observers"))
                .containsExactly(
                        List.of("strategy", "10", "25", "40.0\u202f%", "8", "2"),
                        List.of("strategy-part", "3", "25", "12.0\u202f%", "2", "1"),
                        List.of("ngo", "7", "25", "28.0\u202f%", "7", "0"),
                        List.of("broad", "[x]", "25", "[x]", "[x]", "[x]"),
                        List.of("run-by", "[x]", "25", "[x]", "[x]", "[x]"));
    }

    @Test
    void themesCountEachCountryOnce() {
        Annex annex = compose("en");
        assertThat(shown(table(annex, "themes"), "theme", "findings", "named", "of", "members", "observers"))
                .containsExactly(
                        List.of("Strategies en", "4", "10", "25", "8", "2"),
                        List.of("Protection en", "1", "7", "25", "7", "0"));
        assertThat(shown(table(annex, "matrix"), "country", "theme-strategy", "theme-protection"))
                .hasSize(14)
                .contains(List.of("DE", "2", "1"), List.of("IE", "0", "1"), List.of("RS", "2", "0"));
    }

    /** A formula over the tidy sheet gives the number beside it. */
    @Test
    void countFormulasAgreeWithTheNumbersBesideThem() {
        Annex annex = compose("lv");
        for (String sheet : List.of("coverage", "matrix", "themes", "profile")) {
            FormulaCheck check = new FormulaCheck(annex);
            assertThat(check.numbersWithFormulas(table(annex, sheet))).isGreaterThan(5);
            check.assertAllAgree(table(annex, sheet));
        }
    }

    @Test
    void keyFiguresLookTheirNumbersUp() {
        Annex annex = compose("en");
        TableBlock table = table(annex, "key-figures");
        assertThat(shown(table, "shown"))
                .contains(List.of("63.1\u202f%"), List.of("about 20 percentage points"), List.of("10 of 25"));
        new FormulaCheck(annex).assertAllAgree(table);
        Cell share = table.rows().iterator().next().cells().get(1);
        assertThat(((Cell.Number) share).formula()).isInstanceOf(Formula.Lookup.class);
    }

    @Test
    void noCellIsEmptyAndNoNameTooLong() {
        for (String tag : Language.available()) {
            Annex annex = compose(tag);
            assertThat(annex.sheets().stream().map(Sheet::name)).doesNotHaveDuplicates();
            for (Sheet sheet : annex.sheets()) {
                assertThat(sheet.name()).hasSizeLessThanOrEqualTo(31);
                if (sheet.table() != null) {
                    assertThat(sheet.table().name()).matches("[\\p{L}_][\\p{L}\\p{N}_]*");
                    for (Row row : sheet.table().rows()) {
                        assertThat(row.cells())
                                .allSatisfy(cell -> assertThat(cell.shown()).isNotBlank());
                    }
                }
            }
        }
    }
}
