package org.thbreport.batch.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The refused ones load classes, run statements or write files in H2 or in the driver of PostgreSQL. */
class LedgerAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".thb-report/ledger",
                "/var/lib/thb report/ledger",
                "jdbc:postgresql://db.example.org:5432/ledger?user=thb&password=x%3By&sslmode=verify-full",
                "jdbc:postgresql://[::1]/ledger",
                "jdbc:postgresql://a:5432,b:5432/ledger?targetServerType=primary",
                "jdbc:postgresql:ledger"
            })
    void takesPathsAndAddressesOfPostgresql(String ledger) {
        assertThat(LedgerAddress.fault(ledger)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger;INIT=RUNSCRIPT FROM 'x.sql'",
                "jdbc:h2:mem:x;INIT=CREATE ALIAS EXEC AS 'x'",
                "jdbc:h2:file:/tmp/x",
                "jdbc:postgresql://host/db?socketFactory=org.example.Context&socketFactoryArg=x.xml",
                "jdbc:postgresql://host/db?sslfactory=org.example.Factory",
                "jdbc:postgresql://host/db?loggerLevel=DEBUG&loggerFile=/tmp/x",
                "jdbc:postgresql://host/db?options=-c%20x",
                "jdbc:postgresql://host/db?user=a;b",
                "jdbc:postgresql://user:secret@host/db",
                "jdbc:mysql://host/db",
                "led\nger"
            })
    void refusesAllElse(String ledger) {
        assertThat(LedgerAddress.fault(ledger)).isPresent();
        assertThat(LedgerAddress.fault(ledger).orElseThrow()).doesNotContain("secret");
    }
}
