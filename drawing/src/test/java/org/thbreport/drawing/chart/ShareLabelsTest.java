package org.thbreport.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.thbreport.publication.chart.ShareMark;

/** The numbers beside the line of a chart, over random lines: none is crossed by the line or by a break, none by another. */
class ShareLabelsTest {

    private static final float SIZE = 7;
    private static final float WIDTH = 90;
    private static final float HEIGHT = 55;
    private static final double HALF_LETTER = SIZE * 0.27;

    private static ShareMark mark(int year, double share, String label, int segment) {
        return new ShareMark(year, 1, String.valueOf(year), share, label, false, false, null, segment);
    }

    private static List<ShareMark> random(Random random) {
        List<ShareMark> marks = new ArrayList<>();
        int last = 2012 + random.nextInt(10);
        int breakAt = last > 2018 && random.nextBoolean() ? 2015 : 9999;
        double share = random.nextDouble();
        for (int year = 2010; year <= last; year++) {
            share = Math.min(0.95, Math.max(0.02, share + random.nextGaussian() * 0.1));
            boolean labelled = year == 2010 || year == last || year == breakAt || year == breakAt - 1;
            marks.add(mark(year, share, labelled ? "43.6 %" : "", year < breakAt ? 0 : 1));
        }
        return marks;
    }

    @Test
    void standOffTheLineAndOffBreaks() {
        Random random = new Random(43);
        int labels = 0;
        for (int round = 0; round < 2000; round++) {
            List<ShareMark> marks = random(random);
            Range years = new Range(
                    marks.get(0).start() - 0.6, marks.get(marks.size() - 1).start() + 0.6);
            double point = years.getLength() / WIDTH;
            for (ShareLabels.Spot spot :
                    new ShareLabels(1, new ShareLabels.TextSize(SIZE, 1), WIDTH, HEIGHT, years, marks).spots()) {
                labels++;
                double half = spot.mark().label().length() * HALF_LETTER * point;
                for (int i = 1; i < marks.size(); i++) {
                    ShareMark before = marks.get(i - 1);
                    ShareMark after = marks.get(i);
                    if (before.segment() != after.segment()) {
                        assertThat(Math.abs(spot.x() - (after.start() - 0.5)))
                                .as("break, round %s", round)
                                .isGreaterThan(half);
                    } else {
                        holdOff(spot, half, before, after, round);
                    }
                }
            }
        }
        assertThat(labels).isGreaterThan(4000);
    }

    private static void holdOff(ShareLabels.Spot spot, double half, ShareMark before, ShareMark after, int round) {
        for (int step = 0; step <= 20; step++) {
            double x = before.start() + step / 20.0;
            if (Math.abs(x - spot.x()) <= half) {
                double line = before.share() + (after.share() - before.share()) * step / 20;
                double away = (spot.under() ? line - spot.y() : spot.y() - line) * HEIGHT;
                assertThat(away).as("points off the line, round %s", round).isGreaterThan(2);
            }
        }
    }

    /** Ten labels with room for other fonts are many for a narrow picture: all stand there, and near their points. */
    @Test
    void allOfTenYearsStandNearTheirPoints() {
        assertThat(narrow(0.436, 0.428, 0.435, 0.437, 0.466, 0.461, 0.454, 0.481, 0.493, 0.515))
                .hasSize(10);
        assertThat(narrow(0.81, 0.86, 0.94, 0.99, 1.05, 1.15, 1.21, 1.32, 1.40, 1.52).stream()
                        .map(ShareLabels.Spot::mark))
                .hasSize(10);
    }

    /** Beside a steep fall the place over a low point is far up beside the line; the number stands under its point, and the latest gives way. */
    @Test
    void noneStandsFarUpBesideASteepLine() {
        assertThat(narrow(0.61, 0.52, 0.72, 0.41, 0.87, 0.37, 0.34))
                .hasSize(7)
                .filteredOn(spot -> spot.mark().start() == 2019)
                .singleElement()
                .satisfies(spot -> assertThat(spot.under()).isTrue());
    }

