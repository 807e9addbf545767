package org.thbreport.register.engine;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A register in Spark, connected and seen to have the columns of the register.
 *
 * @param client client
 * @param calls calls of the client
 * @param timeout seconds that a statement may take
 * @param name name and version
 * @param cases text of the relation
 * @param written the query of the study, or null
 */
record SparkEngine(
        SparkClient client,
        TimedCalls calls,
        int timeout,
        String name,
        String cases,
        @Nullable String written) implements RegisterEngine {
    /** Seconds that are waited for a server to hear that nothing more is wanted. */
    private static final int GOODBYE = 5;

    @Override
    public List<List<@Nullable String>> query(String sql) throws SQLException {
        String sent = sent(sql, written);
        return calls.call(() -> client.rows(sent), timeout);
    }

    /** Returns a text as Spark reads it: a backslash is a letter in ours, and in a query of the study what Spark takes it for. */
    static String sent(String sql, @Nullable String written) {
        return Arrays.stream(written == null ? new String[] {sql} : sql.split(Pattern.quote(written), -1))
                .map(ours -> ours.replace("\\", "\\\\"))
                .collect(Collectors.joining(String.valueOf(written)));
    }

    @Override
    public void cancel() {
        calls.stop();
    }

    /** What still runs in Spark is stopped there too. */
    @Override
    public void close() {
        close(client, calls);
    }

    static void close(SparkClient client, TimedCalls calls) {
        try {
            new TimedCalls(calls.loader())
                    .call(
                            () -> {
                                client.interrupt();
                                client.close();
                                return true;
                            },
                            GOODBYE);
        } catch (SQLException gone) {
            return;
        }
    }
}
