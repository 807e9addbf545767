package org.thbreport.analytics.reference;

import static org.thbreport.analytics.reference.ReferenceFiles.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.thbreport.analytics.decomposition.AreaChange;
import org.thbreport.analytics.decomposition.Contribution;
import org.thbreport.analytics.decomposition.Decomposition;
import org.thbreport.analytics.decomposition.Kitagawa;
import org.thbreport.analytics.decomposition.LeaveOneOut;
import org.thbreport.analytics.decomposition.MatchedPanel;
import org.thbreport.analytics.interval.Adjustment;
import org.thbreport.analytics.interval.BinomialTest;
import org.thbreport.analytics.interval.Confidence;
import org.thbreport.analytics.interval.CountInterval;
import org.thbreport.analytics.interval.CountRatio;
import org.thbreport.analytics.interval.CountRatioTest;
import org.thbreport.analytics.interval.DifferenceInterval;
import org.thbreport.analytics.interval.FisherExactTest;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.interval.IntervalMethod;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.interval.ProportionInterval;
import org.thbreport.analytics.interval.TwoProportionResult;
import org.thbreport.analytics.interval.TwoProportionTest;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.analytics.trend.CochranArmitage;
import org.thbreport.analytics.trend.CochranArmitageResult;
import org.thbreport.analytics.trend.LaneyChart;
import org.thbreport.analytics.trend.LaneyResult;
import org.thbreport.analytics.trend.MannKendall;
import org.thbreport.analytics.trend.MannKendallResult;
import org.thbreport.analytics.trend.QuasiBinomial;
import org.thbreport.analytics.trend.QuasiBinomialFit;
import org.thbreport.analytics.trend.SenSlope;
import org.thbreport.analytics.trend.SharePoint;
import org.thbreport.analytics.trend.TheilSen;

/** What our methods give for the reference data sets, under the keys of the reference values. */
final class Computed {

    private static final MannKendall NORMAL = new MannKendall(0);

    private final Map<String, Double> values = new LinkedHashMap<>();

    private Computed() {}

    static Map<String, Double> all() {
        Computed computed = new Computed();
        computed.put("const.z975", Confidence.USUAL.z());
        computed.single();
        computed.pairs();
        for (String series : List.of("A", "B", "C")) {
            computed.annual("annual." + series + ".", ReferenceFiles.annual(series));
            computed.bounds("annual." + series + ".", series);
        }
        computed.pool();
        computed.laneyAndSegments();
        computed.panel();
        computed.counts();
        return computed.values;
    }

    private void put(String key, double value) {
        if (values.put(key, value) != null) {
            throw new IllegalStateException("computed twice: " + key);
        }
    }

    private void put(String key, Outcome<Interval> interval) {
        put(key + "[lo]", get(interval).low());
        put(key + "[hi]", get(interval).high());
    }

    private static VictimCounts get(Map<Integer, VictimCounts> victims, int year) {
        return Objects.requireNonNull(victims.get(year));
    }

    private static <T> T get(Outcome<T> outcome) {
        return outcome.found().orElseThrow();
    }

    private void single() {
        for (Map<String, String> row : ReferenceFiles.rows("reference-single.csv")) {
            String key = "single." + row.get("id") + ".";
            Proportion cases = new Proportion(number(row, "x"), number(row, "n"));
            put(key + "p", cases.share());
            put(key + "wilson", ProportionInterval.USUAL.of(cases));
            put(key + "clopperPearson", exact(IntervalMethod.CLOPPER_PEARSON, cases));
            put(key + "midP", exact(IntervalMethod.MID_P, cases));
            put(key + "jeffreysBCD", exact(IntervalMethod.JEFFREYS, cases));
        }
    }

    private static Outcome<Interval> exact(IntervalMethod method, Proportion cases) {
        return new ProportionInterval(method, Confidence.USUAL).of(cases);
    }

