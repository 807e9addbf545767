package org.thbreport.analytics.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * Chooses the shape of a series: weighted least squares for each shape and each place, and the Bayesian information criterion (Schwarz
 * 1978) among them, n log(max(S / n + floor², part of the binomial variance)) + k log n, where S is the weighted sum of squared residuals.
 *
 * @param rules what shapes cost
 */
public record ShapeChoice(ShapeRules rules) {

    /** With the usual costs. */
    public static final ShapeChoice USUAL = new ShapeChoice(ShapeRules.USUAL);

    /** Shorter series have no shape but a line. */
    private static final int FEWEST = 5;

    /** A season is looked for with at least this many years. */
    private static final int YEARS_OF_SEASON = 3;

    /** Lines beside a step, or two steps, need this many periods. */
    private static final int FEWEST_FOR_FIVE = 8;

    /** The longest one-off. */
    private static final int LONGEST = 2;

    /**
     * Chooses among all shapes.
     *
     * @param series shares in the order of time
     * @param seasons number of single periods in a year: 1, 2, 4 or 12
     * @return the shapes; withheld for fewer than five periods
     */
    public Outcome<Shapes> of(List<ShapePoint> series, int seasons) {
        if (series.size() < FEWEST) {
            return Outcome.none(Obstacle.TOO_FEW_PERIODS);
        }
        Fits plain = new Fits(series, List.of());
        if (seasons > 1 && hasAllSeasons(series, seasons)) {
            Columns columns = new Columns(series);
            List<double[]> effects =
                    IntStream.range(1, seasons).mapToObj(columns::season).toList();
            Fits seasonal = new Fits(series, effects);
            if (seasonal.best.criterion() + rules.seasonStands() < plain.best.criterion()) {
                return Outcome.of(seasonal.result(seasons));
            }
        }
        return Outcome.of(plain.result(0));
    }

    private static boolean hasAllSeasons(List<ShapePoint> series, int seasons) {
        return IntStream.range(0, seasons)
                .allMatch(season -> series.stream()
                                .filter(point -> point.season() == season)
                                .count()
                        >= YEARS_OF_SEASON);
    }

    /** All shapes of a series with or without a season. */
    private final class Fits {
        private final List<ShapePoint> series;
        private final int n;
        private final Noise noise;
        private final Columns columns;
        private final LeastSquares level;
        private final int seasonal;
        private final Shape constant;
        private final Shape line;
        private Shape best;
        private double leastSum;
        private double lastSum;

        Fits(List<ShapePoint> series, List<double[]> effects) {
            this.series = series;
            this.n = series.size();
            this.columns = new Columns(series);
            this.noise = Noise.of(effects.isEmpty() ? series : without(series, effects), rules);
            this.seasonal = effects.size();
            this.level = LeastSquares.of(
                            series.stream().mapToDouble(ShapePoint::share).toArray(), noise.rootWeights())
                    .with(columns.ones())
                    .with(effects.toArray(double[][]::new));
            this.constant = fit(ShapeKind.CONSTANT, -1, -1);
            this.best = constant;
            this.leastSum = lastSum;
            this.line = fit(ShapeKind.LINE, -1, -1, columns.line());
            all();
        }

        private void all() {
            consider(line);
            for (int at = 1; at < n; at++) {
                consider(fit(ShapeKind.STEP, at, -1, columns.since(at)));
            }
            for (int at = 2; at < n - 2; at++) {
                consider(fit(ShapeKind.BEND, at, -1, columns.line(), columns.hinge(at)));
            }
            for (int length = 1; length <= LONGEST; length++) {
                for (int at = 1; at + length < n; at++) {
                    double[] run = columns.run(at, at + length - 1);
                    consider(fit(ShapeKind.ONE_OFF, at, at + length - 1, run));
                    if (n >= FEWEST_FOR_FIVE) {
                        consider(fit(ShapeKind.LINE_AND_ONE_OFF, at, at + length - 1, columns.line(), run));
                    }
                }
            }
            if (n >= FEWEST_FOR_FIVE) {
                for (int at = 1; at < n; at++) {
                    consider(fit(ShapeKind.LINE_AND_STEP, at, -1, columns.line(), columns.since(at)));
                }
                twoSteps();
            }
        }

        private void twoSteps() {
            for (int first = 2; first < n - 1; first++) {
                for (int second = first + 2; second < n; second++) {
                    consider(fit(ShapeKind.TWO_STEPS, first, second, columns.since(first), columns.since(second)));
                }
            }
        }

