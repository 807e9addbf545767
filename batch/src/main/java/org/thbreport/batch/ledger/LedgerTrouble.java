package org.thbreport.batch.ledger;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** What to tell a user about a ledger that cannot be used. */
public final class LedgerTrouble {
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z][\\w$]*:? ?");

    private static final Pattern ADDRESS = Pattern.compile("jdbc:\\S*");

    /** SQLSTATE of PostgreSQL for a full disk. */
    private static final String DISK_FULL = "53100";

    /** H2's code for a file that is no whole database. */
    private static final int FILE_DAMAGED = 90030;

    private LedgerTrouble() {}

    /** Returns whether a server does not answer, or broke off the connection. */
    static boolean isAway(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return !state.equals("08004") && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static boolean isDiskFull(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
                return true;
            }
        }
        return DISK_FULL.equals(failure.getSQLState());
    }

    /** Returns the reason in one line, without the names of classes. */
    public static String reason(SQLException failure) {
        if (failure.getErrorCode() == LedgerDatabase.FILE_IN_USE) {
            return "the ledger cannot be used: another process holds its file";
        }
        if (failure.getErrorCode() == FILE_DAMAGED) {
            return "the ledger cannot be used: its file is damaged; put back a copy of it, or delete it and keep the releases:"
                    + " approvals and the history of runs are lost then";
        }
        if (isDiskFull(failure)) {
            return "the ledger cannot be used: its disk is full";
        }
        if (isAway(failure)) {
            return "the ledger cannot be used: its server does not answer or broke off the connection";
        }
        String message = String.valueOf(failure.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        int statement = line.indexOf("; SQL statement:");
        String reason = CLASS_NAME
                .matcher(statement < 0 ? line : line.substring(0, statement))
                .replaceAll("");
        return "the ledger cannot be used: " + ADDRESS.matcher(reason).replaceAll("its address");
    }
}
