package org.thbreport.analytics.disclosure.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.audit.InsiderPair;
import org.thbreport.analytics.disclosure.audit.IntervalAudit;
import org.thbreport.analytics.disclosure.audit.Move;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.Sensitivity;
import org.thbreport.analytics.disclosure.cells.Standing;

/** Protects one part of a system: two starts, each cleaned up, the lighter of them improved. */
final class ScopeProtector {

    private static final int ROUNDS = 6;
    private static final double LIGHTER = 1e-6;
    private static final double BANNED = 1e7;

    private final CellSystem system;
    private final Attacker attacker;
    private final Effort effort;
    private final FlowChoice flows;
    private final BoxChoice boxes;
    private final double[] weights;
    private final List<Move> moves = new ArrayList<>();
    private int repairs;

    /**
     * Makes a protector.
     *
     * @param repairs linear programmes that improvements may take
     */
    ScopeProtector(CellSystem system, Attacker attacker, Effort effort, int repairs) {
        this.system = system;
        this.attacker = attacker;
        this.effort = effort;
        this.repairs = repairs;
        flows = new FlowChoice(system);
        weights = IntStream.range(0, system.size())
                .mapToDouble(cell -> system.cell(cell).weight())
                .toArray();
        boxes = new BoxChoice(system, weights);
    }

    /** Returns how many linear programmes chose cells. */
    int programmes() {
        return flows.programmes();
    }

    /** Returns how many linear programmes improvements may still take. */
    int repairsLeft() {
        return Math.max(0, repairs);
    }

    /**
     * Returns a safe pattern; empty where there is none.
     *
     * @param before cells that were withheld before, which are a start of their own
     */
    Optional<IntervalAudit> protect(BitSet before) {
        long movable = system.cells().stream()
                .filter(cell -> cell.standing() != Standing.PRINTED)
                .count();
        IntervalAudit fromBoxes = finish(boxStart());
        IntervalAudit fromFlows = movable <= effort.flowCells() || fromBoxes == null ? finish(hidden()) : null;
        IntervalAudit best = lighter(fromFlows, fromBoxes);
        if (!before.isEmpty()) {
            BitSet start = hidden();
            start.or(before);
            best = lighter(finish(start), best);
        }
        if (best != null && movable <= effort.repairCells()) {
            best = improve(best);
        }
        return Optional.ofNullable(best);
    }

    private BitSet hidden() {
        BitSet withheld = new BitSet();
        for (int cell = 0; cell < system.size(); cell++) {
            withheld.set(cell, system.cell(cell).isHidden());
        }
        return withheld;
    }

