package org.thbreport.html.readback;

import java.util.List;
import org.thbreport.publication.readback.TextBlock;

/**
 * A picture of a page with its data.
 *
 * @param id the id of its element, which stays the same from edition to edition
 * @param caption its caption, with the figures in it
 * @param cells the cells of its data, each with the headings of its row and column
 * @param description what it shows, in words
 * @param labels the words in what is drawn: those of axes, legend and panels
 * @param drawing the markup of what is drawn
 */
public record ReadChart(
        String id,
        TextBlock caption,
        List<TextBlock> cells,
        List<TextBlock> description,
        String labels,
        String drawing) {

    /** Copies the lists. */
    public ReadChart {
        cells = List.copyOf(cells);
        description = List.copyOf(description);
    }
}
