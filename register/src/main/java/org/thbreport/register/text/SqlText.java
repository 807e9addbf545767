package org.thbreport.register.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Small parts of SQL that all engines read in the same way. */
final class SqlText {
    private SqlText() {}

    /** Returns a text in quotation marks. */
    static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Returns a named relation of rows that stand in the text; where there are none, of one row that nothing meets. */
    static String values(String nameAndColumns, List<String> rows, String otherwise) {
        List<String> all = rows.isEmpty() ? List.of(otherwise) : rows;
        return nameAndColumns + " AS (VALUES\n  (" + String.join("),\n  (", all) + ")\n)";
    }

    /** Returns parts that are numbered from 1, with commas between them. */
    static String numbered(int count, IntFunction<String> part) {
        return String.join(", ", list(count, part));
    }

    /** Returns the sum of parts that are numbered from 1. */
    static String sum(int count, IntFunction<String> part) {
        return String.join(" + ", list(count, part));
    }

    static List<String> list(int count, IntFunction<String> part) {
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            parts.add(part.apply(i));
        }
        return parts;
    }
}
