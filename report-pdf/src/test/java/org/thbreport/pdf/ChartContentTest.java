package org.thbreport.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.publication.chart.ChartSpec;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.RichText;

/** What the operators of a page draw of breaks, pooled periods and the band of unknown citizenship. */
class ChartContentTest {

    @TempDir
    private Path folder;

    /** The dashes of a break; those of an approximate line are longer. */
    private static final String BREAK = "\\[2 2\\] ?0 d\\b";

    /** 16 % of the brand colour 1F4E79 on white: DBE3EA. */
    private static final String BAND = "0\\.85882 0\\.8902 0\\.91765 rg\\b";

    /** 22 % of it: CED8E2. */
    private static final String BAR = "0\\.80784 0\\.84706 0\\.88627 rg\\b";

    private static final String APPROXIMATE = "\\[3 2\\.2\\] ?0 d\\b";

    @Test
    void aPlainSeriesHasNeitherBreakNorBandNorBar() throws IOException {
        DrawnContent drawn = drawn(chart(false, false, false));
        assertThat(List.of(drawn.count(BREAK), drawn.count(BAND), drawn.count(BAR), drawn.count(APPROXIMATE)))
                .containsOnly(0);
    }

    /** Java 2D's measures differ in their last digits from run to run; a spacing by them would make other bytes of the same figures. */
    @Test
    void wordsOfAChartHaveNoSpacingOfTheirOwn() throws IOException {
        assertThat(drawn(chart(true, true, true)).count("\\bTc\\b")).isZero();
    }

    @Test
    void aBreakIsADashedLineThatTheSeriesDoesNotCross() throws IOException {
        DrawnContent whole = drawn(chart(false, false, false));
        DrawnContent broken = drawn(chart(true, false, false));
        assertThat(broken.count(BREAK)).isEqualTo(1);
        // Of four points three lines join all, two lines join those on each side of the break.
        assertThat(lines(whole)).isEqualTo(3);
        assertThat(lines(broken)).isEqualTo(2);
    }

    @Test
    void aPooledPeriodIsASpanOverItsYears() throws IOException {
        DrawnContent drawn = drawn(chart(false, true, false));
        assertThat(drawn.count(BAR)).isEqualTo(1);
        assertThat(drawn.count(APPROXIMATE))
                .as("its outline, for it is approximate")
                .isEqualTo(1);
        assertThat(lines(drawn)).as("no line goes to it or through it").isEqualTo(2);
    }

    @Test
    void theBandIsDrawnAndNamedInItsOwnColour() throws IOException {
        assertThat(drawn(chart(false, false, true)).count(BAND)).isEqualTo(2);
    }

    @Test
    void aBreakOfASmallChartIsDrawnToo() throws IOException {
        SmallMultiples.Panel plain =
                new SmallMultiples.Panel("A", chart(false, false, false).marks());
        SmallMultiples.Panel broken =
                new SmallMultiples.Panel("B", chart(true, false, true).marks());
        DrawnContent drawn = drawn(new SmallMultiples("{0} %", List.of(plain, broken, plain)));
        assertThat(drawn.count(BREAK)).isEqualTo(1);
        assertThat(drawn.count(BAND)).as("a part on each side of the break").isEqualTo(2);
        assertThat(lines(drawn)).isEqualTo(3 + 2 + 3);
    }

    /** Three small charts take the width of the page, where four would leave the place of one empty. */
    @Test
    void smallChartsShareOutTheWidth() throws IOException, InterruptedException {
        assertThat(lefts("Alpha", "Beta", "Gamma")).containsExactly(48.0, 217.7, 387.3);
        assertThat(lefts("Alpha", "Beta", "Gamma", "Delta", "Epsilon"))
                .as("two rows, of three and of two")
                .containsExactly(48.0, 217.7, 387.3, 48.0, 217.7);
    }

    private List<Double> lefts(String... titles) throws IOException, InterruptedException {
        List<SmallMultiples.Panel> panels = Stream.of(titles)
                .map(title -> new SmallMultiples.Panel(
                        title, chart(false, false, false).marks()))
                .toList();
        PageWords words = new PageWords(pdf(new SmallMultiples("{0} %", panels)), folder);
        return Stream.of(titles)
                .flatMap(title ->
                        words.words().stream().filter(word -> word.text().equals(title)))
                .map(word -> Math.round(word.left() * 10) / 10.0)
                .toList();
    }

    /** Returns how many slanting lines are drawn: those of the series, for hairlines and breaks are level or upright. */
    private static int lines(DrawnContent drawn) {
        return (int) drawn.matches("([\\d.]+) ([\\d.]+) m\\s+([\\d.]+) ([\\d.]+) l\\s+S\\b")
                .filter(line ->
                        !line.group(1).equals(line.group(3)) && !line.group(2).equals(line.group(4)))
                .count();
    }

    private static ShareChart chart(boolean broken, boolean pooled, boolean band) {
        ShareMark.@Nullable Range bounds = band ? new ShareMark.Range(0.3, 0.6) : null;
        ShareMark first = new ShareMark(2018, 1, "2018", 0.4, "40 %", false, false, bounds, 0);
        ShareMark second = new ShareMark(2019, 1, "2019", 0.41, "41 %", false, false, bounds, 0);
        ShareMark third = new ShareMark(2020, 1, "2020", 0.5, "50 %", false, false, bounds, broken ? 1 : 0);
        ShareMark fourth = new ShareMark(2021, 1, "2021", 0.52, "52 %", false, false, bounds, broken ? 1 : 0);
        ShareMark all = new ShareMark(2018, 2, "2018-2019", 0.405, "about 41 %", true, true, null, 0);
        return new ShareChart(
                "Share",
                "{0} %",
                pooled ? List.of(first, second, all, third, fourth) : List.of(first, second, third, fourth),
                broken ? List.of(new ShareChart.Break(2020, "break in series")) : List.of(),
                band ? "band" : "");
    }

    private static DrawnContent drawn(ChartSpec chart) throws IOException {
        return new DrawnContent(pdf(chart));
    }

    private static byte[] pdf(ChartSpec chart) {
        FigureBlock figure = new FigureBlock(
                "chart", "Figure 1. Chart", chart, RichText.of("A chart."), Samples.data("chart"), List.of());
        Briefing rich = Samples.rich();
        Section section = new Section("one", "One", List.of(figure), List.of());
        return new PdfBriefingWriter()
                .write(
                        new Briefing(rich.metadata(), rich.masthead(), List.of(section), List.of()),
                        Branding.DEFAULT,
                        List.of());
    }
}
