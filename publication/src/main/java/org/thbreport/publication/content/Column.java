package org.thbreport.publication.content;

import org.thbreport.publication.text.ColumnKind;

/**
 * A column of a table.
 *
 * @param id stable id, by which formulas find it: {@code share-of-known}
 * @param header heading, unique in the table, with the unit where there is one
 * @param kind what its cells hold
 * @param decimals digits behind the decimal sign, for {@link ColumnKind#DECIMAL}, {@link ColumnKind#PROBABILITY},
 *     {@link ColumnKind#PERCENT} and {@link ColumnKind#POINTS}
 * @param rowHeader whether its cells are the headings of their rows
 * @param weight share of the width, relative to the other columns; from 1
 */
public record Column(String id, String header, ColumnKind kind, int decimals, boolean rowHeader, int weight) {

    /** Returns a column of words that head their rows. */
    public static Column rowHeader(String id, String header, int weight) {
        return new Column(id, header, ColumnKind.TEXT, 0, true, weight);
    }

    /** Returns a column of words. */
    public static Column text(String id, String header, int weight) {
        return new Column(id, header, ColumnKind.TEXT, 0, false, weight);
    }

    /** Returns a column of numbers. */
    public static Column number(String id, String header, ColumnKind kind, int decimals, int weight) {
        return new Column(id, header, kind, decimals, false, weight);
    }
}
