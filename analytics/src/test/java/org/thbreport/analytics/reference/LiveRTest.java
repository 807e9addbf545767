package org.thbreport.analytics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.thbreport.analytics.shape.ShapeChoice;
import org.thbreport.analytics.shape.ShapeContrast;
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

/** Each method against R itself, run here on random data; {@code live.R} has the commands. */
@Tag("slow")
class LiveRTest {

    private static final int FEWEST_FOR_SHAPES = 5;

    private static final long SEED = 20_240_124;

    private final Map<String, Double> ours = new LinkedHashMap<>();

    @TempDir
    Path folder;

    @Test
    void agreesWithROnRandomData() throws IOException, InterruptedException {
        LiveData data = LiveData.of(SEED);
        for (int i = 0; i < data.single().size(); i++) {
            single("single." + (i + 1) + ".", data.single().get(i));
        }
        for (int i = 0; i < data.pairs().size(); i++) {
            pair(
                    "pair." + (i + 1) + ".",
                    data.pairs().get(i).get(0),
                    data.pairs().get(i).get(1));
        }
        for (int i = 0; i < data.series().size(); i++) {
            series("series." + i + ".", data.series().get(i));
            counts("series." + i + ".", data.series().get(i));
            if (data.series().get(i).size() >= FEWEST_FOR_SHAPES) {
                shapes("series." + i + ".", data.series().get(i));
            }
        }
        panel(data.panel());
        Map<String, Double> theirs = runR(data);
        assertThat(theirs.keySet()).containsExactlyInAnyOrderElementsOf(ours.keySet());
        theirs.forEach((key, expected) -> {
            double value = Objects.requireNonNull(ours.get(key));
            assertThat(Math.abs(value - expected))
                    .as("%s: %s, R: %s", key, value, expected)
                    .isLessThanOrEqualTo(absolute(key) + relative(key) * Math.abs(expected));
        });
    }

    /** R's departure is a difference of two chi-squares, which loses digits where the trend takes nearly all. */
    private static double relative(String key) {
        return key.contains("departure") ? 1e-7 : 1e-9;
    }

    /** R's Wilson and Newcombe ends are differences of numbers near 1 or near the share; ours near 0 are finer. */
    private static double absolute(String key) {
        return key.contains("departure") ? 1e-9 : 1e-14;
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
        var slope = get(ShapeContrast.of(points, shapes.line(), ChangePart.SLOPE, ShapeRules.USUAL));
        ours.put(key + "contrast[value]", slope.value());
        ours.put(key + "contrast[se]", slope.standardError());
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

    private Map<String, Double> runR(LiveData data) throws IOException, InterruptedException {
        StringBuilder single = new StringBuilder("x,n\n");
        data.single().forEach(cases -> single.append(csv(cases)).append('\n'));
        StringBuilder pairs = new StringBuilder("x1,n1,x2,n2\n");
        data.pairs().forEach(pair -> pairs.append(csv(pair.get(0)) + "," + csv(pair.get(1)) + "\n"));
        StringBuilder series = new StringBuilder("series,time,x,n\n");
        for (int i = 0; i < data.series().size(); i++) {
            for (SharePoint point : data.series().get(i)) {
                series.append(i + "," + point.time() + "," + csv(point.cases()) + "\n");
            }
        }
        StringBuilder panel = new StringBuilder("area,x0,n0,x1,n1\n");
        data.panel()
                .forEach(area -> panel.append(area.area() + "," + csv(area.before()) + "," + csv(area.after()) + "\n"));
        Files.writeString(folder.resolve("single.csv"), single);
        Files.writeString(folder.resolve("pairs.csv"), pairs);
        Files.writeString(folder.resolve("series.csv"), series);
        Files.writeString(folder.resolve("panel.csv"), panel);
        Path script = folder.resolve("live.R");
        Files.write(script, ReferenceFiles.lines("live.R"));
        Path output = folder.resolve("out.tsv");
        Path errors = folder.resolve("err.txt");
        Process process = new ProcessBuilder("Rscript", "--vanilla", script.toString(), folder.toString())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(400, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        Map<String, Double> values = new LinkedHashMap<>();
        for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t");
            values.put(parts[0], Double.valueOf(parts[1]));
        }
        return values;
    }

    private static String csv(Proportion cases) {
        return (long) cases.count() + "," + (long) cases.total();
    }
}
