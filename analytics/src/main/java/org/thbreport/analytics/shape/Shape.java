package org.thbreport.analytics.shape;

import java.util.List;

/**
 * One shape, fitted to a series.
 *
 * @param kind what it looks like
 * @param from place of the period in which it changes, from 0; -1 for a constant and a line
 * @param to place of the second step, or of the last period of a one-off; -1 for all others
 * @param criterion Bayesian information criterion; lower is better
 * @param fitted the shares that it gives for each period, without the season
 */
public record Shape(ShapeKind kind, int from, int to, double criterion, List<Double> fitted) {

    /** Copies the list. */
    public Shape {
        fitted = List.copyOf(fitted);
    }
}
