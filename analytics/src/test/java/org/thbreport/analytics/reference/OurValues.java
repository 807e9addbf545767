package org.thbreport.analytics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.decomposition.AreaChange;
import org.thbreport.analytics.decomposition.Contribution;
import org.thbreport.analytics.decomposition.Kitagawa;
import org.thbreport.analytics.decomposition.LeaveOneOut;
import org.thbreport.analytics.decomposition.MatchedPanel;
import org.thbreport.analytics.decomposition.MelitzPolanec;
import org.thbreport.analytics.interval.Confidence;
import org.thbreport.analytics.interval.CountInterval;
import org.thbreport.analytics.interval.CountRatioTest;
import org.thbreport.analytics.interval.DifferenceInterval;
import org.thbreport.analytics.interval.FisherExactTest;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.interval.IntervalMethod;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.interval.ProportionInterval;
import org.thbreport.analytics.interval.TwoProportionTest;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.revision.RevisionSize;
import org.thbreport.analytics.shape.ChangePart;
import org.thbreport.analytics.shape.Shape;
import org.thbreport.analytics.shape.ShapeChoice;
import org.thbreport.analytics.shape.ShapeContrast;
import org.thbreport.analytics.shape.ShapeKind;
import org.thbreport.analytics.shape.ShapePoint;
import org.thbreport.analytics.shape.ShapeRules;
import org.thbreport.analytics.shape.Shapes;
import org.thbreport.analytics.share.VictimRate;
import org.thbreport.analytics.trend.CochranArmitage;
import org.thbreport.analytics.trend.CountTrend;
import org.thbreport.analytics.trend.LaneyChart;
import org.thbreport.analytics.trend.MannKendall;
import org.thbreport.analytics.trend.QuasiBinomial;
import org.thbreport.analytics.trend.SeasonalKendall;
import org.thbreport.analytics.trend.SharePoint;
import org.thbreport.analytics.trend.TheilSen;
import org.thbreport.model.data.ReferencePeriod;

/** What the methods of this library give for the random data of a seed: key and value, by the keys of {@code live.R}. */
final class OurValues {

    private static final int FEWEST_FOR_SHAPES = 5;

    private static final int FEWEST_FOR_ALL = 8;

    private final Map<String, Double> ours = new LinkedHashMap<>();

    private OurValues() {}

    static Map<String, Double> of(LiveData data) {
        OurValues values = new OurValues();
        for (int i = 0; i < data.single().size(); i++) {
            values.single("single." + (i + 1) + ".", data.single().get(i));
        }
        for (int i = 0; i < data.pairs().size(); i++) {
            values.pair(
                    "pair." + (i + 1) + ".",
                    data.pairs().get(i).get(0),
                    data.pairs().get(i).get(1));
        }
        for (int i = 0; i < data.series().size(); i++) {
            values.series("series." + i + ".", data.series().get(i));
            values.counts("series." + i + ".", data.series().get(i));
            if (data.series().get(i).size() >= FEWEST_FOR_SHAPES) {
                values.shapes("series." + i + ".", data.series().get(i));
            }
        }
        values.panel(data.panel());
        return values.ours;
    }

    /** R's departure is a difference of two chi-squares, which loses digits where the trend takes nearly all. */
    private static double relative(String key) {
        return key.contains("departure") ? 1e-7 : 1e-9;
    }

    /** R's Wilson and Newcombe ends are differences of numbers near 1 or near the share; ours near 0 are finer. */
    private static double absolute(String key) {
        return key.contains("departure") ? 1e-9 : 1e-14;
    }

    /** Holds a value of this library to that of R. */
    static void compare(String key, @Nullable Double value, double expected) {
        assertThat(value).as(key).isNotNull();
        assertThat(Math.abs(Objects.requireNonNull(value) - expected))
                .as("%s: %s, R: %s", key, value, expected)
                .isLessThanOrEqualTo(absolute(key) + relative(key) * Math.abs(expected));
    }

    private void put(String key, Outcome<Interval> interval) {
        ours.put(key + "[lo]", get(interval).low());
        ours.put(key + "[hi]", get(interval).high());
    }

    private static <T> T get(Outcome<T> outcome) {
        return outcome.found().orElseThrow();
    }