    private void pairs() {
        for (Map<String, String> row : ReferenceFiles.rows("reference-pairs.csv")) {
            String key = "pair." + row.get("id") + ".";
            Proportion first = new Proportion(number(row, "x1"), number(row, "n1"));
            Proportion second = new Proportion(number(row, "x2"), number(row, "n2"));
            put(key + "diff", first.minus(second));
            put(key + "newcombe10", DifferenceInterval.USUAL.of(first, second));
            put(key + "fisher.p", FisherExactTest.p(first, second));
            Outcome<TwoProportionResult> test = new TwoProportionTest(0).compare(first, second);
            put(
                    key + "prop.test.nocc.X2",
                    test.found().map(TwoProportionResult::chiSquare).orElse(Double.NaN));
            put(
                    key + "prop.test.nocc.p",
                    test.found().map(TwoProportionResult::p).orElse(Double.NaN));
        }
    }

    private void annual(String key, List<SharePoint> series) {
        series.forEach(point -> put(key + "share[" + (int) point.time() + "]", point.share()));
        CochranArmitageResult linear = get(CochranArmitage.test(series));
        put(key + "prop.trend.test.X2", linear.chiSquare());
        put(key + "prop.trend.test.p", linear.p());
        put(key + "cochranArmitage.z", linear.z());
        double departure = Objects.requireNonNull(linear.departureChiSquare());
        put(key + "departureFromTrend.X2", departure);
        put(key + "departureFromTrend.p", Objects.requireNonNull(linear.departureP()));
        put(key + "homogeneity.X2", linear.chiSquare() + departure);
        put(key + "homogeneity.df", linear.departureDf() + 1);
        MannKendallResult normal = mannKendall(key + "mannKendall", series);
        put(key + "cor.test.kendall.nonexact[tau]", normal.tau());
        put(key + "cor.test.kendall.cc[z]", normal.z());
        put(key + "cor.test.kendall.cc[p]", normal.p());
        MannKendallResult usual = get(MannKendall.USUAL.test(series));
        if (usual.exact()) {
            put(key + "mannKendall.exactp", usual.p());
            put(key + "cor.test.kendall.p", usual.p());
            put(key + "cor.test.kendall.tau", usual.tau());
            put(key + "cor.test.kendall.T", (series.size() * (series.size() - 1) / 2 + usual.s()) / 2.0);
        }
        SenSlope sen = get(TheilSen.USUAL.fit(series));
        put(key + "sen[slope]", sen.slope());
        put(key + "sen[intercept]", sen.intercept());
        put(key + "sen[loInterp]", sen.low());
        put(key + "sen[hiInterp]", sen.high());
        quasi(key, series);
    }

    private MannKendallResult mannKendall(String key, List<SharePoint> series) {
        MannKendallResult normal = get(NORMAL.test(series));
        put(key + "[n]", series.size());
        put(key + "[S]", normal.s());
        put(key + "[varS]", normal.variance());
        put(key + "[Z]", normal.z());
        put(key + "[p]", normal.p());
        put(key + "[tauB]", normal.tau());
        return normal;
    }

    private void quasi(String key, List<SharePoint> series) {
        QuasiBinomialFit fit = get(QuasiBinomial.USUAL.fit(series));
        put(key + "quasi.phi", fit.dispersion());
        put(key + "quasi.b1[est]", fit.slope());
        put(key + "quasi.b1[se]", fit.standardError());
        put(key + "quasi.b1[t]", fit.t());
        put(key + "quasi.b1[p]", fit.p());
        put(key + "glm.pearsonX2", fit.dispersion() * fit.df());
        put(key + "glm.df", fit.df());
        put(key + "glm.b1[est]", fit.slope());
        put(key + "glm.b1[se]", fit.standardError() / Math.sqrt(fit.dispersion()));
        put(key + "glm.OR", Math.exp(fit.slope()));
        double mean = series.stream().mapToDouble(SharePoint::time).average().orElseThrow();
        put(key + "glm.b0[est]", fit.intercept() + fit.slope() * (2019 - mean));
        for (int year : new int[] {2015, 2019, 2022}) {
            double logit = fit.intercept() + fit.slope() * (year - mean);
            put(key + "glm.fit[" + year + "]", 1 / (1 + Math.exp(-logit)));
        }
    }

    /** Bounds for unknown citizenship, by the class that the shares and changes take them from. */
    private void bounds(String key, String series) {
        ReferenceFiles.victims(series).forEach((year, victims) -> {
            put(key + "manskiLo[" + year + "]", get(victims.bounds()).low());
            put(key + "manskiHi[" + year + "]", get(victims.bounds()).high());
        });
    }

