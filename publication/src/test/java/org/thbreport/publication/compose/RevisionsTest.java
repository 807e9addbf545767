package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.edition.EditionFacts;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.RichText;

/**
 * BE had 268 third-country nationals in 2023 before and has 280 now; NL lost a flag in 2014. Before, 160 nationals, 100 EU citizens
 * and 268 others made 50.8 % of 528 known; now 280 make 51.9 % of 540, and with 3 unknown the total is 543 in place of 531.
 */
class RevisionsTest {

    private static final ProtectedAnalysis RESULTS = SampleStudy.resultsWithRevisions();

    private static Briefing briefing(String language, EditionFacts facts) {
        return SampleStudy.briefing(language, RESULTS, facts);
    }

    private static Optional<Section> section(Briefing briefing) {
        return briefing.sections().stream()
                .filter(section -> section.id().equals("revisions"))
                .findFirst();
    }

    private static List<String> texts(Section section) {
        List<String> texts = new ArrayList<>();
        section.blocks().forEach(block -> {
            if (block instanceof Paragraph paragraph) {
                texts.add(paragraph.text().plain());
            } else if (block instanceof BulletList list) {
                list.items().stream().map(RichText::plain).forEach(texts::add);
            }
        });
        return texts;
    }

    private static Sheet sheet(Annex annex) {
        return annex.sheets().stream()
                .filter(sheet -> sheet.id().equals("revisions"))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows(Annex annex, String id) {
        Sheet sheet = annex.sheets().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        Objects.requireNonNull(sheet.table())
                .rows()
                .forEach(row -> rows.add(row.cells().stream().map(Cell::shown).toList()));
        return rows;
    }

    /** The study was extracted on 11 June 2025, and its file is the download of 1 September. */
    @Test
    void theDownloadStandsBesideItsSourceAndEveryObservation() {
        Annex annex = new PublicationComposer(Language.of("en"), RESULTS).annex(SampleStudy.FACTS);

        assertThat(rows(annex, "sources"))
                .contains(List.of(
                        "report",
                        "Download (vintage)",
                        "Table , in victims.csv",
                        "https://example.org/b",
                        "[z]",
                        "1 September 2025",
                        "[z]",
                        "b"))
                .allMatch(row -> row.size() == 8);
        assertThat(rows(annex, "observations"))
                .isNotEmpty()
                .allMatch(row -> row.get(row.size() - 1).equals("1 September 2025"));

        Annex without = new PublicationComposer(Language.of("en"), SampleStudy.results()).annex(SampleStudy.FACTS);
        assertThat(rows(without, "sources")).allMatch(row -> row.size() == 7);
    }

    @Test
    void theBriefingNamesThePrintedFiguresThatChanged() {
        List<String> texts = texts(section(briefing("en", SampleStudy.FACTS)).orElseThrow());

        assertThat(texts.get(0))
                .isEqualTo(
                        "The table was downloaded on 3 March 2025 and again on 1 September 2025; the later download is"
                                + " used here. Cells that the source of the data changed in between: 2. Figures printed here that changed"
                                + " with them: 3.");
        assertThat(texts)
                .contains("Belgium, 2023: 543 victims, before 531.")
                .contains("Belgium, 2023: share of third-country nationals 51.9\u202f%, before 50.8\u202f%.")
                .last()
                .isEqualTo("All changes: table 7 of the annex, “Revisions”.");
        assertThat(texts).hasSize(5);
    }

    @Test
    void theFlashNamesOnlyTheSharesThatItPrints() {
        List<String> texts = texts(
                section(briefing("en", SampleStudy.of(ProductKind.FLASH, null))).orElseThrow());

        assertThat(texts).hasSize(3).noneMatch(text -> text.startsWith("Belgium"));
        assertThat(texts.get(0)).endsWith("Figures printed here that changed with them: 1.");
    }

    @Test
    void aStudyWithoutAnEarlierVintageHasNeitherSectionNorSheet() {
        ProtectedAnalysis without = SampleStudy.resultsWithCounts();

        assertThat(section(SampleStudy.briefing("en", without, SampleStudy.FACTS)))
                .isEmpty();
        assertThat(new PublicationComposer(Language.of("en"), without)
                        .annex(SampleStudy.FACTS)
                        .sheets())
                .noneMatch(sheet -> sheet.id().equals("revisions"));
    }

    @Test
    void theSheetListsEachCellWithBothVintages() {
        Sheet sheet = sheet(new PublicationComposer(Language.of("en"), RESULTS).annex(SampleStudy.FACTS));

        List<List<String>> rows = new ArrayList<>();
        Objects.requireNonNull(sheet.table()).rows().forEach(row -> {
            List<String> shown = new ArrayList<>();
            row.cells().forEach(cell -> shown.add(cell.shown()));
            rows.add(shown);
        });
        assertThat(rows)
                .containsExactly(
                        List.of(
                                "BE",
                                "Belgium",
                                "2023",
                                "Third-country nationals",
                                "value changed",
                                "268",
                                "280",
                                "[z]",
                                "[z]",
                                "3 March 2025",
                                "1 September 2025",
                                "victims.csv"),
                        List.of(
                                "NL",
                                "Netherlands",
                                "2014",
                                "Third-country nationals",
                                "flag changed",
                                "265",
                                "265",
                                "p",
                                "[z]",
                                "3 March 2025",
                                "1 September 2025",
                                "victims.csv"));
        assertThat(sheet.lines())
                .extracting(RichText::plain)
                .anyMatch(line -> line.contains("Cells that differ: 2. Cells that are the same: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "lv", "de", "fr", "el", "bg"})
    void everyLanguageTellsTheRevisionsAndKeepsTheRules(String tag) {
        PublicationComposer composer = new PublicationComposer(Language.of(tag), RESULTS);
        Annex annex = composer.annex(SampleStudy.FACTS);

        assertThat(composer.check(annex)
                        .faults(composer.compose(SampleStudy.FACTS, annex).briefing()))
                .isEmpty();
        Section section = section(briefing(tag, SampleStudy.FACTS)).orElseThrow();
        assertThat(texts(section)).hasSize(5).noneMatch(text -> text.contains("{"));
        assertThat(Objects.requireNonNull(sheet(annex).table()).columns()).hasSize(12);
    }
}
