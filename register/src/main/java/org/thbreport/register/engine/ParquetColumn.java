package org.thbreport.register.engine;

import java.util.regex.Pattern;

/**
 * A column of a Parquet file.
 *
 * @param name its name
 * @param type its type as DuckDB names it, or {@link #OLD_MOMENT}
 */
record ParquetColumn(String name, String type) {
    /** Moments of the old form, which does not say in which zone they are. */
    static final String OLD_MOMENT = "INT96";

    private static final Pattern NO_TEXT = Pattern.compile(".*\\]|(STRUCT|MAP|UNION|VARIANT|BLOB|BIT|GEOMETRY)\\b.*");

    boolean isText() {
        return !NO_TEXT.matcher(type).matches();
    }

    boolean isOldMoment() {
        return type.equals(OLD_MOMENT);
    }

    /** A day is a local moment, which needs no form of days; a moment with its zone stands in UTC; numbers have no ".0". */
    String text() {
        String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
        return switch (type) {
            case "DATE" -> "CAST(CAST(" + quoted + " AS TIMESTAMP) AS VARCHAR)";
            case "TIMESTAMP WITH TIME ZONE" ->
                "REPLACE(CAST(" + quoted + " AT TIME ZONE 'UTC' AS VARCHAR), ' ', 'T') || 'Z'";
            case "FLOAT", "DOUBLE" -> "REGEXP_REPLACE(CAST(" + quoted + " AS VARCHAR), '[.]0$', '')";
            default -> "CAST(" + quoted + " AS VARCHAR)";
        };
    }
}
