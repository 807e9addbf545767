package org.thbreport.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thbreport.drawing.colour.Look;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Anchor;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Picture;
import org.thbreport.drawing.text.LineBreaker;
import org.thbreport.drawing.text.Runs;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.chart.ChartSpec;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.chart.TileMap;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Contrast;

/** What pictures consist of, in which roles of colour, and by which point their words keep their place. Numbers are made up. */
class ChartPainterTest {

    private static final float WIDTH = 240;

    /** Room over a plot, in points. */
    private static final double PLOT_TOP = 6;

    /** Height of digits, in parts of their size. */
    private static final double CAP_HEIGHT = 0.66;

    private static Recorder drawn(ChartSpec chart) {
        FontLibrary fonts = FontLibrary.bundled();
        ChartPainter painter = new ChartPainter(
                fonts, new LineBreaker(fonts, "en"), new Runs(Tone.BRAND.of(Branding.DEFAULT)), Branding.DEFAULT);
        Picture picture = painter.picture(chart, WIDTH, 0, 1);
        Recorder recorder = new Recorder();
        picture.painter().paint(recorder, new Box(0, 0, WIDTH, picture.height()));
        return recorder;
    }

    private static ShareMark mark(int year, double share, ShareMark.@Nullable Range bounds, int segment) {
        return new ShareMark(
                year, 1, String.valueOf(year), share, Math.round(share * 100) + " %", false, false, bounds, segment);
    }

    private static ShareChart shares() {
        ShareMark.Range bounds = new ShareMark.Range(0.3, 0.6);
        ShareMark pooled = new ShareMark(2018, 2, "2018-2019", 0.4, "about 40 %", true, true, null, 0);
        return new ShareChart(
                "Share of all",
                "{0} %",
                List.of(pooled, mark(2020, 0.5, bounds, 0), mark(2021, 0.52, bounds, 0), mark(2022, 0.41, null, 1)),
                List.of(new ShareChart.Break(2022, "break in series")),
                "range if the unknown were known");
    }

    @Test
    void sharesHaveAScaleABandABarABreakAndNumbers() {
        Recorder drawn = drawn(shares());

        assertThat(drawn.texts())
                .contains(
                        "Share of all",
                        "range if the unknown were known",
                        "break in series",
                        "50 %",
                        "52 %",
                        "41 %",
                        "about 40 %",
                        "2018",
                        "2022",
                        "0 %",
                        "20 %",
                        "60 %");
        assertThat(drawn.count(Tone.BAR, false)).as("pooled period").isEqualTo(1);
        assertThat(drawn.count(Tone.BAND, false))
                .as("band, and its sample in the legend")
                .isEqualTo(2);
        assertThat(drawn.marks.stream().map(Recorder.Mark::stroke).filter(ChartPainterTest::isBreak))
                .hasSize(1);
    }

    private static boolean isBreak(@Nullable BasicStroke stroke) {
        return stroke != null
                && stroke.getDashArray() != null
                && stroke.getDashArray()[0] == 2
                && stroke.getLineWidth() == 0.8f;
    }

    @Test
    void wordsOfChartsSayByWhichPointTheyKeepTheirPlace() {
        Recorder drawn = drawn(shares());

        assertThat(drawn.words("52 %").anchor()).as("over its point").isEqualTo(Anchor.MIDDLE);
        assertThat(drawn.words("2022").anchor()).as("under its tick").isEqualTo(Anchor.MIDDLE);
        assertThat(drawn.words("20 %").anchor()).as("left of the scale").isEqualTo(Anchor.END);
        assertThat(drawn.words("break in series").anchor())
                .as("left of its line")
                .isEqualTo(Anchor.END);
        assertThat(drawn.words("Share of all").anchor()).isEqualTo(Anchor.START);
    }

    private static BarChart bars() {
        return new BarChart(
                List.of(
                        new BarChart.Bar("Prevention", 7, "7", BarChart.Tone.MAIN),
                        new BarChart.Bar("of these, by law", 4, "4", BarChart.Tone.PART),
                        new BarChart.Bar("Others", 2, "2", BarChart.Tone.OTHER)),
                0,
                10,
                10);
    }

