package org.thbreport.analytics.disclosure.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.audit.Move;
import org.thbreport.analytics.disclosure.cells.CellRelation;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.Standing;

/**
 * Chooses the cheapest cells that rise and fall by the same whole amount and keep all relations, so that a sensitive cell can move
 * far enough. In a table of two dimensions these are the corners of a box (hypercube method); where tables hang together the move
 * goes on until every relation holds again.
 */
final class BoxChoice {

    private static final int TRIES = 2_500;
    private static final int LONGEST = 48;

    /** What a relation that does not hold yet is guessed to cost. */
    private static final double OPEN = 0.5;

    private final CellSystem system;
    private final double[] weights;
    private final int[][] relationsOf;
    private final long[][] coefficientOf;
    private final int[] sign;
    private final long[] residual;
    private final int[] move = new int[LONGEST + 1];
    private int length;
    private final BitSet open = new BitSet();

    private BitSet withheld = new BitSet();
    private Task task = new Task(0, 0, -1);
    private int tries;
    private double best;
    private @Nullable Move found;

    /**
     * Makes a choice.
     *
     * @param weights what each cell costs
     */
    BoxChoice(CellSystem system, double[] weights) {
        this.system = system;
        this.weights = weights.clone();
        sign = new int[system.size()];
        residual = new long[system.relations().size()];
        relationsOf = new int[system.size()][];
        coefficientOf = new long[system.size()][];
        for (int cell = 0; cell < relationsOf.length; cell++) {
            relationsOf[cell] = system.relationsOf(cell);
            coefficientOf[cell] = new long[relationsOf[cell].length];
            for (int index = 0; index < relationsOf[cell].length; index++) {
                CellRelation relation = system.relations().get(relationsOf[cell][index]);
                for (int member = 0; member < relation.size(); member++) {
                    if (relation.cell(member) == cell) {
                        coefficientOf[cell][index] += relation.coefficient(member);
                    }
                }
            }
        }
    }

    /** Returns the cheapest move that was found; null if there was none. */
    @Nullable Move find(BitSet pattern, Task wanted) {
        withheld = pattern;
        task = wanted;
        tries = TRIES;
        best = Double.POSITIVE_INFINITY;
        found = null;
        set(wanted.cell(), 1);
        search(0, Long.MAX_VALUE, system.value(wanted.cell()));
        unset(wanted.cell(), 1);
        return found;
    }

    private void set(int cell, int direction) {
        sign[cell] = direction;
        move[length++] = cell;
        change(cell, direction);
    }

    private void unset(int cell, int direction) {
        change(cell, -direction);
        length--;
        sign[cell] = 0;
    }

    private void change(int cell, int direction) {
        for (int index = 0; index < relationsOf[cell].length; index++) {
            int relation = relationsOf[cell][index];
            residual[relation] += direction * coefficientOf[cell][index];
            open.set(relation, residual[relation] != 0);
        }
    }

    /**
     * Goes on with a move.
     *
     * @param cost what it costs so far
     * @param up how far the sensitive cell can rise with it
     * @param down how far it can fall
     */
    private void search(double cost, long up, long down) {
        if (open.isEmpty()) {
            if (cost < best) {
                best = cost;
                int[] cells = Arrays.copyOf(move, length);
                found = new Move(
                        cells, Arrays.stream(cells).map(cell -> sign[cell]).toArray());
            }
            return;
        }
        if (length >= LONGEST || tries-- <= 0) {
            return;
        }
        for (Step step : steps(shortest())) {
            double next = cost + cost(step.cell());
            if (next >= best) {
                continue;
            }
            long value = system.value(step.cell());
            long rise = step.direction() < 0 ? Math.min(up, value) : up;
            long fall = step.direction() > 0 ? Math.min(down, value) : down;
            if (rise == Long.MAX_VALUE || rise + fall >= task.width()) {
                set(step.cell(), step.direction());
                search(next, rise, fall);
                unset(step.cell(), step.direction());
            }
            if (best == 0 || tries <= 0) {
                return;
            }
        }
    }

    private int shortest() {
        int shortest = -1;
        for (int index = open.nextSetBit(0); index >= 0; index = open.nextSetBit(index + 1)) {
            if (shortest < 0
                    || system.relations().get(index).size()
                            < system.relations().get(shortest).size()) {
                shortest = index;
            }
        }
        return shortest;
    }

    /**
     * One more cell of a move.
     *
     * @param opens how many relations more do not hold then
     */
    private record Step(int cell, int direction, double cost, int opens) {}

    /** Returns the cells that could balance a relation, the cheapest first; where some close more than they open, only those. */
    private List<Step> steps(int index) {
        CellRelation relation = system.relations().get(index);
        List<Step> steps = new ArrayList<>();
        int fewest = 0;
        for (int member = 0; member < relation.size(); member++) {
            int cell = relation.cell(member);
            if (sign[cell] == 0
                    && cell != task.held()
                    && Math.abs(relation.coefficient(member)) == Math.abs(residual[index])
                    && system.cell(cell).standing() != Standing.PRINTED) {
                int direction = -Long.signum(residual[index]) * Long.signum(relation.coefficient(member));
                int opens = opens(cell, direction);
                fewest = Math.min(fewest, opens);
                steps.add(new Step(cell, direction, cost(cell), opens));
            }
        }
        int limit = fewest < 0 ? fewest : Integer.MAX_VALUE;
        steps.removeIf(step -> step.opens() > limit);
        steps.sort(Comparator.comparingDouble((Step step) -> step.cost() + OPEN * step.opens())
                .thenComparingInt(Step::cell));
        return steps;
    }

    private int opens(int cell, int direction) {
        int more = 0;
        for (int index = 0; index < relationsOf[cell].length; index++) {
            int relation = relationsOf[cell][index];
            boolean after = residual[relation] + direction * coefficientOf[cell][index] != 0;
            more += (after ? 1 : 0) - (residual[relation] != 0 ? 1 : 0);
        }
        return more;
    }

    private double cost(int cell) {
        return withheld.get(cell) ? 0 : weights[cell];
    }

    @Override
    public String toString() {
        return "boxes of " + IntStream.of(move).limit(length).boxed().toList();
    }
}
