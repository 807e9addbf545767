package org.thbreport.analytics.trend;

import static org.thbreport.analytics.StudyFixture.analysed;
import static org.thbreport.analytics.StudyFixture.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.thbreport.analytics.FileOptions;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;

/**
 * Made-up series of victims whose truth is known: about 7,000 victims a year, a share that scatters by 2 points from year to
 * year around 45 %.
 *
 * @param years number of years
 * @param slope true change of the share in a year
 * @param jump true step of the last year
 * @param autocorrelation correlation of the scatter of one year with that of the next
 * @param countries number of countries in the sum, 1 for a single area; with more, one enters and one leaves
 */
record SimulatedSeries(int years, double slope, double jump, double autocorrelation, int countries) {

    private static final double LEVEL = 0.45;
    private static final double SCATTER = 0.02;
    private static final double VICTIMS = 7000;
    private static final double BETWEEN_COUNTRIES = 0.10;
    private static final List<String> CODES = List.of("BE", "BG", "CZ", "DE", "IE", "ES", "FR", "IT", "LV", "NL");

    /** Counts the verdicts on many series. */
    Map<VerdictId, Integer> verdicts(int series, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<VerdictId, Integer> counts = new EnumMap<>(VerdictId.class);
        for (int i = 0; i < series; i++) {
            Trend trend = Objects.requireNonNull(
                    analysed(FileOptions.USUAL, reference(GroupMapping.CITIZENSHIP), draw(random))
                            .headline()
                            .orElseThrow()
                            .trend());
            counts.merge(trend.verdict().id(), 1, Integer::sum);
        }
        return counts;
    }

    private Dataset draw(SplittableRandom random) {
        double[] shares = shares(random);
        Dataset.Builder builder = Dataset.builder("simulated", List.of("area", "period", "citizenship", "unit"));
        int enters = countries > 1 ? 1 + random.nextInt(years - 1) : 0;
        int leaves = countries > 1 ? 1 + random.nextInt(years - 1) : years;
        for (int country = 0; country < countries; country++) {
            double level = countries == 1 ? 0 : BETWEEN_COUNTRIES * random.nextGaussian();
            for (int year = 0; year < years; year++) {
                if ((country == 0 && year < enters) || (country == 1 && year >= leaves)) {
                    continue;
                }
                int known = (int) Math.round(VICTIMS / countries * (1 + 0.05 * random.nextGaussian()));
                int count = binomial(random, known, Math.max(0.01, Math.min(0.99, shares[year] + level)));
                add(builder, CODES.get(country), 2010 + year, "NEU27_2020_FOR", count);
                add(builder, CODES.get(country), 2010 + year, "NAT", known - count);
                add(builder, CODES.get(country), 2010 + year, "EU27_2020_FOR", 0);
                add(builder, CODES.get(country), 2010 + year, "UNK", 0);
            }
        }
        return builder.build();
    }

    private double[] shares(SplittableRandom random) {
        double[] shares = new double[years];
        double scatter = SCATTER * random.nextGaussian();
        for (int year = 0; year < years; year++) {
            shares[year] = LEVEL + slope * (year - (years - 1) / 2.0) + (year == years - 1 ? jump : 0) + scatter;
            scatter = autocorrelation * scatter
                    + SCATTER * Math.sqrt(1 - autocorrelation * autocorrelation) * random.nextGaussian();
        }
        return shares;
    }

    private static int binomial(SplittableRandom random, int trials, double chance) {
        int count = 0;
        for (int i = 0; i < trials; i++) {
            count += random.nextDouble() < chance ? 1 : 0;
        }
        return count;
    }

    private static void add(Dataset.Builder builder, String area, int year, String group, int value) {
        builder.add(
                List.of(area, String.valueOf(year), group, "NR"),
                new ObservationValue.Reported(value),
                ObservationStatus.NONE,
                Precision.EXACT);
    }
}