    @Test
    void barsAreAsLongAsTheirValues() {
        Recorder drawn = drawn(bars());
        List<Rectangle2D> rests = boxes(drawn, Tone.REST);

        assertThat(rests).hasSize(3);
        assertThat(boxes(drawn, Tone.BRAND).get(0).getWidth())
                .isEqualTo(rests.get(0).getWidth() * 0.7, within());
        assertThat(boxes(drawn, Tone.PART).get(0).getWidth())
                .isEqualTo(rests.get(0).getWidth() * 0.4, within());
        assertThat(boxes(drawn, Tone.OTHER).get(0).getWidth())
                .isEqualTo(rests.get(0).getWidth() * 0.2, within());
        assertThat(drawn.words("Prevention").anchor()).isEqualTo(Anchor.END);
        assertThat(drawn.words("7").anchor()).isEqualTo(Anchor.START);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }

    private static List<Rectangle2D> boxes(Recorder drawn, Tone tone) {
        return drawn.marks.stream()
                .filter(mark -> mark.tone() == tone && mark.stroke() == null)
                .map(mark -> mark.shape().getBounds2D())
                .toList();
    }

    @Test
    void stripesStayWithinTheirBar() {
        Recorder drawn = drawn(bars());
        Rectangle2D bar = boxes(drawn, Tone.PART).get(0);
        List<Rectangle2D> stripes = drawn.marks.stream()
                .filter(mark -> mark.stroke() != null && mark.stroke().getLineWidth() == 1.1f)
                .map(mark -> mark.shape().getBounds2D())
                .toList();

        assertThat(stripes).hasSizeGreaterThan(10).allSatisfy(stripe -> {
            assertThat(stripe.getMinX()).isGreaterThanOrEqualTo(bar.getMinX() - 0.01);
            assertThat(stripe.getMaxX()).isLessThanOrEqualTo(bar.getMaxX() + 0.01);
        });
    }

    @Test
    void aBarBelowZeroHasItsNumberAtTheLeftAndALineAtZero() {
        Recorder drawn = drawn(new BarChart(
                List.of(
                        new BarChart.Bar("More", 3, "+3", BarChart.Tone.MAIN),
                        new BarChart.Bar("Less", -2, "\u22122", BarChart.Tone.MAIN)),
                -2,
                3,
                0));

        assertThat(drawn.words("\u22122").anchor()).isEqualTo(Anchor.END);
        assertThat(drawn.words("+3").anchor()).isEqualTo(Anchor.START);
        assertThat(drawn.count(Tone.MUTED, true)).as("zero, at each bar").isEqualTo(2);
    }

    @Test
    void smallChartsHaveOneTitleEachAndTheSameScale() {
        List<SmallMultiples.Panel> panels = Stream.of("Alpha", "Beta", "Gamma")
                .map(title -> new SmallMultiples.Panel(title, shares().marks()))
                .toList();
        Recorder drawn = drawn(new SmallMultiples("{0} %", panels));

        assertThat(drawn.texts()).containsOnlyOnce("Alpha", "Beta", "Gamma");
        assertThat(drawn.texts().stream().filter("60 %"::equals)).hasSize(3);
        assertThat(drawn.texts().stream().filter(text -> text.matches("\\d+ %") && text.endsWith("0 %")))
                .as("lines of 0, 30 and 60 %, and the labels 50 %")
                .hasSize(3 * 3 + 3);
    }

    @Test
    void tilesAreToldApartByMoreThanColour() {
        TileMap map = new TileMap(
                List.of(
                        new TileMap.Tile("AT", 0, 0, TileMap.Look.FULL, "3"),
                        new TileMap.Tile("BE", 0, 1, TileMap.Look.PARTIAL, "1"),
                        new TileMap.Tile("CY", 1, 0, TileMap.Look.OUTLINE, ""),
                        new TileMap.Tile("DK", 1, 1, TileMap.Look.GREY, "")),
                List.of(new TileMap.LegendEntry(TileMap.Look.FULL, "named in all")));
        Recorder drawn = drawn(map);

        assertThat(drawn.texts()).contains("AT", "3", "BE", "1", "CY", "DK", "named in all");
        assertThat(drawn.words("AT").tone()).isEqualTo(Tone.PAPER);
        assertThat(drawn.words("DK").tone()).isEqualTo(Tone.MUTED);
        assertThat(drawn.words("AT").anchor()).isEqualTo(Anchor.MIDDLE);
        assertThat(drawn.count(Tone.BRAND, false)).as("tile and legend").isEqualTo(2);
        assertThat(drawn.count(Tone.STRIPE, true)).isEqualTo(1);
        assertThat(drawn.count(Tone.BRAND, true)).as("outline").isEqualTo(1);
        assertThat(drawn.count(Tone.GREY, false)).isEqualTo(1);
    }

