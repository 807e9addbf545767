package org.thbreport.batch.ledger;

import java.io.IOException;
import java.sql.SQLException;

/** The ledger in a database file of this machine. */
class FileLedgerTest extends LedgerContract {
    @Override
    LedgerDatabase open() throws IOException, SQLException {
        return LedgerDatabase.open("ledger", folder);
    }
}
