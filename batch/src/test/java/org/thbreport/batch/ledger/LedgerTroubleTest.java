package org.thbreport.batch.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The first two messages are H2's and the PostgreSQL driver's own. */
class LedgerTroubleTest {
    @Test
    void namesNoClassAndNoStatement() {
        assertThat(LedgerTrouble.reason(new SQLException(
                        "IO Exception: \"java.io.IOException: No space left on device\"; SQL statement:\nINSERT",
                        "90028")))
                .isEqualTo("the ledger cannot be used: its disk is full");
        assertThat(LedgerTrouble.reason(new SQLException(
                        "IO Exception: \"java.io.IOException: damaged\"; SQL statement:\nINSERT", "90028")))
                .isEqualTo("the ledger cannot be used: IO Exception: \"damaged\"");
        assertThat(LedgerTrouble.reason(new SQLException("could not extend file", "53100")))
                .isEqualTo("the ledger cannot be used: its disk is full");
    }

    @Test
    void namesNoAddressOfADatabase() {
        assertThat(LedgerTrouble.reason(
                        new SQLException("No suitable driver found for jdbc:postgresql://u:secret@host/db", "08001x")))
                .doesNotContain("secret");
        assertThat(LedgerTrouble.reason(new SQLException("cannot parse jdbc:postgresql://u:secret@host/db", "22000")))
                .isEqualTo("the ledger cannot be used: cannot parse its address");
    }

    @Test
    void tellsARefusalFromASilence() {
        assertThat(LedgerTrouble.reason(new SQLException(
                        "The server requested SCRAM-based authentication, but no password was provided.", "08004")))
                .endsWith("but no password was provided.");
        assertThat(LedgerTrouble.reason(new SQLException("Connection refused", "08001")))
                .isEqualTo("the ledger cannot be used: its server does not answer or broke off the connection");
        assertThat(LedgerTrouble.reason(new SQLException("in use", "90020", 90020)))
                .isEqualTo("the ledger cannot be used: another process holds its file");
    }
}
