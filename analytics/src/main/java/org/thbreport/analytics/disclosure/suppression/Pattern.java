package org.thbreport.analytics.disclosure.suppression;

import java.util.BitSet;
import java.util.List;
import org.thbreport.analytics.disclosure.audit.IntervalAudit;

/**
 * Which cells are withheld. Immutable but for its bit set, which is its own copy.
 *
 * @param withheld indexes of the cells that are not published, the implied ones among them
 * @param audit what a reader can infer about them
 * @param unsafe indexes of sensitive cells that no pattern protects; such a pattern is never published
 * @param programmes linear programmes that chose cells
 */
public record Pattern(BitSet withheld, IntervalAudit audit, List<Integer> unsafe, int programmes) {

    /** Copies. */
    public Pattern {
        withheld = (BitSet) withheld.clone();
        unsafe = List.copyOf(unsafe);
    }

    /** Returns whether it may be published. */
    public boolean isSafe() {
        return unsafe.isEmpty();
    }
}
