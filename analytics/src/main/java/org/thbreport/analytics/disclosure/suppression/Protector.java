package org.thbreport.analytics.disclosure.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.disclosure.audit.CellInterval;
import org.thbreport.analytics.disclosure.audit.InsiderPair;
import org.thbreport.analytics.disclosure.audit.IntervalAudit;
import org.thbreport.analytics.disclosure.audit.LinearBound;
import org.thbreport.analytics.disclosure.audit.Verdict;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.Scope;

/**
 * Chooses which cells of a system are withheld, so that no sensitive one can be told better than the rules allow. Parts of the system
 * that have nothing to do with each other are protected one after the other; at the end a fresh audit judges the whole. The same
 * system gives the same pattern everywhere.
 *
 * @param attacker whom the pattern must stand against
 * @param effort how much work goes into a lighter pattern
 */
public record Protector(Attacker attacker, Effort effort) {

    /** Cells of an audit up to which a verdict "too narrow" is asked of a second solver before it counts. */
    private static final int CONFIRMED = 400;

    /** The protector of every publication. */
    public static final Protector USUAL = new Protector(Attacker.USUAL, Effort.USUAL);

    /**
     * Protects a system.
     *
     * @throws ArithmeticException if an interval could not be found, or two solvers do not agree; nothing may be published then
     */
    public Pattern protect(CellSystem system) {
        return protect(system, new BitSet());
    }

    /**
     * Protects a system.
     *
     * @param before cells that were withheld before: together they are one more pattern to begin with
     * @throws ArithmeticException if an interval could not be found, or two solvers do not agree; nothing may be published then
     */
    public Pattern protect(CellSystem system, BitSet before) {
        BitSet withheld = new BitSet();
        for (int cell = 0; cell < system.size(); cell++) {
            withheld.set(cell, system.cell(cell).isHidden());
        }
        List<ScopeProof> proofs = new ArrayList<>();
        int programmes = 0;
        int repairs = effort.repairs();
        for (Scope scope : system.scopes()) {
            ScopeProtector protector = new ScopeProtector(scope.system(), attacker, effort, repairs);
            BitSet start = new BitSet();
            for (int cell = 0; cell < scope.cells().size(); cell++) {
                start.set(cell, before.get(scope.cells().get(cell)));
            }
            Optional<IntervalAudit> found = protector.protect(start);
            found.ifPresent(audit -> audit.withheld().stream()
                    .forEach(cell -> withheld.set(scope.cells().get(cell))));
            programmes += protector.programmes();
            repairs = protector.repairsLeft();
        }
        return judge(system, withheld, programmes, proofs);
    }

    /** Judges a pattern anew, from nothing but the system and the cells that are withheld. */
    public Pattern audited(CellSystem system, BitSet withheld) {
        return judge(system, withheld, 0, List.of());
    }

    private Pattern judge(CellSystem system, BitSet withheld, int programmes, List<ScopeProof> proofs) {
        IntervalAudit audit = IntervalAudit.of(system, withheld, attacker.knowsRules());
        proofs.forEach(proof -> audit.take(proof.audit(), proof.cells()));
        List<Integer> unsafe = new ArrayList<>();
        for (int cell = 0; cell < system.size(); cell++) {
            int width = system.width(cell);
            Verdict verdict = width > 0 ? audit.prove(cell, width) : Verdict.PROVED;
            if (!verdict.isSafe()) {
                confirm(system, withheld, cell, verdict);
                unsafe.add(cell);
            }
        }
        if (unsafe.isEmpty() && attacker.insiders()) {
            audit.insiders().stream().map(InsiderPair::told).distinct().forEach(unsafe::add);
        }
        return new Pattern(withheld, audit, unsafe, programmes);
    }

    private static void confirm(CellSystem system, BitSet withheld, int cell, Verdict verdict) {
        if (verdict == Verdict.NARROW && withheld.cardinality() <= CONFIRMED) {
            CellInterval other = LinearBound.interval(system, withheld, cell);
            if (other.width() >= system.width(cell)) {
                throw new ArithmeticException(
                        "two solvers do not agree on cell " + system.cell(cell).key());
            }
        }
    }
}
