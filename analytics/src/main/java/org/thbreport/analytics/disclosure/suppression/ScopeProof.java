package org.thbreport.analytics.disclosure.suppression;

import java.util.List;
import org.thbreport.analytics.disclosure.audit.IntervalAudit;

/**
 * What was proved of a part of a system.
 *
 * @param audit the audit of the part
 * @param cells for each of its cells the index in the whole
 */
record ScopeProof(IntervalAudit audit, List<Integer> cells) {

    /** Copies the list. */
    ScopeProof {
        cells = List.copyOf(cells);
    }
}
