package org.thbreport.drawing.text;

/** Fills the places {@code {0}}, {@code {1}} of a pattern; nothing else in it has a meaning. */
public final class Placeholders {

    private Placeholders() {}

    /** Returns the pattern with the words in their places. */
    public static String filled(String pattern, String... words) {
        String filled = pattern;
        for (int i = 0; i < words.length; i++) {
            filled = filled.replace("{" + i + "}", words[i]);
        }
        return filled;
    }
}
