package org.thbreport.analytics.disclosure.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.analytics.disclosure.cells.PrimaryRules;

/**
 * Fictitious tables of victims with all their totals: countries of very different size (log-normal, median 30), each with a mix of
 * groups of its own. The first dimension is the country, the last the group.
 */
final class SeededTable {

    private final int[] dims;
    private final boolean pooled;
    private final long[] values;
    private final int[] stride;
    private final int[] extent;

    /**
     * Makes a table.
     *
     * @param pooled whether the second of three or more dimensions, the years, has a total
     */
    SeededTable(long seed, boolean pooled, int... dims) {
        this.dims = dims.clone();
        this.pooled = pooled;
        Random random = new Random(seed);
        extent = new int[dims.length];
        stride = new int[dims.length];
        int cells = 1;
        for (int d = dims.length - 1; d >= 0; d--) {
            extent[d] = dims[d] + (hasTotal(d) ? 1 : 0);
            stride[d] = cells;
            cells *= extent[d];
        }
        values = new long[cells];
        double[] size = new double[dims[0]];
        double[][] mix = new double[dims[0]][dims[dims.length - 1]];
        for (int area = 0; area < dims[0]; area++) {
            size[area] = Math.exp(3.4 + 1.5 * random.nextGaussian());
            double sum = 0;
            for (int group = 0; group < mix[area].length; group++) {
                mix[area][group] = Math.exp(1.2 * random.nextGaussian());
                sum += mix[area][group];
            }
            for (int group = 0; group < mix[area].length; group++) {
                mix[area][group] /= sum;
            }
        }
        double rest = 1;
        for (int d = 2; d < dims.length - 1; d++) {
            rest *= dims[d];
        }
        for (int cell = 0; cell < cells; cell++) {
            int[] at = at(cell);
            if (isInner(at)) {
                add(at, poisson(random, size[at[0]] * mix[at[0]][at[at.length - 1]] / rest));
            }
        }
    }

    private boolean hasTotal(int d) {
        return pooled || d != 1 || dims.length < 3;
    }

    private int[] at(int cell) {
        int[] at = new int[dims.length];
        int rest = cell;
        for (int d = 0; d < dims.length; d++) {
            at[d] = rest / stride[d];
            rest %= stride[d];
        }
        return at;
    }

    private boolean isInner(int[] at) {
        for (int d = 0; d < dims.length; d++) {
            if (at[d] == dims[d]) {
                return false;
            }
        }
        return true;
    }

    private void add(int[] at, long value) {
        for (int mask = 0; mask < 1 << dims.length; mask++) {
            int cell = 0;
            boolean exists = true;
            for (int d = 0; d < dims.length; d++) {
                boolean total = (mask >> d & 1) == 1;
                exists &= !total || hasTotal(d);
                cell += (total ? dims[d] : at[d]) * stride[d];
            }
            if (exists) {
                values[cell] += value;
            }
        }
    }

    private static long poisson(Random random, double mean) {
        if (mean > 200) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double p = Math.exp(-mean);
        double sum = p;
        double u = random.nextDouble();
        int k = 0;
        while (u > sum && k < 5_000) {
            k++;
            p *= mean / k;
            sum += p;
        }
        return k;
    }

    private String key(int cell) {
        int[] at = at(cell);
        StringBuilder key = new StringBuilder();
        for (int d = 0; d < dims.length; d++) {
            key.append(d == 0 ? "" : "|").append(at[d] == dims[d] ? "T" : String.format("%02d", at[d]));
        }
        return key.toString();
    }

    private double weight(int cell) {
        int[] at = at(cell);
        long totals = 0;
        for (int d = 0; d < dims.length; d++) {
            totals += at[d] == dims[d] ? 1 : 0;
        }
        double own = values[cell] == 0 ? 2 : 1 + StrictMath.log(1.0 + values[cell]);
        return own * Math.pow(8, totals);
    }

    /** Returns the cells and relations, added in an order of its own where one is given. */
    CellSystem system(int threshold, long order) {
        CellSystemBuilder builder = new CellSystemBuilder(PrimaryRules.of(threshold));
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < values.length; cell++) {
            cells.add(cell);
        }
        if (order != 0) {
            java.util.Collections.shuffle(cells, new Random(order));
        }
        for (int cell : cells) {
            builder.open(key(cell), values[cell], weight(cell));
        }
        for (int cell : cells) {
            int[] at = at(cell);
            for (int d = 0; d < dims.length; d++) {
                if (at[d] == dims[d]) {
                    List<String> parts = new ArrayList<>();
                    for (int part = 0; part < dims[d]; part++) {
                        parts.add(key(cell - (dims[d] - part) * stride[d]));
                    }
                    builder.sum(key(cell), parts);
                }
            }
        }
        return builder.build();
    }

    CellSystem system() {
        return system(5, 0);
    }

    @Override
    public String toString() {
        return Arrays.toString(dims);
    }
}
