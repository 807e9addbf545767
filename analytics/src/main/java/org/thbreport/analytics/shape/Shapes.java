package org.thbreport.analytics.shape;

import java.util.List;

/**
 * What a series may look like.
 *
 * @param best the shape with the lowest criterion
 * @param constant one level throughout
 * @param line a straight line
 * @param hangsTogether criterion of one level around which years hang together
 * @param season what each season adds, fractions of 1 that add up to 0, from the first season on; empty where there is none
 */
public record Shapes(Shape best, Shape constant, Shape line, double hangsTogether, List<Double> season) {

    /** Copies the list. */
    public Shapes {
        season = List.copyOf(season);
    }

    /** Returns how much better than one level throughout a shape is, by its criterion. */
    public double gain(Shape shape) {
        return constant.criterion() - shape.criterion();
    }

    /** Returns how much better a shape is than years that hang together. */
    public double beyondDependence(Shape shape) {
        return hangsTogether - shape.criterion();
    }

    /** Returns whether the series has a season. */
    public boolean isSeasonal() {
        return !season.isEmpty();
    }
}
