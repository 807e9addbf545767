package org.thbreport.batch.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** The ledger in a database file of this machine. */
class FileLedgerTest extends LedgerContract {
    @Override
    LedgerDatabase open(String owner, Duration lease) throws IOException, SQLException {
        return LedgerDatabase.open("ledger", folder, owner, lease);
    }
}
