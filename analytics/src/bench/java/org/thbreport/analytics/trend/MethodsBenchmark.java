package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.thbreport.analytics.decomposition.AreaChange;
import org.thbreport.analytics.decomposition.Kitagawa;
import org.thbreport.analytics.decomposition.LeaveOneOut;
import org.thbreport.analytics.decomposition.MatchedPanel;
import org.thbreport.analytics.interval.DifferenceInterval;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.interval.ProportionInterval;
import org.thbreport.analytics.interval.TwoProportionTest;

/** All methods on a panel of areas by years, and how the time grows with both. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MethodsBenchmark {

    @Param({"27", "54", "108"})
    public int areas;

    @Param({"8", "16", "32"})
    public int years;

    private final List<List<SharePoint>> series = new ArrayList<>();

    @Setup
    public void panel() {
        Random random = new Random(1);
        series.clear();
        for (int area = 0; area < areas; area++) {
            List<SharePoint> points = new ArrayList<>();
            for (int year = 0; year < years; year++) {
                double total = 50 + random.nextInt(1000);
                double count = Math.rint(total * (0.3 + 0.3 * random.nextDouble()));
                points.add(new SharePoint(2000 + year, new Proportion(count, total)));
            }
            series.add(points);
        }
    }

    @Benchmark
    public void allMethods(Blackhole sink) {
        List<AreaChange> changes = new ArrayList<>();
        for (int area = 0; area < areas; area++) {
            List<SharePoint> points = series.get(area);
            for (SharePoint point : points) {
                sink.consume(ProportionInterval.USUAL.of(point.cases()));
            }
            sink.consume(MannKendall.USUAL.test(points));
            sink.consume(TheilSen.USUAL.fit(points));
            sink.consume(CochranArmitage.test(points));
            sink.consume(QuasiBinomial.USUAL.fit(points));
            sink.consume(LaneyChart.USUAL.of(points));
            Proportion before = points.get(points.size() - 2).cases();
            Proportion after = points.get(points.size() - 1).cases();
            sink.consume(DifferenceInterval.USUAL.of(after, before));
            sink.consume(TwoProportionTest.USUAL.compare(after, before));
            changes.add(new AreaChange("A" + area, before, after));
        }
        sink.consume(Kitagawa.of(changes));
        sink.consume(MatchedPanel.of(changes));
        sink.consume(LeaveOneOut.of(changes).then(LeaveOneOut::jackknife));
    }
}
