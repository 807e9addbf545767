package org.thbreport.analytics.shape;

import java.util.Arrays;
import java.util.List;

/** Columns of the designs that shapes are made of. */
final class Columns {

    private final double[] time;
    private final int[] season;

    Columns(List<ShapePoint> series) {
        time = series.stream().mapToDouble(ShapePoint::time).toArray();
        season = series.stream().mapToInt(ShapePoint::season).toArray();
        double centre = (time[0] + time[time.length - 1]) / 2;
        for (int i = 0; i < time.length; i++) {
            time[i] -= centre;
        }
    }

    double[] ones() {
        return run(0, time.length - 1);
    }

    double[] line() {
        return time.clone();
    }

    /** Returns 1 from one place to another, both included, else 0. */
    double[] run(int from, int to) {
        double[] column = new double[time.length];
        Arrays.fill(column, from, to + 1, 1);
        return column;
    }

    double[] since(int from) {
        return run(from, time.length - 1);
    }

    /** Returns the years gone since a period; 0 before it. */
    double[] hinge(int place) {
        double[] column = new double[time.length];
        for (int i = place; i < time.length; i++) {
            column[i] = time[i] - time[place];
        }
        return column;
    }

    /** Returns minus the years up to a period; 0 from it on. */
    double[] hingeBefore(int place) {
        double[] column = new double[time.length];
        for (int i = 0; i < place; i++) {
            column[i] = time[i] - time[place];
        }
        return column;
    }

    /** Returns 1 in one season, -1 in the first, so that effects add up to 0 over a year. */
    double[] season(int which) {
        double[] column = new double[time.length];
        for (int i = 0; i < time.length; i++) {
            column[i] = season[i] == which ? 1 : season[i] == 0 ? -1 : 0;
        }
        return column;
    }
}
