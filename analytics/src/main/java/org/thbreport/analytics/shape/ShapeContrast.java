package org.thbreport.analytics.shape;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * One number of a fitted shape, with its error: a weighted sum of the shares.
 *
 * @param value the number: a slope a year or a difference, fractions of 1
 * @param standardError its standard error, from the scatter around the shape
 * @param df degrees of freedom of that scatter
 * @param weights what each period's share counts for
 */
public record ShapeContrast(double value, double standardError, int df, List<Double> weights) {

    /** Copies the list. */
    public ShapeContrast {
        weights = List.copyOf(weights);
    }

    /**
     * Fits a shape whose places are given. R: {@code summary(lm(y ~ ..., weights = w))$coefficients}.
     *
     * @param series shares in the order of time, without a season
     * @param shape the shape, with its places in this series
     * @param part the number asked for
     * @param rules the least scatter
     * @return the number; withheld where the series has too few periods for it
     */
    public static Outcome<ShapeContrast> of(List<ShapePoint> series, Shape shape, ChangePart part, ShapeRules rules) {
        int n = series.size();
        List<double[]> others = new ArrayList<>();
        Columns columns = new Columns(series);
        others.add(columns.ones());
        double[] main = design(columns, shape, part, others);
        int df = n - others.size() - 1;
        if (df < 1) {
            return Outcome.none(Obstacle.TOO_FEW_PERIODS);
        }
        double[] roots = Noise.of(series, rules).rootWeights();
        double[][] rest = others.toArray(double[][]::new);
        LeastSquares shares = LeastSquares.of(
                        series.stream().mapToDouble(ShapePoint::share).toArray(), roots)
                .with(rest);
        LeastSquares column = LeastSquares.of(main, roots).with(rest);
        double squares = column.residualSum();
        if (!(squares > 0)) {
            return Outcome.none(Obstacle.TOO_FEW_PERIODS);
        }
        double value = shares.slopeOn(column);
        double scatter = Math.max(shares.with(main).residualSum() / df, rules.floor() * rules.floor());
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            weights.add(roots[i] * roots[i] * column.residual(i) / squares);
        }
        return Outcome.of(new ShapeContrast(value, Math.sqrt(scatter / squares), df, weights));
    }

    private static double[] design(Columns columns, Shape shape, ChangePart part, List<double[]> others) {
        int from = shape.from();
        switch (part) {
            case SLOPE -> {
                if (shape.kind() == ShapeKind.LINE_AND_ONE_OFF) {
                    others.add(columns.run(from, shape.to()));
                } else if (shape.kind() == ShapeKind.LINE_AND_STEP) {
                    others.add(columns.since(from));
                }
                return columns.line();
            }
            case STEP, SECOND_STEP -> {
                if (shape.kind() == ShapeKind.LINE_AND_STEP || shape.kind() == ShapeKind.LINE_AND_ONE_OFF) {
                    others.add(columns.line());
                }
                if (shape.kind() == ShapeKind.TWO_STEPS) {
                    others.add(columns.since(part == ChangePart.STEP ? shape.to() : from));
                    return columns.since(part == ChangePart.STEP ? from : shape.to());
                }
                return shape.to() < 0 ? columns.since(from) : columns.run(from, shape.to());
            }
            default -> {
                double[] before = columns.hingeBefore(from);
                double[] after = columns.hinge(from);
                others.add(part == ChangePart.SLOPE_BEFORE ? after : before);
                return part == ChangePart.SLOPE_BEFORE ? before : after;
            }
        }
    }

    /** Returns the interval of the number. */
    public Interval interval(double tail) {
        double half = TDistribution.of(df).inverseSurvivalProbability(tail) * standardError;
        return new Interval(value - half, value + half);
    }

    /**
     * Returns the least and the greatest value of the number when each share may lie anywhere in its own bounds.
     *
     * @param bounds bounds of each period's share
     */
    public Interval within(List<Interval> bounds) {
        double low = 0;
        double high = 0;
        for (int i = 0; i < weights.size(); i++) {
            double weight = weights.get(i);
            low += weight * (weight > 0 ? bounds.get(i).low() : bounds.get(i).high());
            high += weight * (weight > 0 ? bounds.get(i).high() : bounds.get(i).low());
        }
        return new Interval(low, high);
    }
}
