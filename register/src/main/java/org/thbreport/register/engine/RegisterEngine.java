package org.thbreport.register.engine;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs the text where the rows lie. Used by one thread, but for {@link #cancel}. */
public interface RegisterEngine extends AutoCloseable {
    /** Returns its name and version: {@code DuckDB v2.0.0}. */
    String name();

    /** Returns the text of the relation {@code cases}: the columns of the register in the order of {@code CaseColumns}. */
    String cases();

    /**
     * Runs a SELECT.
     *
     * @return its rows as texts; null stays null
     * @throws SQLException if it fails, is cancelled or takes too long; its message may quote values and is never shown
     */
    List<List<@Nullable String>> query(String sql) throws SQLException;

    /** Stops the statement that runs; may be called by any thread. */
    void cancel();

    @Override
    void close();
}
