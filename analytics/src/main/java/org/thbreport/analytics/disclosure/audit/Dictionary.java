package org.thbreport.analytics.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * The unknowns of a component as a dictionary: each basic one is a constant less coefficients times the free ones. Walks from any
 * point that keeps the relations to the largest or smallest value of one unknown (simplex method; free unknowns need not be 0 at the
 * start, so that it starts at the truth). Deterministic.
 */
final class Dictionary {

    private static final double ZERO = 1e-9;
    private static final int BLAND_AFTER = 2_000;
    private static final int LAST = 5_000;

    private final int[] basic;
    private final int[] free;
    private final double[][] t;
    private final int[] rowOf;
    private final int[] columnOf;
    private double[] x;
    private long steps;

    private Dictionary(int[] basic, int[] free, double[][] t, double[] x) {
        this.basic = basic;
        this.free = free;
        this.t = t;
        this.x = x;
        rowOf = new int[x.length];
        columnOf = new int[x.length];
        Arrays.fill(rowOf, -1);
        Arrays.fill(columnOf, -1);
        for (int row = 0; row < basic.length; row++) {
            rowOf[basic[row]] = row;
        }
        for (int column = 0; column < free.length; column++) {
            columnOf[free[column]] = column;
        }
    }

    /** Solves relations. The point is one that keeps them. */
    static Dictionary of(List<SortedMap<Integer, Double>> relations, double[] point) {
        Elimination elimination = new Elimination(relations, point.length);
        int[] basic = elimination.basic();
        boolean[] fixed = new boolean[point.length];
        for (int unknown : basic) {
            fixed[unknown] = true;
        }
        int[] free = new int[point.length - basic.length];
        int at = 0;
        for (int unknown = 0; unknown < point.length; unknown++) {
            if (!fixed[unknown]) {
                free[at++] = unknown;
            }
        }
        return new Dictionary(basic, free, elimination.rows(free), point.clone());
    }

    int size() {
        return x.length;
    }

    int basicCount() {
        return basic.length;
    }

    int freeCount() {
        return free.length;
    }

    int basic(int row) {
        return basic[row];
    }

    int free(int column) {
        return free[column];
    }

    double coefficient(int row, int column) {
        return t[row][column];
    }

    /** Returns the steps that were walked. */
    long steps() {
        return steps;
    }

    /** Goes to a point that keeps the relations. */
    void start(double[] point) {
        x = point.clone();
    }

    /** Returns where it stands. */
    double[] point() {
        return x.clone();
    }

