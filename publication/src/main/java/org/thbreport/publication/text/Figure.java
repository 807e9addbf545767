package org.thbreport.publication.text;

import org.thbreport.analytics.figure.FigureId;

/**
 * A number that is shown: in running text, as a key figure, in a cell, at a point of a chart, in an alternative text. It keeps
 * which result it is, so that what stands on a page can be held against the results.
 *
 * @param id which result it is
 * @param value the unrounded number, finite; shares and differences as fractions of 1
 * @param kind what it is, and so whether it is shown a hundredfold: {@link ColumnKind#PERCENT} and {@link ColumnKind#POINTS}
 * @param decimals digits behind the decimal sign that are seen
 * @param text the number as a reader sees it: {@code 63.1 %}, {@code 10,093}, {@code +20.1}; without words
 */
public record Figure(FigureId id, double value, ColumnKind kind, int decimals, String text) {

    /** Checks that the number is one. */
    public Figure {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no figure is ever " + value);
        }
    }

    /**
     * Makes a figure from the text of its id.
     *
     * @throws IllegalArgumentException if the text is no id
     */
    public Figure(String id, double value, ColumnKind kind, int decimals, String text) {
        this(FigureId.parse(id), value, kind, decimals, text);
    }

    /** Returns the id as text. */
    public String name() {
        return id.toString();
    }

    /** Returns whether it is one of the observations, which are inputs: the results tell their number and sum. */
    public boolean isObservation() {
        return id.segments().contains("observations");
    }

    /** Returns whether it is shown a hundredfold. */
    public boolean isHundredfold() {
        return kind == ColumnKind.PERCENT || kind == ColumnKind.POINTS;
    }
}
