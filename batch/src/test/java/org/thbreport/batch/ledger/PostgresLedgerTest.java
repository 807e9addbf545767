package org.thbreport.batch.ledger;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.thbreport.batch.PostgresServer;

/** The ledger on a PostgreSQL server. */
@Tag("slow")
class PostgresLedgerTest extends LedgerContract {
    @Override
    LedgerDatabase open() throws IOException, SQLException {
        return LedgerDatabase.open(PostgresServer.newDatabase(), folder);
    }
}
