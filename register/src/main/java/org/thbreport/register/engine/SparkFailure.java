package org.thbreport.register.engine;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Spark refuses, by its SQLSTATE alone: its messages quote values. */
final class SparkFailure {
    /** What the way to the server says, which has no SQLSTATE. */
    private static final List<Map.Entry<String, String>> STATES = List.of(
            Map.entry("OPERATION_CANCELED", CountFailure.CANCELLED),
            Map.entry("UNAUTHENTICATED", "28000"),
            Map.entry("PERMISSION_DENIED", "42501"),
            Map.entry("UNAVAILABLE", "08006"),
            Map.entry("DEADLINE_EXCEEDED", "08006"));

    private static final Pattern STATE = Pattern.compile("[0-9A-Z]{5}");

    private SparkFailure() {}

    static SQLException of(@Nullable Throwable refused) {
        return refused instanceof SQLException told ? told : new SQLException("refused", state(refused));
    }

    private static String state(@Nullable Throwable refused) {
        String state = null;
        try {
            state = NamedCall.of(refused, "getSqlState") instanceof String given
                            && STATE.matcher(given).matches()
                    ? given
                    : null;
        } catch (Exception hasNone) {
            // The message says where it failed.
        }
        String message = refused == null ? "" : String.valueOf(refused.getMessage());
        for (var each : STATES) {
            if ((state == null || state.equals("HY008")) && message.contains(each.getKey())) {
                return each.getValue();
            }
        }
        return state == null ? "58000" : state;
    }
}
