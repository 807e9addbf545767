package org.thbreport.publication.content;

import java.util.List;
import org.thbreport.publication.chart.ChartSpec;

/**
 * A picture.
 *
 * @param id stable id: {@code share-by-year}
 * @param title what it shows, with unit, scope and period
 * @param chart the picture as data
 * @param alt what a reader who cannot see it needs to know, made from the data
 * @param source lines under it: Source, Note, Data; may be empty
 */
public record FigureBlock(String id, String title, ChartSpec chart, String alt, List<RichText> source)
        implements Block {

    /** Copies the list. */
    public FigureBlock {
        source = List.copyOf(source);
    }
}
