package org.thbreport.batch.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.thbreport.batch.PostgresServer;

/** The ledger on a PostgreSQL server. */
@Tag("slow")
class PostgresLedgerTest extends LedgerContract {
    private @Nullable String address;

    @Override
    LedgerDatabase open(String owner, Duration lease) throws IOException, SQLException {
        if (address == null) {
            address = PostgresServer.newDatabase();
        }
        return LedgerDatabase.open(address, folder, owner, lease);
    }
}