        /** Takes the shape fitted last if it is better; among places that differ by less than the least scatter, the nearest to the data. */
        private void consider(Shape shape) {
            boolean nearer = shape.criterion() == best.criterion() && lastSum < leastSum;
            if (shape.criterion() < best.criterion() || nearer) {
                best = shape;
                leastSum = lastSum;
            }
        }

        private Shape fit(ShapeKind kind, int from, int to, double[]... design) {
            LeastSquares fit = level.with(design);
            lastSum = fit.residualSum();
            double cost = (rules.parameters(kind) + seasonal) * Math.log(n);
            return new Shape(kind, from, to, noise.deviance(lastSum) + cost, List.of());
        }

        /** Returns the choice, with fitted shares. */
        Shapes result(int seasons) {
            List<Double> season = seasons == 0 ? List.of() : season(seasons);
            List<ShapePoint> adjusted = adjusted(series, season);
            double dependent = HangingTogether.criterion(adjusted, Noise.of(adjusted, rules)) + seasonal * Math.log(n);
            return new Shapes(
                    withFitted(best, adjusted),
                    withFitted(constant, adjusted),
                    withFitted(line, adjusted),
                    dependent,
                    season);
        }

        private Shape withFitted(Shape shape, List<ShapePoint> adjusted) {
            LeastSquares fit = LeastSquares.of(
                            adjusted.stream().mapToDouble(ShapePoint::share).toArray(), noise.rootWeights())
                    .with(columns.ones())
                    .with(design(shape));
            List<Double> fitted = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                fitted.add(adjusted.get(i).share() - fit.residual(i));
            }
            return new Shape(shape.kind(), shape.from(), shape.to(), shape.criterion(), fitted);
        }

        private double[][] design(Shape shape) {
            int from = shape.from();
            return switch (shape.kind()) {
                case CONSTANT -> new double[0][];
                case LINE -> new double[][] {columns.line()};
                case STEP -> new double[][] {columns.since(from)};
                case ONE_OFF -> new double[][] {columns.run(from, shape.to())};
                case BEND -> new double[][] {columns.line(), columns.hinge(from)};
                case LINE_AND_STEP -> new double[][] {columns.line(), columns.since(from)};
                case LINE_AND_ONE_OFF -> new double[][] {columns.line(), columns.run(from, shape.to())};
                case TWO_STEPS -> new double[][] {columns.since(from), columns.since(shape.to())};
            };
        }

        /** Returns what each season adds beside the best shape (by the theorem of Frisch and Waugh), adding up to 0. */
        private List<Double> season(int seasons) {
            double[] effects = new double[seasons];
            for (int which = 1; which < seasons; which++) {
                LeastSquares shares =
                        beside(series.stream().mapToDouble(ShapePoint::share).toArray(), which, seasons);
                effects[which] = shares.slopeOn(beside(columns.season(which), which, seasons));
                effects[0] -= effects[which];
            }
            return IntStream.range(0, seasons).mapToObj(i -> effects[i]).toList();
        }

        /** Returns what the best shape and all seasons but one leave of a column. */
        private LeastSquares beside(double[] values, int which, int seasons) {
            LeastSquares fit = LeastSquares.of(values, noise.rootWeights())
                    .with(columns.ones())
                    .with(design(best));
            for (int other = 1; other < seasons; other++) {
                fit = other == which ? fit : fit.with(columns.season(other));
            }
            return fit;
        }
    }

    /** Returns a series without what its seasons add. */
    public static List<ShapePoint> adjusted(List<ShapePoint> series, List<Double> season) {
        return season.isEmpty()
                ? series
                : series.stream()
                        .map(point -> new ShapePoint(
                                point.time(),
                                point.season(),
                                point.share() - season.get(point.season()),
                                point.variance()))
                        .toList();
    }

    /** Returns a series without the means of its seasons, for the scatter alone. */
    private static List<ShapePoint> without(List<ShapePoint> series, List<double[]> effects) {
        double[] even = new double[series.size()];
        Arrays.fill(even, 1);
        double[] shares = series.stream().mapToDouble(ShapePoint::share).toArray();
        LeastSquares fit = LeastSquares.of(shares, even).with(even).with(effects.toArray(double[][]::new));
        return IntStream.range(0, series.size())
                .mapToObj(i -> new ShapePoint(
                        series.get(i).time(),
                        series.get(i).season(),
                        fit.residual(i),
                        series.get(i).variance()))
                .toList();
    }

    /** Returns the place of a period in its year, from 0. */
    public static int seasonOf(double start, int seasons) {
        double part = start - Math.floor(start);
        return Math.floorMod((int) Math.rint(part * seasons), seasons);
    }
}
