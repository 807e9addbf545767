package org.thbreport.publication.content;

import org.jspecify.annotations.Nullable;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** A cell of a table. None is ever empty: what is missing has a marker. */
public sealed interface Cell {

    /** Returns what a reader sees. */
    String shown();

    /** Returns a cell of plain words. */
    static Cell words(String text) {
        return words(RichText.of(text));
    }

    /** Returns a cell of words. */
    static Cell words(RichText text) {
        return new Text(text);
    }

    /**
     * Words.
     *
     * @param text the words
     */
    record Text(RichText text) implements Cell {
        @Override
        public String shown() {
            return text.plain();
        }
    }

    /**
     * A number.
     *
     * @param figure the number, with the result that it is
     * @param formula how it follows from the tables of the annex, or null
     * @param format how it is shown where its column mixes kinds of numbers, or null for the way of its column
     */
    record Number(
            Figure figure,
            @Nullable Formula formula,
            @Nullable Format format) implements Cell {
        /** Makes a number that is shown in the way of its column. */
        public Number(Figure figure, @Nullable Formula formula) {
            this(figure, formula, null);
        }

        /** Returns the unrounded number. */
        public double value() {
            return figure.value();
        }

        @Override
        public String shown() {
            return figure.text();
        }
    }

    /**
     * How a number is shown.
     *
     * @param kind what it is
     * @param decimals digits behind the decimal sign
     */
    record Format(ColumnKind kind, int decimals) {}

    /**
     * No value, said by a marker of the legend.
     *
     * @param shown the marker: {@code [x]}, {@code [c]} or {@code [z]}
     * @param reading what the marker means, for a reader who hears the page
     */
    record Missing(String shown, String reading) implements Cell {}

    /**
     * A link to another sheet of the annex.
     *
     * @param shown words that say where it goes
     * @param sheet id of the sheet
     */
    record SheetLink(String shown, String sheet) implements Cell {}
}
