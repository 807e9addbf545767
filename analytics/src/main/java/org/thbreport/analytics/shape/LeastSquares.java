package org.thbreport.analytics.shape;

import java.util.ArrayList;
import java.util.List;

/** Weighted least squares by orthogonalised columns (modified Gram-Schmidt). R: {@code lm.wfit}. */
final class LeastSquares {

    /** A column of which less than this part is left lies in the space of those before it. */
    private static final double NOTHING_LEFT = 1e-10;

    private final double[] rootWeights;
    private final double[] residual;
    private final List<double[]> basis = new ArrayList<>();

    private LeastSquares(double[] rootWeights, double[] residual) {
        this.rootWeights = rootWeights;
        this.residual = residual;
    }

    /** Starts with a series and its weights, without any column. */
    static LeastSquares of(double[] values, double[] rootWeights) {
        double[] residual = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            residual[i] = values[i] * rootWeights[i];
        }
        return new LeastSquares(rootWeights, residual);
    }

    /** Returns the same with further columns; this one is not changed. */
    LeastSquares with(double[]... columns) {
        LeastSquares next = new LeastSquares(rootWeights, residual.clone());
        next.basis.addAll(basis);
        for (double[] column : columns) {
            next.add(column);
        }
        return next;
    }

    private void add(double[] column) {
        int n = residual.length;
        double[] vector = new double[n];
        for (int i = 0; i < n; i++) {
            vector[i] = column[i] * rootWeights[i];
        }
        double whole = dot(vector, vector);
        for (double[] earlier : basis) {
            subtract(vector, earlier, dot(vector, earlier));
        }
        double left = dot(vector, vector);
        if (left <= NOTHING_LEFT * whole) {
            return;
        }
        double length = Math.sqrt(left);
        for (int i = 0; i < n; i++) {
            vector[i] /= length;
        }
        basis.add(vector);
        subtract(residual, vector, dot(residual, vector));
    }

    /** Returns the weighted sum of squared residuals. */
    double residualSum() {
        return dot(residual, residual);
    }

    /** Returns a residual in the units of the series. */
    double residual(int place) {
        return residual[place] / rootWeights[place];
    }

    /** Returns the slope of what is left of this series on what is left of a column. */
    double slopeOn(LeastSquares column) {
        return dot(residual, column.residual) / column.residualSum();
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double[] vector, double times) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= times * vector[i];
        }
    }
}
