package org.thbreport.register.engine;

import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;

/** Types of Spark as those of {@link Types}. */
final class SparkTypes {
    private static final Map<String, Integer> KNOWN = Map.of(
            "float", Types.DOUBLE,
            "double", Types.DOUBLE,
            "date", Types.DATE,
            "timestamp", Types.TIMESTAMP_WITH_TIMEZONE,
            "timestamp_ntz", Types.TIMESTAMP,
            "boolean", Types.BOOLEAN,
            "byte", Types.SMALLINT,
            "short", Types.SMALLINT,
            "integer", Types.INTEGER,
            "long", Types.BIGINT);

    private SparkTypes() {}

    /** Returns the types of columns; what is neither a day nor a number is read as a text. */
    static Map<String, Integer> of(Map<String, String> names) {
        Map<String, Integer> types = new LinkedHashMap<>();
        names.forEach((column, name) -> types.put(
                column, name.startsWith("decimal") ? Types.DECIMAL : KNOWN.getOrDefault(name, Types.VARCHAR)));
        return types;
    }
}
