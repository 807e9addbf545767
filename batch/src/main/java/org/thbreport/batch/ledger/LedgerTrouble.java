package org.thbreport.batch.ledger;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** What to tell a user about a ledger that cannot be used. */
public final class LedgerTrouble {
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z][\\w$]*:? ?");

    private LedgerTrouble() {}

    /** Returns the reason in one line, without the names of classes. */
    public static String reason(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (failure.getErrorCode() == LedgerDatabase.FILE_IN_USE) {
            return "the ledger cannot be used: another process holds its file";
        }
        boolean refused = state.equals("08004");
        if (!refused && (state.startsWith("08") || state.startsWith("57P"))) {
            return "the ledger cannot be used: its server does not answer or broke off the connection";
        }
        String message = String.valueOf(failure.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        int statement = line.indexOf("; SQL statement:");
        return "the ledger cannot be used: "
                + CLASS_NAME
                        .matcher(statement < 0 ? line : line.substring(0, statement))
                        .replaceAll("");
    }
}
