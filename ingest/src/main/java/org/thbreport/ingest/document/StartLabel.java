package org.thbreport.ingest.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be the label of a note at the beginning of a piece of text.
 *
 * @param label its number or sign
 * @param number its number, or 0 for a sign
 * @param style how it is written
 * @param body offset behind it
 */
record StartLabel(String label, int number, Style style, int body) {

    enum Style {
        RAISED,
        BRACKET,
        PARENTHESIS,
        DOT,
        CLOSED,
        BARE,
        SIGN;

        /** Returns whether nothing but its place makes a number a label. */
        boolean isPlain() {
            return this == DOT || this == CLOSED || this == BARE;
        }
    }

    private static final Pattern FORMS = Pattern.compile(
            "\\s*(?:\\[\\s?(\\d{1,4})\\s?]|\\(\\s?(\\d{1,4})\\s?\\)|(\\d{1,4})\\.(?=\\s|$)|"
                    + "(\\d{1,4})\\)|(\\d{1,4})(?=\\s|$)|([\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]{1,4})|(\\*{1,3}|[\\u2020\\u2021])(?=\\s))\\s*");

    private static final Style[] STYLES = {
        Style.BRACKET, Style.PARENTHESIS, Style.DOT, Style.CLOSED, Style.BARE, Style.RAISED, Style.SIGN
    };

    /** Returns what may be a label, or null. */
    static @Nullable StartLabel of(Fragment fragment) {
        String text = fragment.text().text();
        for (Stretch raised : fragment.raised()) {
            String inside = text.substring(raised.start(), raised.end());
            String digits = inside.replaceAll("[\\s\\[\\]()]", "");
            if (text.substring(0, raised.start()).isBlank() && digits.matches("\\d{1,4}|\\*{1,3}|[a-z]|[ivx]{2,4}")) {
                return new StartLabel(digits, number(digits), Style.RAISED, raised.end());
            }
        }
        Matcher form = FORMS.matcher(text);
        if (!form.lookingAt()) {
            return null;
        }
        for (int group = 1; group <= STYLES.length; group++) {
            String found = form.group(group);
            if (found != null) {
                String label = STYLES[group - 1] == Style.RAISED ? digits(found) : found;
                return new StartLabel(label, number(label), STYLES[group - 1], form.end());
            }
        }
        return null;
    }

    /** Returns raised digits as plain ones. */
    static String digits(String raised) {
        StringBuilder plain = new StringBuilder();
        for (char c : raised.toCharArray()) {
            plain.append(
                    switch (c) {
                        case '\u00b9' -> '1';
                        case '\u00b2' -> '2';
                        case '\u00b3' -> '3';
                        default -> c >= '\u2070' && c <= '\u2079' ? (char) ('0' + c - '\u2070') : c;
                    });
        }
        return plain.toString();
    }

    private static int number(String label) {
        return label.matches("\\d{1,4}") ? Integer.parseInt(label) : 0;
    }
}
