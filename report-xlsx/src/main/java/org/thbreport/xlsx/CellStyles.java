package org.thbreport.xlsx;

import java.util.Map;
import org.thbreport.publication.text.ColumnKind;

/**
 * The numbers by which cells name their styles.
 *
 * @param texts style of a text, by place of its look among the looks
 * @param quotedTexts style of a text that would be taken for a formula, likewise
 * @param numbers styles of numbers, by kind of column and decimals from 0
 * @param normalFont markup of the font of a normal run of text
 * @param strongFont markup of the font of a strong run of text
 */
record CellStyles(
        int[] texts, int[] quotedTexts, Map<ColumnKind, int[]> numbers, String normalFont, String strongFont) {

    /** Returns the style of a text of some look. */
    int text(CellLook look, String text) {
        return (looksLikeFormula(text) ? quotedTexts : texts)[look.ordinal()];
    }

    /** Returns the style of a number. */
    int number(ColumnKind kind, int decimals) {
        int[] styles = numbers.getOrDefault(kind, new int[1]);
        return styles[Math.min(decimals, styles.length - 1)];
    }

    private static boolean looksLikeFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\'' -> true;
            default -> false;
        };
    }
}
