package org.thbreport.model.register;

import java.util.List;
import org.thbreport.model.data.ReferencePeriod;

/**
 * The periods that a register is counted for.
 *
 * @param single periods of one length, one after another
 * @param pooled periods of several of them, in which every person is counted anew
 */
public record RegisterPeriods(List<ReferencePeriod> single, List<ReferencePeriod> pooled) {
    /** Copies the lists. */
    public RegisterPeriods {
        single = List.copyOf(single);
        pooled = List.copyOf(pooled);
    }
}