    @Test
    void noWordIsSmallerThanSevenAndAHalfPoints() {
        SmallMultiples multiples = new SmallMultiples(
                "{0} %",
                List.of(
                        new SmallMultiples.Panel("Alpha", shares().marks()),
                        new SmallMultiples.Panel("Beta", shares().marks())),
                "range");
        TileMap map = new TileMap(List.of(new TileMap.Tile("AT", 0, 0, TileMap.Look.FULL, "3")), List.of());
        for (ChartSpec chart : List.of(shares(), bars(), multiples, map)) {
            assertThat(drawn(chart).words)
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(word.size()).isGreaterThanOrEqualTo(7.5));
        }
    }

    @Test
    void theBandHasAnOutlineThatIsSeen() {
        Recorder drawn = drawn(shares());
        List<Rectangle2D> bands = boxes(drawn, Tone.BAND);
        assertThat(bands)
                .hasSize(2)
                .allSatisfy(band -> assertThat(drawn.marks)
                        .anyMatch(mark -> mark.tone() == Tone.MUTED
                                && mark.stroke() != null
                                && mark.shape().getBounds2D().equals(band)));
        assertThat(Contrast.ofGraphic("outline", Tone.MUTED.rgb(Look.light(Branding.DEFAULT)), 0xFFFFFF)
                        .suffices())
                .isTrue();
    }

    @Test
    void aPooledPeriodIsAnOutlinedSpanAndNoLineGoesThroughIt() {
        Recorder drawn = drawn(shares());
        Rectangle2D span = boxes(drawn, Tone.BAR).get(0);
        assertThat(span.getHeight()).as("a span, not a bar from 0").isLessThan(8);
        assertThat(drawn.marks)
                .anyMatch(mark -> mark.tone() == Tone.BRAND
                        && mark.stroke() != null
                        && mark.shape().getBounds2D().equals(span));
        ShareMark pooled = new ShareMark(2020, 2, "2020-2021", 0.5, "50 %", true, false, null, 0);
        assertThat(SharePlot.segments(List.of(mark(2020, 0.4, null, 0), pooled, mark(2021, 0.6, null, 0))))
                .as("the line from 40 to 60 % would cross the span")
                .hasSize(2);
        assertThat(SharePlot.segments(List.of(mark(2020, 0.6, null, 0), pooled, mark(2021, 0.7, null, 0))))
                .hasSize(1);
    }

    /** Shares of 70 to 100 %, as in a register in which nearly all are of the group. */
    @Test
    void labelsNearOneHundredPerCentAreWholeInsideThePlot() {
        List<ShareMark> high = IntStream.range(0, 6)
                .mapToObj(i -> mark(
                        2018 + i, List.of(0.835, 0.865, 0.888, 0.905, 0.99, 1.0).get(i), null, 0))
                .toList();
        Recorder large = drawn(new ShareChart("", "{0} %", high, List.of(), ""));
        assertThat(high)
                .allSatisfy(mark -> assertThat(large.words).anySatisfy(word -> {
                    assertThat(word.text()).isEqualTo(mark.label());
                    assertThat(word.tone()).isEqualTo(Tone.BRAND);
                    assertThat(word.base() - CAP_HEIGHT * word.size())
                            .as(mark.label() + " under the upper edge")
                            .isGreaterThanOrEqualTo(PLOT_TOP);
                }));
        Recorder small = drawn(new SmallMultiples(
                "{0} %",
                List.of(
                        new SmallMultiples.Panel("Alpha", List.of(high.get(0), high.get(4))),
                        new SmallMultiples.Panel("Beta", List.of(high.get(4), high.get(5))))));
        assertThat(small.words.stream().filter(word -> word.tone() == Tone.BRAND))
                .as("both ends of both")
                .hasSize(4)
                .allSatisfy(word ->
                        assertThat(word.base() - CAP_HEIGHT * word.size()).isGreaterThanOrEqualTo(PLOT_TOP));
    }

    @Test
    void narrowIsWhatHalfAPageHolds() {
        assertThat(ChartPainter.isNarrow(shares())).isTrue();
        assertThat(ChartPainter.isNarrow(bars())).isTrue();
        assertThat(ChartPainter.isNarrow(new SmallMultiples("{0} %", List.of())))
                .isFalse();
        List<ShareMark> many = IntStream.range(2010, 2022)
                .mapToObj(year -> mark(year, 0.4, null, 0))
                .toList();
        assertThat(ChartPainter.isNarrow(new ShareChart("", "{0} %", many, List.of(), "")))
                .isFalse();
    }
}
