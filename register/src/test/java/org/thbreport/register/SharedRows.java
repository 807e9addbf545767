package org.thbreport.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.thbreport.register.MadeUpRegister.Row;

/** Rows of a made-up register in a database: as texts, and as columns of their own types. */
final class SharedRows {
    private SharedRows() {}

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void fill(Connection connection, List<Row> rows, String table) throws SQLException {
        run(
                connection,
                "CREATE TABLE " + table + "(lieta text, persona text, registrets text, pilsoniba text, dzimums text,"
                        + " dzimis text, iestade text, statuss text, veidi text)");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Row row : rows) {
                for (int i = 0; i < row.fields().size(); i++) {
                    insert.setString(i + 1, row.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Returns a SELECT of the rows whose days are some, with moments and days of their own types. */
    static String typed(String table) {
        return "SELECT lieta, NULLIF(persona, '') AS persona, CAST(TRIM(registrets) AS timestamptz) AS registrets,"
                + " NULLIF(pilsoniba, '') AS pilsoniba, dzimums, CAST(CASE WHEN LENGTH(dzimis) = 10 AND dzimis NOT LIKE"
                + " '0%' THEN dzimis END AS date) AS dzimis, iestade, statuss, veidi FROM " + table
                + " WHERE lieta NOT IN ('T1', 'T6', 'T7', 'T8')";
    }
}
