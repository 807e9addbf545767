package org.thbreport.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.interval.Confidence;
import org.thbreport.analytics.interval.CountInterval;
import org.thbreport.analytics.interval.CountRatioTest;
import org.thbreport.analytics.interval.DifferenceInterval;
import org.thbreport.analytics.interval.IntervalMethod;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.interval.ProportionInterval;
import org.thbreport.analytics.interval.TwoProportionTest;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/** Whatever the counts are, a method gives finite numbers or says why not. */
class RandomSeriesTest {

    private static final double[] TOTALS = {1, 2, 3, 10, 100, 10_000, 1e6, 1e9};

    @Test
    void noSeriesMakesAMethodFailOrGiveANumberThatIsNone() throws ReflectiveOperationException {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            List<SharePoint> series = series(random);
            Outcome<QuasiBinomialFit> fit = QuasiBinomial.USUAL.fit(series);
            // A million cases on one side and a million on the other within months may need a slope beyond all numbers.
            if (series.stream().allMatch(point -> point.cases().total() <= 10_000)) {
                assertThat(fit.why()).as(series.toString()).isNotEqualTo(Optional.of(Obstacle.NOT_CONVERGED));
            }
            for (Outcome<?> outcome : List.of(
                    fit,
                    MannKendall.USUAL.test(series),
                    TheilSen.USUAL.fit(series),
                    CochranArmitage.test(series),
                    LaneyChart.USUAL.of(series))) {
                requireFinite(outcome, series);
            }
        }
    }

    @Test
    void noPairMakesAMethodFailOrGiveANumberThatIsNone() throws ReflectiveOperationException {
        Random random = new Random(12);
        for (int i = 0; i < 1_000; i++) {
            Proportion first = proportion(random);
            Proportion second = proportion(random);
            List<Outcome<?>> outcomes = new ArrayList<>();
            for (IntervalMethod method : IntervalMethod.values()) {
                outcomes.add(new ProportionInterval(method, Confidence.USUAL).of(first));
            }
            outcomes.add(DifferenceInterval.USUAL.of(first, second));
            outcomes.add(TwoProportionTest.USUAL.compare(first, second));
            outcomes.add(CountInterval.USUAL.of(first.count()));
            outcomes.add(CountRatioTest.USUAL.compare(first.count(), 1, second.count(), 3));
            for (Outcome<?> outcome : outcomes) {
                requireFinite(outcome, List.of(first, second));
            }
        }
    }

    private static List<SharePoint> series(Random random) {
        List<SharePoint> series = new ArrayList<>();
        int periods = random.nextInt(13);
        double time = 2000;
        for (int i = 0; i < periods; i++) {
            time += random.nextBoolean() ? 1 : 0.25 + random.nextInt(5);
            series.add(new SharePoint(time, proportion(random)));
        }
        return series;
    }

    private static Proportion proportion(Random random) {
        double total = TOTALS[random.nextInt(TOTALS.length)];
        double share = switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> 1e-7;
            default -> random.nextDouble();
        };
        return new Proportion(Math.rint(total * share), total);
    }

    private static void requireFinite(Outcome<?> outcome, Object data) throws ReflectiveOperationException {
        if (!(outcome instanceof Outcome.Found<?> found)) {
            return;
        }
        Object result = found.value();
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            if (value(component, result) instanceof Double number) {
                assertThat(Double.isFinite(number))
                        .as("%s of %s for %s", component.getName(), result, data)
                        .isTrue();
                if (component.getName().equals("p")) {
                    assertThat(number).as("p for %s", data).isBetween(0.0, 1.0);
                }
            }
        }
    }

    private static Object value(RecordComponent component, Object result)
            throws IllegalAccessException, InvocationTargetException {
        Object value = component.getAccessor().invoke(result);
        return value == null ? "" : value;
    }
}