    private void pool() {
        List<SharePoint> series = ReferenceFiles.annual("A");
        Proportion pool = series.stream()
                .filter(point -> point.time() >= 2019 && point.time() <= 2021)
                .map(SharePoint::cases)
                .reduce(Proportion::plus)
                .orElseThrow();
        Proportion last = series.get(series.size() - 1).cases();
        put("pool.A.share", pool.share());
        put("pool.A.wilson", ProportionInterval.USUAL.of(pool));
        put("pool.A.diff", last.minus(pool));
        put("pool.A.newcombe10", DifferenceInterval.USUAL.of(last, pool));
        TwoProportionResult test = get(TwoProportionTest.USUAL.compare(last, pool));
        Map<Integer, VictimCounts> victims = ReferenceFiles.victims("A");
        VictimCounts pooled =
                VictimCounts.together(List.of(get(victims, 2019), get(victims, 2020), get(victims, 2021)));
        put("pool.A.manski.2022", get(victims, 2022).bounds());
        put("pool.A.manski.pool", pooled.bounds());
        put("pool.A.manski.diff", VictimCounts.boundsOfChange(pooled, get(victims, 2022)));
        put("pool.A.X2", Objects.requireNonNull(test.chiSquare()));
        put("pool.A.p", test.p());
    }

    private void laneyAndSegments() {
        List<SharePoint> series = ReferenceFiles.annual("A");
        LaneyResult chart = get(LaneyChart.USUAL.of(series));
        put("laney.A.pbar", chart.centre());
        put("laney.A.sigmaZ", chart.sigmaZ());
        put("laney.A.z2022", chart.lastZ() * chart.sigmaZ());
        put("laney.A.zOverSigma2022", chart.lastZ());
        put("laney.A.limits2022[lo]", chart.low());
        put("laney.A.limits2022[hi]", chart.high());
        List<SharePoint> before = series.subList(0, series.size() - 1);
        mannKendall("mk.A.before2022", before);
        put("mk.A.before2022.exactp", get(MannKendall.USUAL.test(before)).p());
        put("sen.A.before2022", get(TheilSen.USUAL.fit(before)).slope());
        for (int from : new int[] {2013, 2018}) {
            String key = "segment.A." + from + "-" + (from + 4) + ".";
            List<SharePoint> segment = series.stream()
                    .filter(point -> point.time() >= from && point.time() <= from + 4)
                    .toList();
            mannKendall(key + "mk", segment);
            put(key + "exactp", get(MannKendall.USUAL.test(segment)).p());
            put(key + "sen", get(TheilSen.USUAL.fit(segment)).slope());
        }
        for (int n = 3; n <= 10; n++) {
            List<SharePoint> rising = IntStream.range(0, n)
                    .mapToObj(i -> new SharePoint(i, new Proportion(i, 10)))
                    .toList();
            put(
                    "mk.smallestTwoSidedExactP.n" + n,
                    get(MannKendall.USUAL.test(rising)).p());
        }
    }

    private void panel() {
        List<AreaChange> areas = ReferenceFiles.panel();
        Decomposition all = get(Kitagawa.of(areas));
        put("panel.P0", all.before().share());
        put("panel.P1", all.after().share());
        put("panel.delta", all.difference());
        put("panel.decomp.wi.sum", all.sum().within());
        put("panel.decomp.be.sum", all.sum().between());
        put("panel.decomp.en.sum", all.sum().entry());
        put("panel.decomp.ex.sum", all.sum().exit());
        for (Map.Entry<String, Contribution> part : all.byArea().entrySet()) {
            put("panel.decomp.wi[" + part.getKey() + "]", part.getValue().within());
            put("panel.decomp.be[" + part.getKey() + "]", part.getValue().between());
            put("panel.decomp.en[" + part.getKey() + "]", part.getValue().entry());
            put("panel.decomp.ex[" + part.getKey() + "]", part.getValue().exit());
        }
        put("panel.matched.delta", get(MatchedPanel.of(areas)).difference());
        Decomposition matched =
                get(Kitagawa.of(areas.stream().filter(AreaChange::isInBoth).toList()));
        put("panel.matched.P0", matched.before().share());
        put("panel.matched.P1", matched.after().share());
        put("panel.matched.within", matched.sum().within());
        put("panel.matched.between", matched.sum().between());
        put("panel.kitagawa2[rate]", matched.sum().within());
        put("panel.kitagawa2[composition]", matched.sum().between());
        LeaveOneOut leaveOneOut = get(LeaveOneOut.of(areas));
        for (Map.Entry<String, Outcome<Double>> without : leaveOneOut.without().entrySet()) {
            put("panel.leaveOneOut.delta[" + without.getKey() + "]", get(without.getValue()));
            put(
                    "panel.leaveOneOut.influence[" + without.getKey() + "]",
                    leaveOneOut.difference() - get(without.getValue()));
        }
        put("panel.jackknife.se", get(leaveOneOut.jackknife()));
        countries(areas);
    }

