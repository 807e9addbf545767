package org.thbreport.register.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The client of Spark Connect, called by the names of its methods: it lies in an add-on that the program is built without. */
final class SparkClient {
    private final @Nullable Object session;

    /**
     * Makes a session.
     *
     * @param addOn what loads the client
     * @param token token, or null for none
     * @param settings settings of the session
     */
    SparkClient(ClassLoader addOn, String address, @Nullable String token, Map<String, String> settings)
            throws Exception {
        Object way = NamedCall.of(addOn.loadClass("org.apache.spark.sql.connect.client.SparkConnectClient"), "builder");
        NamedCall.of(way, "connectionString", address);
        if (token != null) {
            NamedCall.of(way, "token", token);
        }
        Object builder = NamedCall.of(addOn.loadClass("org.apache.spark.sql.connect.SparkSession"), "builder");
        NamedCall.of(builder, "client", Objects.requireNonNull(NamedCall.of(way, "build")));
        for (var each : settings.entrySet()) {
            NamedCall.of(builder, "config", each.getKey(), each.getValue());
        }
        session = NamedCall.of(builder, "create");
    }

    String version() throws Exception {
        return String.valueOf(NamedCall.of(session, "version"));
    }

    /** Returns the names of the columns of a SELECT with the names of their types. */
    Map<String, String> columns(String sql) throws Exception {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Object field : NamedCall.all(NamedCall.of(NamedCall.of(session, "sql", sql), "schema"), "fields")) {
            columns.put(
                    String.valueOf(NamedCall.of(field, "name")),
                    String.valueOf(NamedCall.of(NamedCall.of(field, "dataType"), "typeName")));
        }
        return columns;
    }

    /** Returns the rows of a SELECT as texts. */
    List<List<@Nullable String>> rows(String sql) throws Exception {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Object row : NamedCall.all(NamedCall.of(session, "sql", sql), "collect")) {
            List<@Nullable String> texts = new ArrayList<>();
            int columns = NamedCall.of(row, "length") instanceof Integer length ? length : 0;
            for (int i = 0; i < columns; i++) {
                Object value = NamedCall.of(row, "get", i);
                texts.add(value == null ? null : value.toString());
            }
            rows.add(texts);
        }
        return rows;
    }

    /** Stops what the session runs. */
    void interrupt() throws Exception {
        NamedCall.of(session, "interruptAll");
    }

    void close() throws Exception {
        NamedCall.of(session, "close");
    }
}
