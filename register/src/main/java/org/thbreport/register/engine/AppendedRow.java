package org.thbreport.register.engine;

import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** A row of a register as DuckDB takes it, in the order of the columns of its table. */
final class AppendedRow {
    private AppendedRow() {}

    static void append(DuckDBAppender appender, CaseRow row) throws SQLException {
        appender.beginRow();
        text(appender, row.key());
        text(appender, row.person());
        day(appender, row.day());
        appender.append(row.area());
        appender.append(row.citizenship());
        appender.append(row.sex());
        day(appender, row.birth());
        number(appender, row.birthYear());
        number(appender, row.age());
        appender.append(row.organisation());
        appender.append(row.status());
        appender.append(row.outcome());
        appender.append(row.forms());
        appender.endRow();
    }

    private static void text(DuckDBAppender appender, String text) throws SQLException {
        if (text.isEmpty()) {
            appender.appendNull();
        } else {
            appender.append(text);
        }
    }

    private static void day(DuckDBAppender appender, @Nullable LocalDate day) throws SQLException {
        if (day == null) {
            appender.appendNull();
        } else {
            appender.append(day);
        }
    }

    private static void number(DuckDBAppender appender, @Nullable Integer number) throws SQLException {
        if (number == null) {
            appender.appendNull();
        } else {
            appender.append(number.intValue());
        }
    }
}
