package org.thbreport.publication.content;

import java.util.List;
import org.thbreport.publication.text.RichText;

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
 * @param breaks places of rows, from 0, before which a line is broken: where a series breaks, a period is
 *     missing, or pooled periods meet single ones
 */
public record SheetChart(
        Kind kind,
        String title,
        RichText alt,
        String categoryTitle,
        String valueTitle,
        String categoryColumn,
        List<String> valueColumns,
        List<Integer> breaks) {

    /** What the chart is made of. */
    public enum Kind {
        LINE,
        BAR
    }

    /** Copies the lists. */
    public SheetChart {
        valueColumns = List.copyOf(valueColumns);
        breaks = List.copyOf(breaks);
    }

    /** Makes a chart without breaks. */
    public SheetChart(
            Kind kind,
            String title,
            RichText alt,
            String categoryTitle,
            String valueTitle,
            String categoryColumn,
            List<String> valueColumns) {
        this(kind, title, alt, categoryTitle, valueTitle, categoryColumn, valueColumns, List.of());
    }
}
