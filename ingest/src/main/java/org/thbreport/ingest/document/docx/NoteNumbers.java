package org.thbreport.ingest.document.docx;

import java.util.Locale;

/** The numbers of notes as a word processor shows them. */
final class NoteNumbers {

    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"*", "\u2020", "\u2021", "\u00a7"};
    private static final int LETTERS = 26;

    private String format;
    private int start = 1;
    private boolean restarts;
    private int next = 1;

    /** Makes numbers of a format of the standard, such as {@code decimal}. */
    NoteNumbers(String format) {
        this.format = format;
    }

    /** Takes over what a document or section says of the format; empty for nothing. */
    void use(String newFormat, String newStart, String restart) {
        format = newFormat.isEmpty() ? format : newFormat;
        restarts = restart.isEmpty() ? restarts : restart.equals("eachSect");
        if (newStart.matches("\\d{1,4}")) {
            next = next == start ? Integer.parseInt(newStart) : next;
            start = Integer.parseInt(newStart);
        }
    }

    /** Says that a section ends. */
    void endSection() {
        next = restarts ? start : next;
    }

    /** Returns the number of the next note. */
    String next() {
        int number = next++;
        return switch (format) {
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letter(number);
            case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
            case "chicago" -> SIGNS[(number - 1) % SIGNS.length].repeat((number - 1) / SIGNS.length + 1);
            default -> String.valueOf(number);
        };
    }

    private static String letter(int number) {
        return String.valueOf((char) ('a' + (number - 1) % LETTERS)).repeat((number - 1) / LETTERS + 1);
    }

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0, rest = number; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                text.append(ROMAN[i]);
                rest -= VALUES[i];
            }
        }
        return text.toString();
    }
}
