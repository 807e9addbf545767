package org.thbreport.batch;

import java.util.regex.Pattern;

/**
 * Words for a cell of a table that spreadsheets open. They take what begins with certain signs for a formula, also with those of full width
 * that Asian keyboards have.
 */
public final class SpreadsheetText {

    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20-]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private SpreadsheetText() {}

    /** Returns the words, with an apostrophe before them where they would be taken for a formula. */
    public static String of(String text) {
        return FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