    private static List<ShareLabels.Spot> narrow(double... shares) {
        List<ShareMark> marks = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            marks.add(mark(2014 + i, shares[i] / 2, "43.6 %", 0));
        }
        Range years = ShareAxes.span(2014, 2013 + shares.length);
        List<ShareLabels.Spot> spots =
                new ShareLabels(0.5, new ShareLabels.TextSize(8.5f, 1.35f), 200, 100, years, marks).spots();
        assertThat(spots)
                .allSatisfy(spot -> assertThat(Math.abs(spot.y() - spot.mark().share()))
                        .as("share of %s", spot.mark().period())
                        .isLessThan(2 * 8.5 * 0.5 / 100));
        return spots;
    }

    /** The share of one year does not stand over the span of years taken together, where it would be taken for theirs. */
    @Test
    void standOffTheSpansOfOtherMarks() {
        ShareMark early = pooled(2019, 3, 0.43, "about 43 %");
        ShareMark late = pooled(2021, 2, 0.54, "54 %");
        List<ShareMark> marks = List.of(
                early, mark(2020, 0.42, "42 %", 0), mark(2021, 0.41, "41 %", 0), late, mark(2022, 0.631, "63.1 %", 1));
        List<ShareLabels.Spot> spots = new ShareLabels(
                        0.8, new ShareLabels.TextSize(SIZE, 1.35f), 200, 100, new Range(2018.4, 2023.6), marks)
                .spots();
        assertThat(spots)
                .filteredOn(spot -> !spot.mark().pooled() && spot.mark().share() < 0.5)
                .allMatch(spot -> spot.y() < late.share());
        assertThat(spots).extracting(ShareLabels.Spot::mark).contains(marks.get(4));
    }

    /** A wide label of a span keeps over it, nearer to its end, where another span is in its way in the middle; points are told under it. */
    @Test
    void standOverTheirOwnSpanBesideAnother() {
        ShareMark early = pooled(2019, 3, 0.43, "περίπου 43 %");
        List<ShareMark> marks = List.of(
                early,
                mark(2020, 0.42, "42 %", 0),
                mark(2021, 0.41, "41 %", 0),
                pooled(2021, 2, 0.54, "54 %"),
                mark(2022, 0.631, "63,1 %", 1),
                mark(2023, 0.641, "64,1 %", 1));
        List<ShareLabels.Spot> spots = new ShareLabels(
                        0.8, new ShareLabels.TextSize(SIZE, 1.35f), 200, 100, new Range(2018.4, 2023.6), marks)
                .spots();
        assertThat(spots)
                .filteredOn(spot -> spot.mark().equals(early))
                .singleElement()
                .satisfies(spot -> {
                    assertThat(spot.under()).isFalse();
                    assertThat(spot.y()).isBetween(0.43, 0.54);
                    assertThat(spot.x()).isBetween(2018.5, 2020.0);
                });
        assertThat(spots)
                .filteredOn(spot -> !spot.mark().pooled() && spot.mark().share() < 0.5)
                .hasSize(2)
                .allMatch(ShareLabels.Spot::under);
    }

    private static ShareMark pooled(int start, int years, double share, String label) {
        return new ShareMark(start, years, start + "", share, label, true, false, null, 0);
    }

    @Test
    void lineIsBrokenWhereAPeriodIsMissing() {
        List<ShareMark> marks =
                List.of(mark(2014, 0.3, "", 0), mark(2015, 0.3, "", 0), mark(2017, 0.3, "", 0), mark(2018, 0.3, "", 1));
        assertThat(SharePlot.segments(marks)).extracting(List::size).containsExactly(2, 1, 1);
        List<ShareMark> biennial = List.of(mark(2014, 0.3, "", 0), mark(2016, 0.3, "", 0), mark(2018, 0.3, "", 0));
        assertThat(SharePlot.segments(biennial)).extracting(List::size).containsExactly(3);
    }
}
