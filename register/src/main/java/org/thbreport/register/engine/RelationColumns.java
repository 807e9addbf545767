package org.thbreport.register.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterRole;

/** The columns of the relation or query in which a register lies, with their types as of {@link Types}. */
final class RelationColumns {
    private RelationColumns() {}

    /** Returns the relation, or the query in brackets. */
    static String from(CaseRegister register) {
        String query = register.connection().query();
        return query == null ? String.valueOf(register.connection().relation()) : "(" + query + ")";
    }

    /** Returns a statement that gives the columns and no row. */
    static String none(CaseRegister register) {
        return "SELECT * FROM " + from(register) + " AS thb_rows WHERE 1 = 0";
    }

    /**
     * Asks for the columns, and sees that those of all roles are there.
     *
     * @throws CountFailure if one is missing, or holds moments and nothing says in which zone they are a day
     */
    static Map<String, Integer> of(CaseRegister register, Connection connection) throws SQLException, CountFailure {
        Map<String, Integer> types = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(none(register))) {
            // A driver may take a result that was not read to its end for one that is no longer wanted.
            while (none.next()) {}
            ResultSetMetaData columns = none.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                boolean zoned = columns.getColumnTypeName(i).equals("timestamptz");
                types.put(columns.getColumnLabel(i), zoned ? Types.TIMESTAMP_WITH_TIMEZONE : columns.getColumnType(i));
            }
        }
        require(register, types);
        return types;
    }

    /** Sees that the columns of all roles are there, and that moments are days in a zone. */
    static void require(CaseRegister register, Map<String, Integer> types) throws CountFailure {
        MissingColumns.require(register, types.keySet(), register.place("columns"));
        String date = register.columns().of(RegisterRole.DATE).get(0);
        if (register.zone() == null && types.getOrDefault(date, 0) == Types.TIMESTAMP_WITH_TIMEZONE) {
            throw CountFailure.of(
                    RegisterRule.NO_ZONE,
                    register.place("columns.date"),
                    "the column of the day of registration holds moments, and nothing says in which time zone they are a day",
                    "\"zone: Europe/Riga\", for instance");
        }
    }
}
