package org.thbreport.register.engine;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** That a register cannot be counted now. Says why without a word of what an engine says, which may quote a row. */
public final class CountFailure extends Exception {
    /** SQLSTATE of a statement that was stopped. */
    public static final String CANCELLED = "57014";

    private static final Set<RegisterRule> UNREADABLE =
            EnumSet.of(RegisterRule.NO_ENGINE, RegisterRule.NO_CONNECTION, RegisterRule.NO_FILE, RegisterRule.ENCODING);

    private static final long serialVersionUID = 1L;

    private final transient Issue issue;
    private final boolean cancelled;

    private CountFailure(Issue issue, boolean cancelled) {
        super(issue.message());
        this.issue = issue;
        this.cancelled = cancelled;
    }

    /** Says what stands against counting. */
    public static CountFailure of(RegisterRule rule, Location place, String message, String expected) {
        Issue issue = rule.issue(place, message, expected);
        return new CountFailure(UNREADABLE.contains(rule) ? issue.unreadable() : issue, false);
    }

    /** Says that somebody stopped it. */
    public static CountFailure stopped(Location place) {
        return new CountFailure(
                RegisterRule.NO_CONNECTION
                        .issue(place, "the counting was stopped", "nothing was written")
                        .unreadable(),
                true);
    }

    /**
     * Says what an engine refused, by its SQLSTATE alone.
     *
     * @param doing what was being done, such as {@code counting}
     */
    public static CountFailure refused(Location place, String doing, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String why = state.equals(CANCELLED) || failure instanceof java.sql.SQLTimeoutException
                ? "took too long, or was stopped by the database"
                : state.startsWith("08")
                        ? "is not possible: the database does not answer"
                        : state.startsWith("28")
                                ? "is not possible: the database does not take this user or password"
                                : state.equals("42501")
                                        ? "is not possible: the user may not read the relation"
                                        : state.startsWith("42")
                                                ? "is not possible: the database does not understand the relation or query"
                                                : state.startsWith("22")
                                                        ? "is not possible: a value is not of the type that its role needs"
                                                        : "failed";
        return new CountFailure(
                RegisterRule.NO_CONNECTION
                        .issue(
                                place,
                                doing + " " + why + " (SQLSTATE " + state + ")",
                                "see timeout, the address and the rights of the user; nothing of a row is told")
                        .unreadable(),
                false);
    }

    /** Returns the issue. */
    public Issue issue() {
        return issue;
    }

    /** Returns whether somebody stopped it. */
    public boolean isCancelled() {
        return cancelled;
    }
}
