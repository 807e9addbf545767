package org.thbreport.publication.compose.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.compose.SampleStudy;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.Figure;

/** Headings, titles and tiles say the finding, each in words that come from the same verdict and the same figures. */
class StoryTest {

    private static Briefing briefing(String tag) {
        return SampleStudy.briefing(tag, SampleStudy.resultsWithCounts(), SampleStudy.FACTS);
    }

    private static Section section(Briefing briefing, String id) {
        return briefing.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<FigureBlock> figures(Briefing briefing) {
        return briefing.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(FigureBlock.class::isInstance)
                .map(FigureBlock.class::cast);
    }

    private static FigureBlock figure(Briefing briefing, String id) {
        return figures(briefing)
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameVerdictStandsInTheHeadingTheTileThePointAndTheAlternativeText() {
        Briefing briefing = briefing("en");
        String verdict = section(briefing, "trend").title();
        assertThat(verdict).isEqualTo("A rise from 2013 to 2023");
        Section key = section(briefing, "key-points");
        KeyFigures tiles = (KeyFigures) key.blocks().get(0);
        assertThat(tiles.figures().get(1).base().plain()).isEqualTo(verdict + ". 2023 against 2013, same base.");
        BulletList points = (BulletList) key.blocks().get(1);
        assertThat(points.items().get(0).plain()).contains(" " + verdict + ". Scope: ");
        assertThat(figure(briefing, "share-by-period").alt().plain()).contains(". " + verdict + ". Chart of ");
    }

    @Test
    void aPictureIsHeadedByItsFindingAndUnderItByWhatItShows() {
        FigureBlock figure = figure(briefing("en"), "share-by-period");
        assertThat(figure.heading().plain())
                .isEqualTo(
                        "Figure 1. 49.7\u202f% of victims in 2023 were third-country nationals, against 39.2\u202f% in"
                                + " 2013");
        assertThat(figure.subtitle()).startsWith("Share of third-country nationals among victims, ");
        assertThat(figure.heading().figures().stream().map(Figure::value))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "lv", "de", "fr", "el", "bg"})
    void everyPictureThatSaysSomethingIsHeardToSayItFirst(String tag) {
        List<FigureBlock> saying = figures(briefing(tag))
                .filter(figure -> !figure.subtitle().isEmpty())
                .toList();
        assertThat(saying).hasSizeGreaterThan(2);
        // The heading tells the number of the picture before what it says.
        assertThat(saying.stream().filter(figure -> !beginsWithEndOf(figure)).map(FigureBlock::id))
                .isEmpty();
    }

    private static boolean beginsWithEndOf(FigureBlock figure) {
        String heading = figure.heading().plain();
        return IntStream.range(0, heading.length() - 20)
                .anyMatch(from -> figure.alt().plain().startsWith(heading.substring(from)));
    }

    @Test
    void risesStandBeforeFallsAmongTheContributions() {
        BarChart bars = (BarChart) figure(briefing("en"), "contributions").chart();
        List<Double> countries = bars.bars().stream()
                .filter(bar -> bar.tone() == BarChart.Tone.MAIN)
                .map(BarChart.Bar::value)
                .toList();
        assertThat(countries.stream().map(Math::signum)).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void theTableOfCountriesSaysWhereTheShareIsHighestAndLowest() {
        TableBlock table = (TableBlock) section(briefing("en"), "countries").blocks().stream()
                .filter(TableBlock.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(table.heading().plain()).matches("Table 1\\. Highest share: .+ \\(.+%\\); lowest: .+ \\(.+%\\)");
        assertThat(table.heading().figures()).hasSize(2);
        assertThat(table.subtitle()).startsWith("Victims and share of third-country nationals by country");
    }
}
