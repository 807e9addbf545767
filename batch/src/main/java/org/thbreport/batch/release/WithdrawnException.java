package org.thbreport.batch.release;

import java.io.IOException;

/** Thrown when what was withdrawn would be published again. */
public final class WithdrawnException extends IOException {
    private static final long serialVersionUID = 1L;

    WithdrawnException(Withdrawal withdrawal) {
        super(withdrawal.inWords());
    }
}
