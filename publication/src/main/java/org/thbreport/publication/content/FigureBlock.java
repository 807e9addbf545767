package org.thbreport.publication.content;

import java.util.List;
import org.thbreport.publication.chart.ChartSpec;
import org.thbreport.publication.text.RichText;

/**
 * A picture.
 *
 * @param id stable id: {@code share-by-year}
 * @param number its number among the figures, from 1; 0 as long as none is given
 * @param message what it says, with its numbers: the title that a reader sees first; no words where it says nothing in one line
 * @param title what it shows, with unit, scope and period
 * @param chart the picture as data
 * @param alt what a reader who cannot see it needs to know, made from the data
 * @param data what it shows, as a table; printed where a reader can ask for it, on a web page
 * @param source lines under it: Source, Note, Data; may be empty
 */
public record FigureBlock(
        String id,
        int number,
        RichText message,
        String title,
        ChartSpec chart,
        RichText alt,
        TableBlock data,
        List<RichText> source)
        implements Block {

    /** Copies the list. */
    public FigureBlock {
        source = List.copyOf(source);
    }

    /** Makes a picture that has no number yet and is headed by what it shows. */
    public FigureBlock(String id, String title, ChartSpec chart, RichText alt, TableBlock data, List<RichText> source) {
        this(id, 0, new RichText(List.of()), title, chart, alt, data, source);
    }

    /** Returns the picture headed by what it says; its alternative text begins with it. */
    public FigureBlock saying(RichText said, RichText heard) {
        return new FigureBlock(id, number, said, title, chart, heard, data, source);
    }

    /** Returns what stands over the picture: what it says, or else what it shows. */
    public RichText heading() {
        return message.inlines().isEmpty() ? RichText.of(title) : message;
    }

    /** Returns what it shows, where its heading says something else; empty otherwise. */
    public String subtitle() {
        return message.inlines().isEmpty() ? "" : title;
    }

    /** Returns the picture with its number, and with the heading that tells it. */
    public FigureBlock numbered(int itsNumber, RichText caption) {
        return message.inlines().isEmpty()
                ? new FigureBlock(id, itsNumber, message, caption.plain(), chart, alt, data, source)
                : new FigureBlock(id, itsNumber, caption, title, chart, alt, data, source);
    }
}
