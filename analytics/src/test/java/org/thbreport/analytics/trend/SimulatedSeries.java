package org.thbreport.analytics.trend;

import static org.thbreport.analytics.StudyFixture.analysed;
import static org.thbreport.analytics.StudyFixture.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.statistics.PooledYears;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;

/**
 * Made-up series of victims whose truth is known: a share that scatters by 2 points from year to year around 45 %.
 *
 * @param years number of years
 * @param truth what is added to the share in each year, by its place from 0
 * @param autocorrelation correlation of the scatter of one year with that of the next
 * @param register who is counted
 */
record SimulatedSeries(int years, IntToDoubleFunction truth, double autocorrelation, Register register) {

    private static final Set<VerdictId> TREND = EnumSet.of(VerdictId.RISING, VerdictId.FALLING);
    private static final double LEVEL = 0.45;
    private static final double SCATTER = 0.02;
    private static final double BETWEEN_COUNTRIES = 0.10;
    private static final List<String> CODES = List.of("BE", "BG", "CZ", "DE", "IE", "ES", "FR", "IT", "LV", "NL");

    /** Who is counted. */
    enum Register {
        /** One area with about 7,000 victims a year. */
        LARGE(7000, 1, 1),
        /** One area with about 60 victims a year, in cases of about six who share their citizenship. */
        SIXTY(60, 6, 1),
        /** The same with about 25. */
        TWENTY_FIVE(25, 6, 1),
        /** Ten countries with 7,000 together, of which one enters and one leaves. */
        CHANGING(7000, 1, 10),
        /** Ten countries, of which one holds two fifths and breaks in some year, by up to 20 points. */
        BREAKING(7000, 1, 10);

        private final double victims;
        private final int cluster;
        private final int countries;

        Register(double victims, int cluster, int countries) {
            this.victims = victims;
            this.cluster = cluster;
            this.countries = countries;
        }
    }

    static SimulatedSeries nothing(int years, double autocorrelation, Register register) {
        return new SimulatedSeries(years, year -> 0, autocorrelation, register);
    }

    static SimulatedSeries of(int years, IntToDoubleFunction truth) {
        return new SimulatedSeries(years, truth, 0, Register.LARGE);
    }

    /** Returns the verdicts on many series. */
    List<Verdict> verdicts(int series, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            Trend trend = Objects.requireNonNull(
                    analysed(FileOptions.USUAL, reference(GroupMapping.CITIZENSHIP), draw(random))
                            .headline()
                            .orElseThrow()
                            .trend());
            verdicts.add(trend.verdict());
        }
        return verdicts;
    }

    /** Returns what is said of many small registers: of years taken together where that is a change, else of single years. */
    List<Verdict> said(int series, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            AreaAnalysis area = analysed(FileOptions.USUAL, reference(GroupMapping.CITIZENSHIP), draw(random))
                    .headline()
                    .orElseThrow();
            PooledYears pooled = area.pooled();
            Trend together = pooled == null ? null : pooled.area().trend();
            Trend single = Objects.requireNonNull(area.trend());
            boolean changes = together != null
                    && together.verdict().id() != VerdictId.ONE_OFF
                    && together.verdict().replaced() == null
                    && (together.verdict().period() != null
                            || TREND.contains(together.verdict().id()));
            verdicts.add(together != null && changes ? together.verdict() : single.verdict());
        }
        return verdicts;
    }

    private Dataset draw(SplittableRandom random) {
        double[] shares = shares(random);
        Dataset.Builder builder = Dataset.builder("simulated", List.of("area", "period", "citizenship", "unit"));
        boolean changing = register == Register.CHANGING;
        boolean breaking = register == Register.BREAKING;
        int enters = changing ? 1 + random.nextInt(years - 1) : 0;
        int leaves = changing ? 1 + random.nextInt(years - 1) : years;
        int breaks = breaking ? 1 + random.nextInt(years - 1) : years;
        double broken = breaking ? 0.4 * (random.nextDouble() - 0.5) : 0;
        for (int country = 0; country < register.countries; country++) {
            double level = register.countries == 1 ? 0 : BETWEEN_COUNTRIES * random.nextGaussian();
            double size = breaking && country == 9 ? 6.0 : 1.0;
            double weight = breaking ? size / 15 : 1.0 / register.countries;
            for (int year = 0; year < years; year++) {
                if ((country == 0 && year < enters) || (country == 1 && year >= leaves)) {
                    continue;
                }
                boolean after = country == 9 && year >= breaks;
                double share = Math.max(0.01, Math.min(0.99, shares[year] + level + (after ? broken : 0)));
                int known = known(random, register.victims * weight);
                int count = count(random, known, share);
                String flag = country == 9 && year == breaks ? "b" : "";
                add(builder, CODES.get(country), 2010 + year, "NEU27_2020_FOR", count, flag);
                add(builder, CODES.get(country), 2010 + year, "NAT", known - count, "");
                add(builder, CODES.get(country), 2010 + year, "EU27_2020_FOR", 0, "");
                add(builder, CODES.get(country), 2010 + year, "UNK", 0, "");
            }
        }
        return builder.build();
    }

    private double[] shares(SplittableRandom random) {
        double[] shares = new double[years];
        double scatter = SCATTER * random.nextGaussian();
        for (int year = 0; year < years; year++) {
            shares[year] = LEVEL + truth.applyAsDouble(year) + scatter;
            scatter = autocorrelation * scatter
                    + SCATTER * Math.sqrt(1 - autocorrelation * autocorrelation) * random.nextGaussian();
        }
        return shares;
    }

    private int known(SplittableRandom random, double expected) {
        if (register.cluster == 1) {
            return (int) Math.round(expected * (1 + 0.05 * random.nextGaussian()));
        }
        return register.cluster * Math.max(1, poisson(random, expected / register.cluster));
    }

    private int count(SplittableRandom random, int known, double share) {
        return register.cluster * binomial(random, known / register.cluster, share);
    }

    private static int poisson(SplittableRandom random, double mean) {
        int count = -1;
        for (double product = 1; product > Math.exp(-mean); product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static int binomial(SplittableRandom random, int trials, double chance) {
        double variance = trials * chance * (1 - chance);
        if (variance > 25) {
            long drawn = Math.round(trials * chance + Math.sqrt(variance) * random.nextGaussian());
            return (int) Math.max(0, Math.min(trials, drawn));
        }
        int count = 0;
        for (int i = 0; i < trials; i++) {
            count += random.nextDouble() < chance ? 1 : 0;
        }
        return count;
    }

    private static void add(Dataset.Builder builder, String area, int year, String group, int value, String flag) {
        builder.add(
                List.of(area, String.valueOf(year), group, "NR"),
                new ObservationValue.Reported(value),
                ObservationStatus.ofFlags(flag),
                Precision.EXACT);
    }
}
