package org.thbreport.publication.compose.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.compose.SampleStudy;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.text.RichText;

/** What a reader who cannot see the charts of shares is told. */
class ShareAltTest {

    private static FigureBlock figure(Briefing briefing, String id) {
        return briefing.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(FigureBlock.class::isInstance)
                .map(FigureBlock.class::cast)
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Briefing broken(String tag) {
        return SampleStudy.briefing(tag, SampleStudy.resultsWithBreak(), SampleStudy.FACTS);
    }

    @Test
    void theLargeChartTellsItsSharesItsBreakAndItsBounds() {
        assertThat(figure(broken("en"), "share-by-period").alt().plain())
                .startsWith(
                        "49.7\u202f% of victims in 2023 were third-country nationals, against 44.2\u202f% in 2017. A rise from"
                                + " 2017 to 2023. Chart of the share")
                .contains("2013: 39.2\u202f% (39.0\u202f% to 39.6\u202f%), ")
                .containsPattern("2017: [\\d.]+\u202f% \\([\\d.]+\u202f% to [\\d.]+\u202f%; break in series\\)")
                .endsWith(
                        "In brackets: the lowest and highest possible share of all victims, since some citizenships are"
                                + " unknown.");
    }

    @Test
    void aSmallChartTellsItsEndsItsRangeAndWhereItBreaks() {
        FigureBlock figure = figure(broken("en"), "share-by-country");
        assertThat(figure.alt().plain())
                .contains("break in series")
                .containsPattern("Netherlands: .*% in 2016, break in series, .*% in 2017");
        assertThat(figure.source().stream().map(RichText::plain))
                .anyMatch(line -> line.startsWith("Note: A dashed line marks a break in series."));
    }

    @Test
    void theLowestAndHighestAreToldWhereTheyAreNotTheEnds() {
        Briefing briefing = SampleStudy.briefing("en", SampleStudy.resultsWithCounts(), SampleStudy.FACTS);
        String alt = figure(briefing, "share-by-country").alt().plain();
        assertThat(alt).doesNotContain("break in series");
        assertThat(alt).containsPattern("Netherlands: [\\d.]+\u202f% in 2013, [\\d.]+\u202f% in 2023\\.");
    }

    /** A label that finds no place in the picture is in the text all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "lv", "de", "fr", "el", "bg"})
    void everyLabelOfASmallChartIsInTheText(String tag) {
        FigureBlock figure = figure(broken(tag), "share-by-country");
        List<String> labels = ((SmallMultiples) figure.chart())
                .panels().stream()
                        .flatMap(panel -> panel.marks().stream())
                        .map(ShareMark::label)
                        .filter(label -> !label.isEmpty())
                        .toList();
        assertThat(labels).hasSizeGreaterThan(6);
        assertThat(labels).allSatisfy(label -> assertThat(figure.alt().plain()).contains(label));
    }
}
