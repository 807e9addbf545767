package org.thbreport.publication.content;

import java.util.List;

/**
 * A native chart over columns of the sheet's own table.
 *
 * @param kind line or bar
 * @param title title
 * @param alt what a reader who cannot see it needs to know
 * @param categoryTitle title of the axis of categories
 * @param valueTitle title of the axis of values
 * @param categoryColumn id of the column of categories
 * @param valueColumns ids of the columns of values, one series each
 */
public record SheetChart(
        Kind kind,
        String title,
        String alt,
        String categoryTitle,
        String valueTitle,
        String categoryColumn,
        List<String> valueColumns) {

    /** What the chart is made of. */
    public enum Kind {
        LINE,
        BAR
    }

    /** Copies the list. */
    public SheetChart {
        valueColumns = List.copyOf(valueColumns);
    }
}
