package org.thbreport.publication.content;

import java.util.List;
import org.thbreport.publication.chart.ChartSpec;
import org.thbreport.publication.text.RichText;

/**
 * A picture.
 *
 * @param id stable id: {@code share-by-year}
 * @param number its number among the figures, from 1; 0 as long as none is given
 * @param title what it shows, with unit, scope and period
 * @param chart the picture as data
 * @param alt what a reader who cannot see it needs to know, made from the data
 * @param data what it shows, as a table; printed where a reader can ask for it, on a web page
 * @param source lines under it: Source, Note, Data; may be empty
 */
public record FigureBlock(
        String id, int number, String title, ChartSpec chart, RichText alt, TableBlock data, List<RichText> source)
        implements Block {

    /** Copies the list. */
    public FigureBlock {
        source = List.copyOf(source);
    }

    /** Makes a picture that has no number yet. */
    public FigureBlock(String id, String title, ChartSpec chart, RichText alt, TableBlock data, List<RichText> source) {
        this(id, 0, title, chart, alt, data, source);
    }

    /** Returns the picture with its number, and with the title that tells it. */
    public FigureBlock numbered(int itsNumber, String caption) {
        return new FigureBlock(id, itsNumber, caption, chart, alt, data, source);
    }
}
