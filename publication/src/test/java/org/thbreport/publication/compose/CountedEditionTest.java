package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.RichText;

/** An edition with counts: trend, contributions, countries, and their sheets. */
class CountedEditionTest {

    private static final Briefing BRIEFING =
            SampleStudy.briefing("en", SampleStudy.resultsWithCounts(), SampleStudy.FACTS);
    private static final Annex ANNEX =
            new PublicationComposer(Language.of("en"), SampleStudy.resultsWithCounts()).annex(SampleStudy.FACTS);

    private static Section section(String id) {
        return BRIEFING.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Block> T block(String section, Class<T> kind) {
        return section(section).blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static TableBlock table(String id) {
        return ANNEX.sheets().stream()
                .filter(sheet -> sheet.id().equals(id))
                .map(sheet -> Objects.requireNonNull(sheet.table()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(TableBlock table, String first) {
        for (Row row : table.rows()) {
            if (row.cells().get(0).shown().equals(first)) {
                List<String> shown = new ArrayList<>();
                row.cells().forEach(cell -> shown.add(cell.shown()));
                return shown;
            }
        }
        throw new AssertionError("no row " + first);
    }

    private static long numbers(TableBlock table) {
        long numbers = 0;
        for (Row row : table.rows()) {
            numbers +=
                    row.cells().stream().filter(Cell.Number.class::isInstance).count();
        }
        return numbers;
    }

    @Test
    void allSectionsStandInTheirOrder() {
        assertThat(BRIEFING.sections().stream().map(Section::id))
                .containsExactly(
                        "key-points",
                        "share",
                        "trend",
                        "drivers",
                        "countries",
                        "findings",
                        "challenges",
                        "reading",
                        "sources");
    }

    @Test
    void theVerdictLeadsTheTrend() {
        Paragraph lead = block("trend", Paragraph.class);
        assertThat(lead.role()).isEqualTo(Paragraph.Role.LEAD);
        assertThat(lead.text().plain())
                .startsWith("Rising: from 39.2")
                .contains("Over all pairs of periods the median rise was");
    }

    @Test
    void theSeriesIsALineWithPoints() {
        ShareChart chart = (ShareChart) block("share", FigureBlock.class).chart();
        assertThat(chart.marks()).hasSize(11).noneMatch(mark -> mark.pooled());
    }

    /** The series runs from 2013 to 2023; its lines in the workbook are broken before the row that follows a break or a gap. */
    @Test
    void theLineInTheWorkbookIsBrokenAtABreakAndAtAGap() {
        assertThat(brokenBefore(SampleStudy.resultsWithCounts())).isEmpty();
        assertThat(brokenBefore(SampleStudy.resultsWithBreak())).containsExactly(4);
        assertThat(brokenBefore(SampleStudy.resultsWithGap())).containsExactly(5);
    }

    private static List<Integer> brokenBefore(ProtectedAnalysis results) {
        return new PublicationComposer(Language.of("en"), results)
                .annex(SampleStudy.FACTS).sheets().stream()
                        .filter(sheet -> sheet.id().equals("annual"))
                        .flatMap(sheet -> sheet.figures().stream())
                        .findFirst()
                        .orElseThrow()
                        .breaks();
    }

    @Test
    void entryStandsApartFromTheCountriesThatStay() {
        BarChart chart = (BarChart) block("drivers", FigureBlock.class).chart();
        assertThat(chart.bars().stream().map(BarChart.Bar::label)).contains("Netherlands", "New in the data");
        assertThat(chart.bars().stream().map(BarChart.Bar::label)).doesNotContain("Portugal");
        double sum = chart.bars().stream().mapToDouble(BarChart.Bar::value).sum();
        TableBlock parts = table("decomposition");
        double total = 0;
        for (Row row : parts.rows()) {
            total +=
                    ((org.thbreport.publication.content.Cell.Number) row.cells().get(5)).value();
        }
        assertThat(sum).isCloseTo(total, org.assertj.core.api.Assertions.within(1e-12));
    }

    /** LV has 21 victims of known citizenship a year, fewer than the 50 of the rule. */
    @Test
    void aCountryWithFewVictimsHasNoPercentage() {
        assertThat(row(block("countries", TableBlock.class), "Latvia")).containsExactly("Latvia", "21", "[z]", "[z]");
        FigureBlock multiples = block("countries", FigureBlock.class);
        assertThat(((SmallMultiples) multiples.chart()).panels().stream().map(SmallMultiples.Panel::title))
                .containsExactly("Belgium", "Netherlands", "Portugal");
    }

    /** PT enters in 2018, so that its change is over fewer years than that of the others, and the note says so. */
    @Test
    void changesAreMeasuredFromOnePeriodAndExceptionsAreNoted() {
        TableBlock countries = block("countries", TableBlock.class);
        assertThat(countries.columns().stream().map(Column::header))
                .as("a column of flags would be empty")
                .containsExactly("Country", "Victims", "Third-country nationals (%)", "Change since 2013 (points)");
        assertThat(countries.source().stream().map(RichText::plain))
                .anyMatch(line -> line.endsWith(
                        "Measured from another period (a later start, a break, or a jump or drop at the end): Portugal"
                                + " (2018)."));
    }

    /** PT has figures from 2018 on. */
    @Test
    void whoIsMissingInATotalIsSaid() {
        assertThat(section("reading").blocks().toString()).contains("Without figures: Portugal (2013–2017).");
        List<String> early = row(table("annual"), "2013");
        assertThat(early.get(early.size() - 1)).isEqualTo("PT");
        List<String> late = row(table("annual"), "2023");
        assertThat(late.get(late.size() - 1)).isEqualTo("[z]");
    }

    @Test
    void countriesThatEnteredAreNamed() {
        assertThat(block("drivers", Paragraph.class).text().plain())
                .contains("come from countries that are new in the data (Portugal).");
    }

    /** 2013: BE 200 + NL 300 + LV 10 of their own, and so on; 459 of 1,171 known is 39.2 %. */
    @Test
    void theAnnualTotalsAddUp() {
        assertThat(row(table("annual"), "2013"))
                .startsWith("2013", "459", "510", "202", "7", "1,171", "1,178", "39.2\u202f%");
    }

    @Test
    void formulasAgreeWithTheNumbersBesideThem() {
        FormulaCheck check = new FormulaCheck(ANNEX);
        for (String id : List.of("annual", "country-year", "decomposition", "sensitivity", "coverage", "key-figures")) {
            check.assertAllAgree(table(id));
        }
        // Four groups added up over countries, known, total, two shares, two bounds, in 11 periods.
        assertThat(check.numbersWithFormulas(table("annual"))).isEqualTo(11 * 10);
        assertThat(check.numbersWithFormulas(table("sensitivity")))
                .as("each change, also among the countries in both periods and without each country")
                .isEqualTo(numbers(table("sensitivity")))
                .isGreaterThan(8);
    }

    @Test
    void everyKeyFigureIsALiveFormula() {
        for (Row row : table("key-figures").rows()) {
            assertThat(((Cell.Number) row.cells().get(1)).formula())
                    .as(row.cells().get(0).shown())
                    .isNotNull();
        }
    }

    @Test
    void theSheetsOfTheStatisticsStandBeforeThoseOfTheFindings() {
        assertThat(ANNEX.sheets().stream().map(Sheet::id))
                .containsSequence(
                        "key-figures", "annual", "country-year", "trend", "decomposition", "sensitivity", "findings");
    }

    /** A base stands under a label of its own, never as a label behind another: "Note: Base: ...". */
    @Test
    void noLabelFollowsAnother() {
        for (String language : List.of("en", "lv")) {
            Briefing briefing = SampleStudy.briefing(language, SampleStudy.resultsWithCounts(), SampleStudy.FACTS);
            List<String> lines = new ArrayList<>();
            for (Section section : briefing.sections()) {
                for (Block block : section.blocks()) {
                    if (block instanceof FigureBlock figure) {
                        figure.source().forEach(line -> lines.add(line.plain()));
                    } else if (block instanceof TableBlock table) {
                        table.source().forEach(line -> lines.add(line.plain()));
                    }
                }
            }
            assertThat(lines).hasSizeGreaterThan(4).noneMatch(line -> line.matches("\\p{L}+[:.]\\h\\p{L}+:.*"));
        }
    }

    /** A note explains the markers that its table has, and no other. */
    @Test
    void onlyMarkersInTheTableAreExplained() {
        TableBlock table = block("countries", TableBlock.class);
        List<String> shown = new ArrayList<>();
        for (Row row : table.rows()) {
            row.cells().forEach(cell -> shown.add(cell.shown()));
        }
        String note = String.join(
                " ", table.source().stream().map(line -> line.plain()).toList());
        assertThat(List.of("[c]", "[x]", "[z]"))
                .allSatisfy(marker -> assertThat(note.contains(marker)).isEqualTo(shown.contains(marker)));
    }
}
