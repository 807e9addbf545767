package org.thbreport.analytics.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.thbreport.analytics.disclosure.cells.CellRelation;
import org.thbreport.analytics.disclosure.cells.CellSystem;

/** A second opinion on an interval: the same linear programme, solved by Apache Commons Math. Slow for many unknowns. */
public final class LinearBound {

    private static final int ITERATIONS = 100_000;

    private LinearBound() {}

    /**
     * Returns what the relations tell of a cell, without the rules.
     *
     * @throws MathIllegalStateException if it cannot be solved
     */
    public static CellInterval interval(CellSystem system, BitSet withheld, int cell) {
        if (!withheld.get(cell)) {
            return new CellInterval(system.value(cell), system.value(cell));
        }
        int[] position = new int[system.size()];
        int count = 0;
        for (int index = 0; index < position.length; index++) {
            position[index] = withheld.get(index) ? count++ : -1;
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        for (CellRelation relation : system.relations()) {
            double[] row = new double[count];
            double side = 0;
            boolean any = false;
            for (int member = 0; member < relation.size(); member++) {
                int at = position[relation.cell(member)];
                if (at >= 0) {
                    row[at] += relation.coefficient(member);
                    any = true;
                } else {
                    side -= relation.coefficient(member) * (double) system.value(relation.cell(member));
                }
            }
            if (any) {
                constraints.add(new LinearConstraint(row, Relationship.EQ, side));
            }
        }
        double[] goal = new double[count];
        goal[position[cell]] = 1;
        double low = solve(goal, constraints, GoalType.MINIMIZE);
        double high;
        try {
            high = solve(goal, constraints, GoalType.MAXIMIZE);
        } catch (UnboundedSolutionException unbounded) {
            high = Double.POSITIVE_INFINITY;
        }
        return CellInterval.of(low, high);
    }

    private static double solve(double[] goal, List<LinearConstraint> constraints, GoalType direction) {
        return new SimplexSolver(1e-6, 10, 1e-10)
                .optimize(
                        new MaxIter(ITERATIONS),
                        new LinearObjectiveFunction(goal, 0),
                        new LinearConstraintSet(constraints),
                        direction,
                        new NonNegativeConstraint(true))
                .getValue();
    }
}
