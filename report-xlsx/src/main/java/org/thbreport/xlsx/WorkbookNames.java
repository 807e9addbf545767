package org.thbreport.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives sheets, tables and columns names that a spreadsheet accepts: allowed characters, allowed length, unique without regard to case. */
final class WorkbookNames {

    private static final int SHEET_LENGTH = 31;
    private static final int TABLE_LENGTH = 255;
    private static final Pattern NOT_IN_SHEET = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]+");
    private static final Pattern NOT_IN_TABLE = Pattern.compile("[^\\p{L}\\p{N}_]+");
    /** A table must not be named as a cell is: A1, XFD12, R1C1, R, C. */
    private static final Pattern LIKE_A_CELL =
            Pattern.compile("[a-z]{1,3}[0-9]{1,7}|r[0-9]*(c[0-9]*)?|c[0-9]*", Pattern.CASE_INSENSITIVE);

    /** What looks like an escaped character; programs disagree what it is where a formula names the column. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern LAST_APOSTROPHES = Pattern.compile("'+$");

    private final int limit;
    private final Set<String> taken = new HashSet<>();

    private WorkbookNames(int limit) {
        this.limit = limit;
    }

    static WorkbookNames ofSheets() {
        WorkbookNames names = new WorkbookNames(SHEET_LENGTH);
        names.taken.add("history"); // kept by Excel for itself
        return names;
    }

    static WorkbookNames ofTables() {
        return new WorkbookNames(TABLE_LENGTH);
    }

    static WorkbookNames ofColumns() {
        return new WorkbookNames(TABLE_LENGTH);
    }

    /** Returns a name for a sheet that was not given out before. */
    String sheet(String wanted) {
        String name = NOT_IN_SHEET.matcher(wanted).replaceAll(" ").strip();
        name = name.replaceAll("^'+|'+$", "");
        return unique(name.isEmpty() ? "-" : name, " (", ")");
    }

    /** Returns a name for a table that was not given out before. */
    String table(String wanted) {
        String name = NOT_IN_TABLE.matcher(wanted).replaceAll("_");
        if (name.isEmpty()
                || !Character.isLetter(name.codePointAt(0))
                || LIKE_A_CELL.matcher(name).matches()) {
            name = '_' + name;
        }
        return unique(name, "_", "");
    }

    /**
     * Returns a heading for a column that was not given out before. An apostrophe at its end is set as a typographer does: LibreOffice
     * takes the escaped one before the closing bracket of a reference for the bracket's own, and the formula fails (Err:507).
     */
    String column(String wanted) {
        String escaped = ESCAPE.matcher(wanted.replace("\u00AD", "")).replaceAll("_ ");
        String name = LAST_APOSTROPHES
                .matcher(escaped)
                .replaceAll(match -> "\u2019".repeat(match.group().length()));
        return unique(name.isBlank() ? "-" : name, " (", ")");
    }

    private String unique(String wanted, String before, String after) {
        String name = shortened(wanted, limit);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = before + number + after;
            name = shortened(wanted, limit - end.length()) + end;
        }
        return name;
    }

    private static String shortened(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return name.substring(0, end).strip();
    }
}
