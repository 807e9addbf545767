package org.thbreport.batch.returns;

import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterCounts;

/**
 * A register with its newest counts.
 *
 * @param register the register
 * @param counts its counts
 */
public record CountedRegister(CaseRegister register, RegisterCounts counts) {
    /** Returns the code of the population that it counts. */
    String population() {
        return register.rules().kind().code();
    }
}
