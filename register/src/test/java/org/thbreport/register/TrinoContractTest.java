package org.thbreport.register;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The contract in Trino: over tables of its own, and over those of PostgreSQL behind it. */
@Tag("nightly")
class TrinoContractTest extends EnginesContract {
    private static TrinoServer trino;

    @BeforeAll
    static void start() throws Exception {
        trino = TrinoServer.start(postgres());
        try (Connection lake = trino.connect()) {
            for (String table : List.of("texts11", "typed11", "texts12", "typed12")) {
                SharedRows.run(
                        lake, "CREATE TABLE memory.default." + table + " AS SELECT * FROM register.public." + table);
            }
        }
    }

    @AfterAll
    static void stop() {
        trino.close();
    }

    @Override
    Map<String, String> connections(String table) {
        String begin = "jdbc: \"" + trino.address() + "\"}\n    relation: ";
        return Map.of("a lake", begin + "memory.default." + table, "federated", begin + "register.public." + table);
    }

    @Override
    List<String> addresses() {
        return List.of(trino.address(), "jdbc:trino://127.0.0.1:1/x?user=a");
    }
}