    private BitSet boxStart() {
        BitSet withheld = hidden();
        // Against who knows the rules both ends of a box are lost: there nothing is small any more.
        int ends = attacker.knowsRules() ? 2 : 0;
        IntStream.range(0, system.size())
                .filter(cell -> system.width(cell) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer cell) -> -weights[cell])
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(cell -> {
                    long width = system.width(cell);
                    if (!box(withheld, new Task(cell, width + ends, -1)) && ends > 0) {
                        box(withheld, new Task(cell, width, -1));
                    }
                });
        return withheld;
    }

    private boolean box(BitSet withheld, Task task) {
        Move move = boxes.find(withheld, task);
        if (move == null) {
            return false;
        }
        move.addTo(withheld);
        moves.add(move);
        return true;
    }

    private IntervalAudit audit(BitSet withheld) {
        IntervalAudit audit = IntervalAudit.of(system, withheld, attacker.knowsRules());
        moves.stream().filter(move -> move.isWithin(withheld)).forEach(audit::take);
        return audit;
    }

    private @Nullable IntervalAudit lighter(@Nullable IntervalAudit one, @Nullable IntervalAudit other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return weight(one) <= weight(other) + LIGHTER ? one : other;
    }

    private @Nullable IntervalAudit finish(BitSet start) {
        IntervalAudit safe = complete(start, weights);
        return safe == null ? null : cleanUp(safe);
    }

    /** Adds cells until the audit is content. */
    private @Nullable IntervalAudit complete(BitSet start, double[] costs) {
        BitSet withheld = (BitSet) start.clone();
        long[] more = new long[system.size()];
        while (true) {
            IntervalAudit audit = audit(withheld);
            List<Task> tasks = missing(audit);
            if (tasks.isEmpty()) {
                return audit;
            }
            int before = withheld.cardinality();
            for (Task task : tasks) {
                boolean chosen = true;
                int known = withheld.cardinality();
                while (chosen && withheld.cardinality() == known) {
                    Task wider = new Task(task.cell(), task.width() + more[task.cell()], task.held());
                    chosen = more[task.cell()]++ <= 6L * system.rules().threshold() + 6
                            && choose(withheld, costs, wider);
                }
            }
            if (withheld.cardinality() == before) {
                return null;
            }
        }
    }

    private boolean choose(BitSet withheld, double[] costs, Task task) {
        if (system.size() > effort.flowCells() && box(withheld, task)) {
            return true;
        }
        return flows.add(withheld, costs, task);
    }

    /** Returns what is missing: the worst alone, or in large parts all at once. */
    private List<Task> missing(IntervalAudit audit) {
        boolean large = system.size() > effort.flowCells();
        int worst = large ? -1 : audit.worst();
        List<Integer> unsafe = large ? audit.unsafe() : worst < 0 ? List.of() : List.of(worst);
        if (!unsafe.isEmpty()) {
            return unsafe.stream()
                    .map(cell -> new Task(cell, system.width(cell), -1))
                    .toList();
        }
        List<InsiderPair> pairs = attacker.insiders() ? audit.insiders() : List.of();
        return pairs.stream()
                .limit(large ? pairs.size() : 1)
                .map(pair -> new Task(pair.told(), 1, pair.known()))
                .toList();
    }

    /** Publishes cells again, the heaviest first, as long as the pattern stays safe. */
    private IntervalAudit cleanUp(IntervalAudit safe) {
        IntervalAudit audit = safe;
        for (int cell : secondaries(safe)) {
            IntervalAudit opened = audit.opened(cell, attacker.insiders());
            if (opened != null) {
                audit = opened;
            }
        }
        return audit;
    }

    private List<Integer> secondaries(IntervalAudit audit) {
        return audit.withheld().stream()
                .filter(this::isSecondary)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer cell) -> -weights[cell])
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean isSecondary(int cell) {
        return system.cell(cell).standing() == Standing.OPEN
                && system.cell(cell).sensitivity() == Sensitivity.NONE;
    }

    private double weight(IntervalAudit audit) {
        return audit.withheld().stream()
                .filter(this::isSecondary)
                .mapToDouble(cell -> weights[cell])
                .sum();
    }

    /** Tries without each of the cells in turn, and keeps what is lighter. */
    private IntervalAudit improve(IntervalAudit found) {
        IntervalAudit best = found;
        for (int round = 0; round < ROUNDS; round++) {
            IntervalAudit lighter = improvedOnce(best);
            if (lighter == null) {
                return best;
            }
            best = lighter;
        }
        return best;
    }

    private @Nullable IntervalAudit improvedOnce(IntervalAudit best) {
        for (int cell : secondaries(best)) {
            if (repairs <= 0) {
                return null;
            }
            BitSet without = best.withheld();
            without.clear(cell);
            double[] costs = weights.clone();
            costs[cell] = BANNED;
            int before = flows.programmes();
            IntervalAudit other = complete(without, costs);
            repairs -= 1 + flows.programmes() - before;
            IntervalAudit cleaned = other == null ? null : cleanUp(other);
            if (cleaned != null && weight(cleaned) < weight(best) - LIGHTER) {
                return cleaned;
            }
        }
        return null;
    }
}
