package org.thbreport.batch.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thbreport.batch.schedule.DatabaseTicker;
import org.thbreport.register.PostgresServer;

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

    @Test
    void isMadeByManyNodesThatStartAtTheSameMoment() throws SQLException, InterruptedException, ExecutionException {
        for (int round = 0; round < 5; round++) {
            String fresh = PostgresServer.newDatabase();
            CyclicBarrier start = new CyclicBarrier(12);

            assertThat(atOnce(12, number -> {
                        start.await();
                        new DatabaseTicker(fresh, "work", "node " + number, Duration.ofSeconds(60));
                        return LedgerDatabase.open(fresh, folder, "here", Duration.ofSeconds(60))
                                .owner();
                    }))
                    .containsOnly("here");
        }
    }
}