    private void single(String key, Proportion cases) {
        put(key + "wilson", ProportionInterval.USUAL.of(cases));
        put(key + "clopperPearson", new ProportionInterval(IntervalMethod.CLOPPER_PEARSON, Confidence.USUAL).of(cases));
        put(key + "jeffreysBCD", new ProportionInterval(IntervalMethod.JEFFREYS, Confidence.USUAL).of(cases));
        put(key + "poisson", CountInterval.USUAL.of(cases.count()));
        Outcome<Interval> garwood = CountInterval.USUAL.of(cases.count());
        VictimRate rate = VictimRate.of(
                "LV", ReferencePeriod.ofYear(2022), Outcome.of(cases.count()), garwood, Outcome.of(cases.total() * 37));
        ours.put(key + "rate[est]", get(rate.rate()));
        put(key + "rate", rate.interval());
    }

    private void pair(String key, Proportion first, Proportion second) {
        var test = get(new TwoProportionTest(0).compare(first, second));
        ours.put(key + "X2", Objects.requireNonNull(test.chiSquare()));
        ours.put(key + "p", test.p());
        ours.put(key + "fisher", FisherExactTest.p(first, second));
        put(key + "newcombe", DifferenceInterval.USUAL.of(first, second));
        var ratio = get(CountRatioTest.USUAL.compare(first.count(), 3, second.count(), 2));
        ours.put(key + "ratio[est]", ratio.ratio());
        ours.put(key + "ratio[lo]", ratio.low());
        ours.put(key + "ratio[hi]", ratio.high());
        ours.put(key + "ratio[p]", ratio.p());
    }

    private void series(String key, List<SharePoint> series) {
        var linear = get(CochranArmitage.test(series));
        ours.put(key + "trend[X2]", linear.chiSquare());
        ours.put(key + "trend[p]", linear.p());
        ours.put(key + "departure[X2]", Objects.requireNonNull(linear.departureChiSquare()));
        ours.put(key + "departure[p]", Objects.requireNonNull(linear.departureP()));
        var kendall = get(MannKendall.USUAL.test(series));
        ours.put(key + "kendall[tau]", kendall.tau());
        ours.put(key + "kendall[p]", kendall.p());
        var sen = get(TheilSen.USUAL.fit(series));
        ours.put(key + "sen[slope]", sen.slope());
        ours.put(key + "sen[lo]", sen.low());
        ours.put(key + "sen[hi]", sen.high());
        var quasi = get(QuasiBinomial.USUAL.fit(series));
        ours.put(key + "quasi[b0]", quasi.intercept());
        ours.put(key + "quasi[b1]", quasi.slope());
        ours.put(key + "quasi[se]", quasi.standardError());
        ours.put(key + "quasi[t]", quasi.t());
        ours.put(key + "quasi[p]", quasi.p());
        ours.put(key + "quasi[phi]", quasi.dispersion());
        var chart = get(LaneyChart.USUAL.of(series));
        ours.put(key + "laney[sigmaZ]", chart.sigmaZ());
        ours.put(key + "laney[z]", chart.lastZ());
    }

