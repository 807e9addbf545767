package org.thbreport.xlsx;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a finished sheet.
 *
 * @param style number of its style
 * @param words its words, or null where it holds a number
 * @param number its number as it is written, or empty
 * @param formula its formula, or null
 */
record ReadCell(
        int style,
        @Nullable CellText words,
        String number,
        @Nullable String formula) {
    /** Returns what it holds, as a chart keeps it. */
    String kept() {
        return words == null ? number : words.plain();
    }

    boolean isNumber() {
        return words == null;
    }
}
