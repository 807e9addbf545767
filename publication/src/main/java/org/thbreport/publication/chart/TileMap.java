package org.thbreport.publication.chart;

import java.util.List;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/**
 * A map of one square for each country, placed roughly as on a map.
 *
 * @param tiles the squares
 * @param legend what the looks of the squares mean, in order
 */
public record TileMap(List<Tile> tiles, List<LegendEntry> legend) implements ChartSpec {

    /** Copies the lists. */
    public TileMap {
        tiles = List.copyOf(tiles);
        legend = List.copyOf(legend);
    }

    @Override
    public List<Figure> labels() {
        return tiles.stream().flatMap(tile -> tile.shown().figures().stream()).toList();
    }

    /**
     * A square.
     *
     * @param code code of the country as printed
     * @param row row from the top, from 0
     * @param column column from the left, from 0
     * @param look how it looks
     * @param shown number or letter under the code; empty for none
     */
    public record Tile(String code, int row, int column, Look look, RichText shown) {
        /** Makes a tile with a number in plain words. */
        public Tile(String code, int row, int column, Look look, String text) {
            this(code, row, column, look, RichText.of(text));
        }

        /** Returns the words under the code. */
        public String text() {
            return shown.plain();
        }
    }

    /**
     * What a look means.
     *
     * @param look the look
     * @param label its meaning
     */
    public record LegendEntry(Look look, String label) {}

    /** How a square looks: never by colour alone. */
    public enum Look {
        /** Filled in the brand colour. */
        FULL,
        /** Filled in a lighter colour, with stripes. */
        PARTIAL,
        /** Outlined. */
        OUTLINE,
        /** Grey, without an outline. */
        GREY
    }
}
