package org.thbreport.analytics.disclosure;

import java.util.Set;
import org.thbreport.analytics.panel.CellKey;

/**
 * Which numbers of a panel are withheld. A method of suppression answers with one; {@link ProtectedPanel} carries it out. A number
 * that two keys name, such as a group of interest of one code, is withheld by either.
 */
final class WithheldCells {

    private final boolean all;
    private final Set<CellKey> cells;

    private WithheldCells(boolean all, Set<CellKey> cells) {
        this.all = all;
        this.cells = Set.copyOf(cells);
    }

    /** Nothing is withheld. */
    static WithheldCells none() {
        return new WithheldCells(false, Set.of());
    }

    /** Every number is withheld. */
    static WithheldCells all() {
        return new WithheldCells(true, Set.of());
    }

    /** Some numbers are withheld. */
    static WithheldCells of(Set<CellKey> cells) {
        return new WithheldCells(false, cells);
    }

    boolean contains(CellKey cell) {
        return all || cells.contains(cell);
    }

    boolean isEmpty() {
        return !all && cells.isEmpty();
    }
}
