package org.thbreport.analytics.disclosure.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.thbreport.analytics.disclosure.cells.CellRelation;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.Standing;

/**
 * Chooses the cheapest cells that let a sensitive cell move far enough, by one linear programme: two flows from the true table, one
 * that raises the cell and one that lowers it, keep all relations and take no count below 0. Whatever moves is withheld. The
 * programme is that of Fischetti and Salazar without its whole-number part.
 */
final class FlowChoice {

    private static final int NEIGHBOURS = 400;
    private static final int NEIGHBOURS_OF_LARGE = 120;
    private static final double FREE = 1e-6;
    private static final double MOVED = 1e-6;
    private static final int ITERATIONS = 50_000;

    private final CellSystem system;
    private int programmes;

    FlowChoice(CellSystem system) {
        this.system = system;
    }

    /** Returns how many linear programmes were solved. */
    int programmes() {
        return programmes;
    }

    /**
     * Adds cells to a pattern.
     *
     * @param weights what each cell costs
     * @return whether there are such cells
     */
    boolean add(BitSet withheld, double[] weights, Task task) {
        int[] cells = neighbourhood(task);
        int[] position = new int[system.size()];
        Arrays.fill(position, -1);
        for (int index = 0; index < cells.length; index++) {
            position[cells[index]] = index;
        }
        double[] cost = new double[4 * cells.length];
        for (int index = 0; index < cells.length; index++) {
            // A hidden cell is nearly free; a little more for one than for the other, so that there is one cheapest
            // flow.
            double each = withheld.get(cells[index]) ? FREE * (1 + index % 7) : weights[cells[index]] / task.width();
            Arrays.fill(cost, 4 * index, 4 * index + 4, each);
        }
        List<LinearConstraint> constraints = constraints(cells, position, task);
        double[] flow;
        programmes++;
        try {
            flow = new SimplexSolver(1e-6, 10, 1e-10)
                    .optimize(
                            new MaxIter(ITERATIONS),
                            new LinearObjectiveFunction(cost, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true))
                    .getPoint();
        } catch (MathIllegalStateException none) {
            return false;
        }
        for (int index = 0; index < cells.length; index++) {
            double moved = flow[4 * index] + flow[4 * index + 1] + flow[4 * index + 2] + flow[4 * index + 3];
            if (moved > MOVED) {
                withheld.set(cells[index]);
            }
        }
        return true;
    }

    /** Returns the cells that may move: those that are near by relations, without those that everybody or the attacker knows. */
    private int[] neighbourhood(Task task) {
        BitSet seen = new BitSet();
        Deque<Integer> next = new ArrayDeque<>(List.of(task.cell()));
        seen.set(task.cell());
        int count = 1;
        int limit = system.size() > NEIGHBOURS ? NEIGHBOURS_OF_LARGE : NEIGHBOURS;
        while (!next.isEmpty() && count < limit) {
            for (int relation : system.relationsOf(next.remove())) {
                CellRelation found = system.relations().get(relation);
                for (int member = 0; member < found.size(); member++) {
                    int cell = found.cell(member);
                    if (!seen.get(cell)
                            && cell != task.held()
                            && system.cell(cell).standing() != Standing.PRINTED) {
                        seen.set(cell);
                        next.add(cell);
                        count++;
                    }
                }
            }
        }
        return seen.stream().toArray();
    }

    /** Unknowns of each cell: what it is raised and lowered by in the flow upwards, and in the flow downwards. */
    private List<LinearConstraint> constraints(int[] cells, int[] position, Task task) {
        int unknowns = 4 * cells.length;
        List<LinearConstraint> constraints = new ArrayList<>();
        BitSet relations = new BitSet();
        for (int cell : cells) {
            for (int relation : system.relationsOf(cell)) {
                relations.set(relation);
            }
        }
        relations.stream().forEach(index -> {
            CellRelation relation = system.relations().get(index);
            double scale = relation.largest();
            double[] up = new double[unknowns];
            double[] down = new double[unknowns];
            for (int member = 0; member < relation.size(); member++) {
                int at = position[relation.cell(member)];
                if (at >= 0) {
                    double coefficient = relation.coefficient(member) / scale;
                    up[4 * at] += coefficient;
                    up[4 * at + 1] -= coefficient;
                    down[4 * at + 2] += coefficient;
                    down[4 * at + 3] -= coefficient;
                }
            }
            constraints.add(new LinearConstraint(up, Relationship.EQ, 0));
            constraints.add(new LinearConstraint(down, Relationship.EQ, 0));
        });
        for (int index = 0; index < cells.length; index++) {
            long value = system.value(cells[index]);
            // Nobody needs to lower a cell by more than the width, so a large count needs no bound.
            if (value < task.width() || system.cell(cells[index]).standing() == Standing.SLACK) {
                constraints.add(single(unknowns, 4 * index + 1, Relationship.LEQ, value));
                constraints.add(single(unknowns, 4 * index + 3, Relationship.LEQ, value));
            }
        }
        int own = position[task.cell()];
        constraints.add(single(unknowns, 4 * own + 1, Relationship.LEQ, 0));
        constraints.add(single(unknowns, 4 * own + 2, Relationship.LEQ, 0));
        double[] width = new double[unknowns];
        width[4 * own] = 1;
        width[4 * own + 3] = 1;
        constraints.add(new LinearConstraint(width, Relationship.GEQ, task.width()));
        return constraints;
    }

    private static LinearConstraint single(int unknowns, int unknown, Relationship relationship, double side) {
        double[] row = new double[unknowns];
        row[unknown] = 1;
        return new LinearConstraint(row, relationship, side);
    }
}