    private void counts(String key, List<SharePoint> series) {
        double[] times = series.stream().mapToDouble(SharePoint::time).toArray();
        double[] counts =
                series.stream().mapToDouble(point -> point.cases().count()).toArray();
        var revision = get(RevisionSize.of(
                series.stream().map(point -> point.cases().count()).toList(),
                series.stream().map(point -> point.cases().total()).toList()));
        ours.put(key + "revision[mean]", revision.mean());
        ours.put(key + "revision[size]", revision.meanAbsolute());
        ours.put(key + "revision[relative]", revision.relative());
        var trend = get(CountTrend.of(times, counts));
        var line = get(trend.line());
        ours.put(key + "poisson[b0]", line.intercept());
        ours.put(key + "poisson[b1]", line.slope());
        ours.put(key + "poisson[se]", line.standardError());
        ours.put(key + "poisson[t]", line.t());
        ours.put(key + "poisson[p]", line.p());
        ours.put(key + "poisson[phi]", line.dispersion());
        ours.put(key + "counts[phi]", trend.dispersion());
        ours.put(key + "counts[p]", trend.p());
        if (series.size() < FEWEST_FOR_SHAPES) {
            return;
        }
        List<List<SharePoint>> bySeason = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < series.size(); i++) {
            bySeason.get(i % 2).add(series.get(i));
        }
        var seasonal = get(new SeasonalKendall(Confidence.USUAL).test(bySeason));
        ours.put(key + "seasonal[s]", (double) seasonal.s());
        ours.put(key + "seasonal[v]", seasonal.variance());
        ours.put(key + "seasonal[p]", seasonal.p());
    }

    private void shapes(String key, List<SharePoint> series) {
        Proportion all = series.stream().map(SharePoint::cases).reduce(new Proportion(0, 0), Proportion::plus);
        double share = (all.count() + 1) / (all.total() + 2);
        List<ShapePoint> points = series.stream()
                .map(point -> new ShapePoint(
                        point.time(),
                        0,
                        point.share(),
                        share * (1 - share) / point.cases().total()))
                .toList();
        Shapes shapes = get(ShapeChoice.USUAL.of(points, 1));
        ours.put(key + "shape[constant]", shapes.constant().criterion());
        ours.put(key + "shape[line]", shapes.line().criterion());
        ours.put(key + "shape[best]", shapes.best().criterion());
        ours.put(key + "shape[hangs]", shapes.hangsTogether());
        contrast(key + "contrast", points, shapes.line(), ChangePart.SLOPE);
        int at = series.size() / 2;
        if (series.size() >= FEWEST_FOR_ALL) {
            contrast(key + "step", points, shape(ShapeKind.STEP, at, -1), ChangePart.STEP);
            contrast(key + "one-off", points, shape(ShapeKind.ONE_OFF, at, at + 1), ChangePart.STEP);
            contrast(key + "bend-before", points, shape(ShapeKind.BEND, at, -1), ChangePart.SLOPE_BEFORE);
            contrast(key + "bend-after", points, shape(ShapeKind.BEND, at, -1), ChangePart.SLOPE_AFTER);
            contrast(key + "step-line", points, shape(ShapeKind.LINE_AND_STEP, at, -1), ChangePart.STEP);
            contrast(key + "line-step", points, shape(ShapeKind.LINE_AND_STEP, at, -1), ChangePart.SLOPE);
            contrast(key + "one-off-line", points, shape(ShapeKind.LINE_AND_ONE_OFF, at, at + 1), ChangePart.STEP);
            contrast(key + "line-one-off", points, shape(ShapeKind.LINE_AND_ONE_OFF, at, at + 1), ChangePart.SLOPE);
            contrast(key + "first-step", points, shape(ShapeKind.TWO_STEPS, 2, at + 2), ChangePart.STEP);
            contrast(key + "second-step", points, shape(ShapeKind.TWO_STEPS, 2, at + 2), ChangePart.SECOND_STEP);
        }
    }

    private static Shape shape(ShapeKind kind, int from, int to) {
        return new Shape(kind, from, to, 0, List.of());
    }

    private void contrast(String key, List<ShapePoint> points, Shape shape, ChangePart part) {
        var contrast = get(ShapeContrast.of(points, shape, part, ShapeRules.USUAL));
        ours.put(key + "[value]", contrast.value());
        ours.put(key + "[se]", contrast.standardError());
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += contrast.weights().get(i) * points.get(i).share();
        }
        assertThat(sum).as(key).isCloseTo(contrast.value(), within(1e-12));
    }

    private void panel(List<AreaChange> areas) {
        get(MelitzPolanec.of(areas)).byArea().forEach((area, part) -> {
            ours.put("panel." + area + ".swi", part.within());
            ours.put("panel." + area + ".sbe", part.between());
            ours.put("panel." + area + ".sen", part.entry());
            ours.put("panel." + area + ".sex", part.exit());
        });
        for (Map.Entry<String, Contribution> part :
                get(Kitagawa.of(areas)).byArea().entrySet()) {
            String key = "panel." + part.getKey();
            ours.put(key + ".wi", part.getValue().within());
            ours.put(key + ".be", part.getValue().between());
            ours.put(key + ".en", part.getValue().entry());
            ours.put(key + ".ex", part.getValue().exit());
        }
        ours.put("panel.jackknife", get(get(LeaveOneOut.of(areas)).jackknife()));
        ours.put("panel.matched", get(MatchedPanel.of(areas)).difference());
    }
}
