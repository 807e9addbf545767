package org.thbreport.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Picture;
import org.thbreport.drawing.text.LineBreaker;
import org.thbreport.drawing.text.Runs;
import org.thbreport.drawing.text.TextRoom;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.chart.ChartSpec;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.chart.TileMap;
import org.thbreport.publication.content.Branding;

/** Words of narrow pictures lie inside them, also where another font sets them wider. Numbers are made up. */
class WordsInPicturesTest {

    private static final float WIDTH = 232;
    private static final TextRoom WIDE = new TextRoom(1.25f, 1.35f);
    private static final String LONG = "прекъсване на динамичния ред";
    private static final String TOO_LONG = LONG + " поради " + LONG + " и " + LONG;

    private static final LineBreaker BREAKER = new LineBreaker(FontLibrary.bundled(), "bg", WIDE);
    private static final Runs RUNS = new Runs(Tone.BRAND.of(Branding.DEFAULT));

    /** Words with the edges of their box. */
    private record Boxed(String text, double left, double right, double base, double size) {}

    private static List<Boxed> drawn(ChartSpec chart) {
        Picture picture =
                new ChartPainter(FontLibrary.bundled(), BREAKER, RUNS, Branding.DEFAULT).picture(chart, WIDTH, 0, 1);
        Recorder recorder = new Recorder();
        picture.painter().paint(recorder, new Box(0, 0, WIDTH, picture.height()));
        return recorder.words.stream()
                .filter(word -> !word.text().isBlank())
                .map(WordsInPicturesTest::boxed)
                .toList();
    }

    private static Boxed boxed(Recorder.Words words) {
        Face face = words.tone() == Tone.BRAND ? Face.STRONG : Face.REGULAR;
        TextStyle style = new TextStyle(face, (float) words.size(), 10, Tone.MUTED.of(Branding.DEFAULT), 0, 0);
        double width = BREAKER.width(RUNS.of(words.text(), style));
        double left = words.left() + (words.width() - width) * words.anchor().part();
        return new Boxed(words.text(), left, left + width, words.base(), words.size());
    }

    private static ShareChart shares(String label, int... breaks) {
        List<ShareMark> marks = Stream.iterate(2018, year -> year + 1)
                .limit(5)
                .map(year -> new ShareMark(
                        year, 1, String.valueOf(year), 0.5, "50,0 %", false, false, null, segment(year, breaks)))
                .toList();
        return new ShareChart(
                "",
                "{0} %",
                marks,
                Arrays.stream(breaks)
                        .mapToObj(year -> new ShareChart.Break(year, label))
                        .toList(),
                "");
    }

    private static int segment(int year, int... breaks) {
        return (int) Arrays.stream(breaks).filter(at -> at <= year).count();
    }

    static Stream<ChartSpec> charts() {
        List<ShareMark> marks = shares("").marks();
        return Stream.of(
                shares(LONG, 2019),
                shares(LONG, 2020),
                shares(LONG, 2021),
                shares(LONG, 2022),
                shares(LONG, 2019, 2020, 2021, 2022),
                shares(TOO_LONG, 2020),
                new SmallMultiples(
                        "{0} %", List.of(new SmallMultiples.Panel("Обединено кралство Великобритания", marks)), LONG),
                new BarChart(
                        List.of(
                                new BarChart.Bar("Най-дългото наименование на тема", 3, "+3,0", BarChart.Tone.MAIN),
                                new BarChart.Bar("Друга", -3, "−3,0", BarChart.Tone.MAIN)),
                        -3,
                        3,
                        0),
                new TileMap(
                        List.of(new TileMap.Tile("AT", 0, 0, TileMap.Look.FULL, "3")),
                        List.of(new TileMap.LegendEntry(TileMap.Look.FULL, TOO_LONG))));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void wordsLieInsideThePicture(ChartSpec chart) {
        assertThat(drawn(chart)).isNotEmpty().allSatisfy(word -> {
            assertThat(word.left()).as(word.text() + ", left").isGreaterThanOrEqualTo(-0.1);
            assertThat(word.right()).as(word.text() + ", right").isLessThanOrEqualTo(WIDTH + 0.1);
        });
    }

    @Test
    void wordsOfBreaksMeetNoneOfEachOther() {
        List<Boxed> words = drawn(shares(LONG, 2019, 2020, 2021, 2022));
        List<Boxed> breaks =
                words.stream().filter(word -> word.text().equals(LONG)).toList();

        assertThat(breaks).hasSize(4);
        for (Boxed one : breaks) {
            assertThat(breaks)
                    .filteredOn(other -> other != one)
                    .allMatch(other -> other.right() <= one.left()
                            || other.left() >= one.right()
                            || Math.abs(other.base() - one.base()) >= 0.8 * one.size());
        }
    }
}