    /**
     * Returns the parts that move apart from each other: any point of one goes with any point of the others.
     *
     * @param parts for each unknown the number of its part, from 0; -1 for unknowns that stand still
     * @param count number of parts
     */
    List<Dictionary> split(int[] parts, int count) {
        List<Dictionary> found = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            int[] position = new int[x.length];
            int size = 0;
            for (int unknown = 0; unknown < x.length; unknown++) {
                position[unknown] = parts[unknown] == part ? size++ : -1;
            }
            double[] point = new double[size];
            for (int unknown = 0; unknown < x.length; unknown++) {
                if (position[unknown] >= 0) {
                    point[position[unknown]] = x[unknown];
                }
            }
            int[] rows = IntStream.range(0, basic.length)
                    .filter(row -> position[basic[row]] >= 0)
                    .toArray();
            int[] columns = IntStream.range(0, free.length)
                    .filter(column -> position[free[column]] >= 0)
                    .toArray();
            double[][] kept = new double[rows.length][columns.length];
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < columns.length; column++) {
                    kept[row][column] = t[rows[row]][columns[column]];
                }
            }
            found.add(new Dictionary(
                    Arrays.stream(rows).map(row -> position[basic[row]]).toArray(),
                    Arrays.stream(columns).map(column -> position[free[column]]).toArray(),
                    kept,
                    point));
        }
        return found;
    }

    /**
     * Returns for each unknown the number of the part that it moves in, from 0.
     *
     * @param held an unknown that stands still and gets -1; -1 for none
     */
    int[] parts(int held) {
        int[] root = IntStream.range(0, x.length).toArray();
        for (int row = 0; row < basic.length; row++) {
            for (int column = 0; column < free.length; column++) {
                if (t[row][column] != 0) {
                    int a = find(root, basic[row]);
                    int b = find(root, free[column]);
                    root[Math.max(a, b)] = Math.min(a, b);
                }
            }
        }
        int[] part = new int[x.length];
        int count = 0;
        for (int unknown = 0; unknown < x.length; unknown++) {
            int top = find(root, unknown);
            part[unknown] = unknown == held ? -1 : top == unknown ? count++ : part[top];
        }
        return part;
    }

    private static int find(int[] root, int unknown) {
        int at = unknown;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /**
     * Returns the same unknowns with one held to its value at a point.
     *
     * @param unknown the one that is held
     * @param point a point that keeps the relations
     * @return the dictionary without it; its index stands for nothing there
     */
    Dictionary without(int unknown, double[] point) {
        double[][] copy = new double[basic.length][];
        for (int row = 0; row < copy.length; row++) {
            copy[row] = t[row].clone();
        }
        Dictionary other = new Dictionary(basic.clone(), free.clone(), copy, point.clone());
        int row = other.rowOf[unknown];
        int column = other.columnOf[unknown];
        if (row >= 0) {
            column = -1;
            for (int at = 0; at < free.length; at++) {
                if (Math.abs(copy[row][at]) > ZERO
                        && (column < 0 || Math.abs(copy[row][at]) > Math.abs(copy[row][column]) + ZERO)) {
                    column = at;
                }
            }
            if (column >= 0) {
                other.pivot(row, column);
            }
        }
        return column >= 0 ? other.dropColumn(column) : row >= 0 ? other.dropRow(row) : other;
    }

    private Dictionary dropColumn(int column) {
        int[] kept = new int[free.length - 1];
        for (int at = 0; at < kept.length; at++) {
            kept[at] = free[at < column ? at : at + 1];
        }
        double[][] rows = new double[basic.length][kept.length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(t[row], 0, rows[row], 0, column);
            System.arraycopy(t[row], column + 1, rows[row], column, kept.length - column);
        }
        return new Dictionary(basic, kept, rows, x);
    }

    private Dictionary dropRow(int row) {
        int[] kept = new int[basic.length - 1];
        double[][] rows = new double[kept.length][];
        for (int at = 0; at < kept.length; at++) {
            kept[at] = basic[at < row ? at : at + 1];
            rows[at] = t[at < row ? at : at + 1];
        }
        return new Dictionary(kept, free, rows, x);
    }

    /**
     * Walks until an unknown is as large as it can be, or as small.
     *
     * @return the end; infinite where there is none; not a number where the visitor stopped the walk
     * @throws ArithmeticException if it does not come to an end
     */
    double extreme(int unknown, boolean largest, EdgeVisitor visitor) {
        double sign = largest ? 1 : -1;
        double[] change = new double[x.length];
        for (int step = 0; step < LAST; step++) {
            steps++;
            boolean bland = step > BLAND_AFTER;
            int column = entering(unknown, sign, bland);
            if (column < 0) {
                return x[unknown];
            }
            double direction = sign * gain(unknown, column) > 0 ? 1 : -1;
            double length = direction < 0 ? x[free[column]] : Double.POSITIVE_INFINITY;
            int leaving = -1;
            Arrays.fill(change, 0);
            change[free[column]] = direction;
            for (int row = 0; row < basic.length; row++) {
                double rate = -t[row][column] * direction;
                change[basic[row]] = rate;
                if (rate < -ZERO) {
                    double limit = Math.max(0, x[basic[row]]) / -rate;
                    if (limit < length - ZERO || (limit <= length + ZERO && isBetter(row, leaving, column, bland))) {
                        length = Math.min(limit, length);
                        leaving = row;
                    }
                }
            }
            boolean onwards = visitor.edge(x, change, length);
            if (Double.isInfinite(length)) {
                return largest ? length : -length;
            }
            walk(change, length, leaving, column);
            if (!onwards) {
                return Double.NaN;
            }
        }
        throw new ArithmeticException("an interval could not be found in " + LAST + " steps");
    }

    private boolean isBetter(int row, int leaving, int column, boolean bland) {
        if (leaving < 0) {
            return true;
        }
        return bland ? basic[row] < basic[leaving] : Math.abs(t[row][column]) > Math.abs(t[leaving][column]) + ZERO;
    }

    private void walk(double[] change, double length, int leaving, int column) {
        for (int unknown = 0; unknown < x.length; unknown++) {
            if (change[unknown] != 0) {
                double value = x[unknown] + change[unknown] * length;
                double whole = Math.rint(value);
                x[unknown] = Math.abs(value - whole) < 1e-8 ? whole : value;
            }
        }
        if (leaving >= 0) {
            x[basic[leaving]] = 0;
            pivot(leaving, column);
        } else {
            x[free[column]] = 0;
        }
    }

    private double gain(int unknown, int column) {
        int row = rowOf[unknown];
        return row >= 0 ? -t[row][column] : free[column] == unknown ? 1 : 0;
    }

    private int entering(int unknown, double sign, boolean bland) {
        int row = rowOf[unknown];
        if (row < 0) {
            int column = columnOf[unknown];
            return column >= 0 && (sign > 0 || x[unknown] > ZERO) ? column : -1;
        }
        int best = -1;
        double most = ZERO;
        for (int column = 0; column < free.length; column++) {
            double gain = -sign * t[row][column];
            double size = Math.abs(gain);
            if (size > ZERO && (gain > 0 || x[free[column]] > ZERO)) {
                if (bland ? best < 0 || free[column] < free[best] : size > most + ZERO) {
                    best = column;
                    most = size;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        double[] line = t[row];
        double inverse = 1 / line[column];
        for (int at = 0; at < line.length; at++) {
            line[at] *= inverse;
        }
        line[column] = inverse;
        for (int other = 0; other < t.length; other++) {
            double factor = t[other][column];
            if (other != row && factor != 0) {
                double[] target = t[other];
                for (int at = 0; at < line.length; at++) {
                    target[at] -= factor * line[at];
                    if (Math.abs(target[at]) < 1e-11) {
                        target[at] = 0;
                    }
                }
                target[column] = -factor * inverse;
            }
        }
        int out = basic[row];
        basic[row] = free[column];
        free[column] = out;
        rowOf[basic[row]] = row;
        columnOf[basic[row]] = -1;
        rowOf[out] = -1;
        columnOf[out] = column;
    }
}
