package org.thbreport.batch.ledger;

import java.io.IOException;
import java.sql.SQLException;

/** Carries a failure of the switch through a transaction, which it rolls back. */
final class SwitchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IOException failure;

    private SwitchFailure(IOException failure) {
        super(failure);
        this.failure = failure;
    }

    /** A transaction with a switch in it. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    static void wrap(RunLedger.Switch switching, String release) {
        try {
            switching.to(release);
        } catch (IOException e) {
            throw new SwitchFailure(e);
        }
    }

    static <T> T unwrap(Work<T> work) throws SQLException, IOException {
        try {
            return work.run();
        } catch (SwitchFailure e) {
            throw e.failure;
        }
    }
}
