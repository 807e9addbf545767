package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.TileMap;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.edition.EditionFacts;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

class BriefingComposerTest {

    private static Briefing compose(String tag, EditionFacts facts) {
        return SampleStudy.briefing(tag, SampleStudy.results(), facts);
    }

    private static Section section(Briefing briefing, String id) {
        return briefing.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> bullets(Section section) {
        return Stream.concat(
                        section.blocks().stream(),
                        section.subsections().stream().flatMap(sub -> sub.blocks().stream()))
                .filter(BulletList.class::isInstance)
                .flatMap(list -> ((BulletList) list).items().stream())
                .map(RichText::plain)
                .toList();
    }

    @Test
    void sectionsWithoutDataAreLeftOut() {
        assertThat(compose("en", SampleStudy.FACTS).sections().stream().map(Section::id))
                .containsExactly("key-points", "share", "findings", "challenges", "reading", "sources");
    }

    @Test
    void theShareStandsBesideItsComparatorScopeAndBase() {
        assertThat(bullets(section(compose("en", SampleStudy.FACTS), "key-points")))
                .first()
                .isEqualTo(
                        "Third-country nationals made up 63.1\u202f% of victims in 2022 (figure 1), about 20 percentage points"
                                + " more than in 2019\u20132021 (about 43\u202f%). Too few periods for a trend. Scope: registered victims in the EU; base: not"
                                + " stated by the source. This is not a figure for the 25 countries of the study.");
        assertThat(bullets(section(compose("lv", SampleStudy.FACTS), "key-points")))
                .first()
                .asString()
                .startsWith(
                        "Trešo valstu valstspiederīgie 2022. gadā bija 63,1\u202f% upuru (1. attēls), par aptuveni 20"
                                + " procentpunktiem vairāk nekā 2019.\u20132021. gadā (aptuveni 43\u202f%).");
    }

    @Test
    void theLongestListsAreKeyPoints() {
        assertThat(bullets(section(compose("en", SampleStudy.FACTS), "key-points")))
                .hasSize(3)
                .element(1)
                .isEqualTo("Plan – 10 of 25 countries are named: text of strategy in en.");
    }

    @Test
    void keyFiguresCarryTheirBase() {
        KeyFigures figures = (KeyFigures)
                section(compose("en", SampleStudy.FACTS), "key-points").blocks().get(0);
        assertThat(figures.figures().stream().map(figure -> figure.value().plain()))
                .containsExactly("63.1\u202f%", "about 20 percentage points", "10 of 25");
        assertThat(figures.figures())
                .allSatisfy(figure -> assertThat(figure.base().plain()).isNotBlank());
        assertThat(figures.figures().get(1).base().plain())
                .isEqualTo(
                        "Too few periods for a trend. 2022 against 2019\u20132021 taken together; the source does not state the"
                                + " base.");
    }

    @Test
    void membersAndObserversStandApartAndPartsAreNeverAdded() {
        assertThat(bullets(section(compose("en", SampleStudy.FACTS), "findings")))
                .contains(
                        "Plan \u2013 10 of 25 countries are named: text of strategy in en. Members (8): BE, DE, EL, ES, FR, SK, FI,"
                                + " SE. Observers (2): GE, RS.",
                        "Of these 10, 3 (DE, EL and RS): text of strategy-part in en.",
                        "Most countries: text of broad in en.",
                        "Most measures: text of run-by in en.");
    }

    @Test
    void partsStandUnderTheirWhole() {
        Section theme = section(compose("en", SampleStudy.FACTS), "findings")
                .subsections()
                .get(0);
        assertThat(((BulletList) theme.blocks().get(0)).parts()).containsExactly(1);
    }

    @Test
    void aStatementWithoutListOrQuantifierIsASentence() {
        assertThat(bullets(section(compose("en", SampleStudy.FACTS), "challenges")))
                .contains("Text of demand in en.");
    }

    @Test
    void theMapTellsNotNamedFromNotInTheNetwork() {
        FigureBlock figure = figure(section(compose("en", SampleStudy.FACTS), "findings"));
        TileMap map = (TileMap) figure.chart();
        assertThat(map.tiles()).anySatisfy(tile -> {
            assertThat(tile.code()).isEqualTo("DK");
            assertThat(tile.look()).isEqualTo(TileMap.Look.GREY);
        });
        assertThat(map.tiles()).anySatisfy(tile -> {
            assertThat(tile.code()).isEqualTo("DE");
            assertThat(tile.look()).isEqualTo(TileMap.Look.FULL);
            assertThat(tile.text()).isEqualTo("2");
        });
        assertThat(map.legend().stream().map(TileMap.LegendEntry::look))
                .containsExactly(TileMap.Look.FULL, TileMap.Look.PARTIAL, TileMap.Look.OUTLINE, TileMap.Look.GREY);
        assertThat(figure.alt().plain())
                .contains("Germany (2)")
                .contains("Took part; named in none of these: Slovenia.")
                .contains("Not named in the source; may or may not have taken part: Bulgaria,")
                .contains("Not in the EMN on 31 December 2023: Denmark, North Macedonia, Albania.");
    }

    @Test
    void thePooledPeriodIsABarAndItsAltTextSaysTheNumbers() {
        FigureBlock figure = figure(section(compose("en", SampleStudy.FACTS), "share"));
        ShareChart chart = (ShareChart) figure.chart();
        assertThat(chart.marks()).hasSize(2);
        assertThat(chart.marks().get(0).pooled()).isTrue();
        assertThat(chart.marks().get(0).label()).isEqualTo("about 43\u202f%");
        assertThat(chart.marks().get(1).pooled()).isFalse();
        assertThat(figure.alt().plain()).contains("2019\u20132021: about 43\u202f%, 2022: 63.1\u202f%");
    }

    private static FigureBlock figure(Section section) {
        return section.blocks().stream()
                .filter(FigureBlock.class::isInstance)
                .map(FigureBlock.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void notesAreNumberedInTheOrderOfTheText() {
        Briefing briefing = compose("en", SampleStudy.FACTS);
        assertThat(briefing.notes().stream().map(note -> note.number())).containsExactly("1", "2", "3", "4", "5");
        assertThat(briefing.notes().get(0).text().plain()).endsWith("Fourth Report. News page, note 1.");
        assertThat(briefing.notes().get(1).text().plain())
                .as("its list stands in the text")
                .isEqualTo("Note seven in en. News page, note 7.");
        assertThat(briefing.notes().get(3).text().plain()).isEqualTo("Source as in note 2; there note 8.");
    }

    @Test
    void notesToTheEditorStandOnlyWhereAskedFor() {
        assertThat(cautions(compose("en", SampleStudy.FACTS))).isEmpty();
        assertThat(cautions(compose("en", SampleStudy.withEditorNotes())))
                .containsExactly("Note to the editor: The source “Fourth Report” was published on 19 December 2022,"
                        + " before the period that it is cited for (2022) ended on 31 December 2022.");
    }

    private static List<String> cautions(Briefing briefing) {
        return section(briefing, "sources").blocks().stream()
                .filter(block -> block instanceof Paragraph paragraph && paragraph.role() == Paragraph.Role.CAUTION)
                .map(block -> ((Paragraph) block).text().plain())
                .toList();
    }

    @Test
    void whatIsUnfinishedIsMarked() {
        assertThat(compose("en", SampleStudy.FACTS).metadata().marks())
                .containsExactly("Provisional: figures may change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "lv"})
    void countryCodesAreReadOutInFull(String tag) {
        Section theme = section(compose(tag, SampleStudy.FACTS), "findings")
                .subsections()
                .get(0);
        assertThat(((BulletList) theme.blocks().get(0)).items().get(0).inlines())
                .contains(new Inline.Abbreviation("EL", tag.equals("en") ? "Greece" : "Grieķija"));
    }

    @Test
    void theSameInputsGiveTheSameBriefing() {
        assertThat(compose("lv", SampleStudy.FACTS)).isEqualTo(compose("lv", SampleStudy.FACTS));
    }
}
