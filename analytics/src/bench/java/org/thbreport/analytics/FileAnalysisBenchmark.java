package org.thbreport.analytics;

import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
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
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.geo.CountryCode;

/**
 * The whole analysis of a statistics file: panel, sums, shares, changes with what drove them, trends and verdicts, for every
 * country and the sums, and how the time grows with countries and years.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class FileAnalysisBenchmark {

    @Param({"9", "27"})
    public int countries;

    @Param({"8", "16", "32"})
    public int years;

    private Dataset dataset = StudyFixture.publishedShares();

    @Setup
    public void panel() {
        Random random = new Random(1);
        Dataset.Builder builder = Dataset.builder("victims", List.of("geo", "TIME_PERIOD", "citizen", "unit"));
        for (CountryCode country : StudyFixture.register().all().subList(0, countries)) {
            for (int year = 0; year < years; year++) {
                for (String group : List.of("NAT", "EU27_2020_FOR", "NEU27_2020_FOR", "UNK")) {
                    builder.add(
                            List.of(country.code(), String.valueOf(2000 + year), group, "NR"),
                            new ObservationValue.Reported(50 + random.nextInt(1000)),
                            ObservationStatus.NONE,
                            Precision.EXACT);
                }
            }
        }
        dataset = builder.build();
    }

    @Benchmark
    public StatisticsAnalysis wholeFile() {
        return StudyFixture.analysed(FileOptions.USUAL, StudyFixture.reference(GroupMapping.CITIZENSHIP), dataset);
    }
}
