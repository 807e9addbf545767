package org.thbreport.ingest.review;

/** What a total and its parts come to, in each group of cells. */
final class PartSums {
    private static final double TOLERANCE = 1e-6;

    private final Partition partition;
    private final double[] totals;
    private final double[] sums;
    private final double[][] either;
    private final int[] found;
    private final boolean[] hasTotal;

    PartSums(Partition partition, int groups) {
        this.partition = partition;
        this.totals = new double[groups];
        this.sums = new double[groups];
        this.either = new double[partition.either().size()][groups];
        this.found = new int[groups];
        this.hasTotal = new boolean[groups];
    }

    /** Adds the value of a code in a group of cells. */
    void add(int group, String code, double value) {
        int apart = partition.either().indexOf(code);
        if (code.equals(partition.total())) {
            totals[group] = value;
            hasTotal[group] = true;
        } else if (partition.parts().contains(code)) {
            sums[group] += value;
            found[group]++;
        } else if (partition.optional().contains(code)) {
            sums[group] += value;
        } else if (apart >= 0) {
            either[apart][group] += value;
        }
    }

    /** Returns whether a group has its total and all parts. */
    boolean isWhole(int group) {
        return hasTotal[group] && found[group] == partition.parts().size();
    }

    /** Returns the total of a group. */
    double total(int group) {
        return totals[group];
    }

    /**
     * Returns the codes that have to be added to the parts to come as near to the total as can be, as bits in the order of
     * the partition; none where the parts make it without them.
     */
    int beside(int group) {
        int nearest = 0;
        for (int added = 1; added < 1 << either.length; added++) {
            if (!agree(group, nearest) && gap(group, added) < gap(group, nearest)) {
                nearest = added;
            }
        }
        return nearest;
    }

    /** Returns what the parts of a group make, with the codes added that {@link #beside} names. */
    double sum(int group, int added) {
        double sum = sums[group];
        for (int code = 0; code < either.length; code++) {
            if ((added & 1 << code) != 0) {
                sum += either[code][group];
            }
        }
        return sum;
    }

    /** Returns whether the parts of a group make its total, with those codes added. */
    boolean agree(int group, int added) {
        return isNothing(gap(group, added), group);
    }

    private double gap(int group, int added) {
        return Math.abs(totals[group] - sum(group, added));
    }

    private boolean isNothing(double gap, int group) {
        return gap <= TOLERANCE * Math.max(1, Math.abs(totals[group]));
    }
}
