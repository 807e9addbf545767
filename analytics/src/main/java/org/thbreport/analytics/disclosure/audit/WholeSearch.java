package org.thbreport.analytics.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for whole tables of a block by narrowing the ranges of its unknowns (constraint propagation). Finds no table far from the
 * truth, and gives up after a number of tries; what it finds is checked as any other table.
 */
final class WholeSearch {

    private static final int TRIES = 1_500;
    private static final int SMALL_CELLS = 10;
    private static final long FAR = 1L << 40;

    private final Block block;
    private final List<List<BlockLine>> linesOf = new ArrayList<>();
    private int tries;

    WholeSearch(Block block) {
        this.block = block;
        for (int position = 0; position < block.size(); position++) {
            linesOf.add(new ArrayList<>());
        }
        for (BlockLine line : block.tables().lines()) {
            for (int position : line.positions()) {
                linesOf.get(position).add(line);
            }
        }
    }

    /** Looks for tables that show a cell to move by a width. */
    boolean widen(int position, long width) {
        for (long step = 0; step <= 2 * width && block.shown(position) < width; step++) {
            long high = block.high(position);
            long low = block.low(position);
            boolean found = reach(position, low + width, Long.MAX_VALUE)
                    || (high - width >= 0 && reach(position, 0, high - width))
                    || reach(position, high + 1, Long.MAX_VALUE)
                    || (low > 0 && reach(position, 0, low - 1));
            if (!found) {
                return false;
            }
        }
        return block.shown(position) >= width;
    }

    private boolean reach(int position, long low, long high) {
        if (attempt(position, low, high, -1)) {
            return true;
        }
        if (!block.rules().known() || block.rules().always()) {
            return false;
        }
        for (int small : block.rules().smallest(block.truth(), SMALL_CELLS)) {
            if (attempt(position, low, high, small)) {
                return true;
            }
        }
        return false;
    }

    private boolean attempt(int position, long low, long high, int small) {
        int size = block.size();
        long[] least = new long[size];
        long[] most = new long[size];
        long window = 6L * block.system().rules().threshold();
        for (int unknown = 0; unknown < size; unknown++) {
            boolean count = block.rules().counts(unknown);
            least[unknown] = count ? Math.max(0, block.truth()[unknown] - window) : 0;
            most[unknown] = count ? block.truth()[unknown] + window : FAR;
        }
        least[position] = Math.max(low, least[position]);
        most[position] = Math.min(high, most[position]);
        if (small >= 0) {
            least[small] = Math.max(1, least[small]);
            most[small] = Math.min(block.system().rules().threshold() - 1L, most[small]);
        }
        tries = TRIES;
        long[] table = solve(least, most, position);
        return table != null && block.take(table);
    }

    private long @Nullable [] solve(long[] least, long[] most, int first) {
        if (!narrow(least, most)) {
            return null;
        }
        int next = first >= 0 && least[first] < most[first] ? first : -1;
        for (int unknown = 0; (first < 0 || next != first) && unknown < least.length; unknown++) {
            long range = most[unknown] - least[unknown];
            if (range > 0 && (next < 0 || range < most[next] - least[next])) {
                next = unknown;
            }
        }
        if (next < 0) {
            return least;
        }
        long truth = block.truth()[next];
        long range = most[next] - least[next];
        long near = Math.min(most[next], Math.max(least[next], truth));
        for (long step = 0; step <= 2 * range; step++) {
            long value = step % 2 == 0 ? near + step / 2 : near - (step + 1) / 2;
            if (value < least[next] || value > most[next]) {
                continue;
            }
            if (tries-- <= 0) {
                return null;
            }
            long[] low = least.clone();
            long[] high = most.clone();
            low[next] = value;
            high[next] = value;
            long[] found = solve(low, high, -1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Narrows all ranges as far as single relations do; false if one is empty. */
    private boolean narrow(long[] least, long[] most) {
        boolean again = true;
        for (int round = 0; again && round < 200; round++) {
            again = false;
            for (BlockLine line : block.tables().lines()) {
                int change = narrow(line, least, most);
                if (change < 0) {
                    return false;
                }
                again |= change > 0;
            }
        }
        return true;
    }

    private int narrow(BlockLine line, long[] least, long[] most) {
        long low = 0;
        long high = 0;
        for (int index = 0; index < line.positions().length; index++) {
            int at = line.positions()[index];
            long c = line.coefficients()[index];
            long a = c * (least[at] - block.truth()[at]);
            long b = c * (most[at] - block.truth()[at]);
            low += Math.min(a, b);
            high += Math.max(a, b);
        }
        if (low > 0 || high < 0) {
            return -1;
        }
        int changed = 0;
        for (int index = 0; index < line.positions().length; index++) {
            int at = line.positions()[index];
            long c = line.coefficients()[index];
            long truth = block.truth()[at];
            long a = c * (least[at] - truth);
            long b = c * (most[at] - truth);
            // c (x - truth) lies between -(high - own high) and -(low - own low)
            long from = -(high - Math.max(a, b));
            long to = -(low - Math.min(a, b));
            long newLeast = truth + (c > 0 ? -Math.floorDiv(-from, c) : -Math.floorDiv(-to, c));
            long newMost = truth + (c > 0 ? Math.floorDiv(to, c) : Math.floorDiv(from, c));
            if (newLeast > least[at]) {
                least[at] = newLeast;
                changed = 1;
            }
            if (newMost < most[at]) {
                most[at] = newMost;
                changed = 1;
            }
            if (least[at] > most[at]) {
                return -1;
            }
        }
        return changed;
    }

    @Override
    public String toString() {
        return "search among " + Arrays.toString(block.truth());
    }
}