    private void countries(List<AreaChange> areas) {
        List<String> tested = new ArrayList<>();
        List<Double> p = new ArrayList<>();
        for (AreaChange area : areas) {
            var result = new TwoProportionTest(0)
                    .compare(area.after(), area.before())
                    .found();
            put(
                    "panel.country.p[" + area.area() + "]",
                    result.map(TwoProportionResult::p).orElse(Double.NaN));
            if (result.isPresent()) {
                tested.add(area.area());
                p.add(result.get().p());
            } else {
                put("panel.country.p.holm[" + area.area() + "]", Double.NaN);
                put("panel.country.p.BH[" + area.area() + "]", Double.NaN);
            }
        }
        List<Double> holm = Adjustment.HOLM.adjust(p);
        List<Double> falseDiscovery = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
        for (int i = 0; i < tested.size(); i++) {
            put("panel.country.p.holm[" + tested.get(i) + "]", holm.get(i));
            put("panel.country.p.BH[" + tested.get(i) + "]", falseDiscovery.get(i));
        }
    }

    private void counts() {
        for (int count : new int[] {0, 3, 12, 263}) {
            put("poisson." + count, CountInterval.USUAL.of(count));
        }
        ratio("poisson.ratio.10093.7155", get(CountRatioTest.USUAL.compare(10093, 1, 7155, 1)));
        ratio("poisson.ratio.12.5.exposure", get(CountRatioTest.USUAL.compare(12, 2.1, 5, 1.9)));
        ratio("poisson.ratio.5in1.12in1", get(CountRatioTest.USUAL.compare(5, 1, 12, 1)));
        ratio("poisson.ratio.5in2.5.12in1.5", get(CountRatioTest.USUAL.compare(5, 2.5, 12, 1.5)));
        ratio("poisson.ratio.4in1.8in2", get(CountRatioTest.USUAL.compare(4, 1, 8, 2)));
        ratio("poisson.ratio.1in1.9in1", get(CountRatioTest.USUAL.compare(1, 1, 9, 1)));
        ratio("poisson.ratio.30in1.41in3", get(CountRatioTest.USUAL.compare(30, 1, 41, 3)));
        put("binom.3of10at0.5.p", BinomialTest.p(new Proportion(3, 10), 0.5));
        put("binom.7of10at0.4.p", BinomialTest.p(new Proportion(7, 10), 0.4));
        put("binom.5of10at0.5.p", BinomialTest.p(new Proportion(5, 10), 0.5));
        put("binom.0of10at0.3.p", BinomialTest.p(new Proportion(0, 10), 0.3));
        put("binom.10of10at0.7.p", BinomialTest.p(new Proportion(10, 10), 0.7));
        put("binom.2of40at0.25.p", BinomialTest.p(new Proportion(2, 40), 0.25));
        put("binom.18of40at0.25.p", BinomialTest.p(new Proportion(18, 40), 0.25));
        adjusted("adjusted.holm", Adjustment.HOLM);
        adjusted("adjusted.BH", Adjustment.BENJAMINI_HOCHBERG);
    }

    /** Two of them are the same, and the first is not the least. */
    private void adjusted(String key, Adjustment adjustment) {
        List<Double> p = adjustment.adjust(List.of(0.03, 0.2, 0.04, 0.001, 0.6, 0.04, 0.9));
        for (int i = 0; i < p.size(); i++) {
            put(key + "[" + (i + 1) + "]", p.get(i));
        }
    }

    private void ratio(String key, CountRatio result) {
        put(key + "[est]", result.ratio());
        put(key + "[lo]", result.low());
        put(key + "[hi]", result.high());
        put(key + "[p]", result.p());
    }
}
