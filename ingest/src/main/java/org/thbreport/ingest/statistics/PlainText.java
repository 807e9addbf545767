package org.thbreport.ingest.statistics;

/** Texts without the blanks around them, be these no-break, narrow or of no width: spreadsheets and web pages leave them. */
public final class PlainText {

    private PlainText() {}

    /** Returns a text without blanks of any kind at its ends. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Returns whether a character is a blank of any kind. */
    public static boolean isBlank(char c) {
        return c <= ' '
                || c >= '\u00A0'
                        && (c == '\u00A0'
                                || c == '\uFEFF'
                                || c == '\u200B'
                                || c == '\u2060'
                                || Character.isSpaceChar(c)
                                || Character.isWhitespace(c));
    }
}
