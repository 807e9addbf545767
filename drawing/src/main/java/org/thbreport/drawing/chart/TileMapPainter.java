package org.thbreport.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Anchor;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Picture;
import org.thbreport.drawing.surface.Surface;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.publication.chart.TileMap;

/** Draws a map of squares, with what their looks mean beside it. */
final class TileMapPainter {

    private static final float TILE = 21;
    private static final float GAP = 2;
    private static final float LEGEND_GAP = 26;
    private static final float SWATCH = 11;

    /** Least width for the legend beside the map; with less it stands under it. */
    private static final float LEAST_LEGEND = 110;

    private static final float UNDER = 4;
    private static final float BETWEEN = 3.5f;
    private static final float LEADING = 10.5f;

    private final ChartLook look;
    private final Labels labels;

    TileMapPainter(ChartLook look, Labels labels) {
        this.look = look;
        this.labels = labels;
    }

    private record Entry(TileMap.Look look, List<Line> lines) {}

    /** Returns the picture with tiles of a size, in parts of those at ease. */
    Picture picture(TileMap map, float width, float scale) {
        float size = TILE * scale;
        int rows = map.tiles().stream().mapToInt(TileMap.Tile::row).max().orElse(0) + 1;
        int columns = map.tiles().stream().mapToInt(TileMap.Tile::column).max().orElse(0) + 1;
        float mapWidth = columns * size;
        boolean beside = width - mapWidth - LEGEND_GAP > LEAST_LEGEND;
        float legendLeft = beside ? mapWidth + LEGEND_GAP : 0;
        TextStyle style = new TextStyle(Face.REGULAR, ChartLook.VALUE, LEADING, look.ink(), 0, 0);
        List<Entry> legend = new ArrayList<>();
        float legendHeight = 0;
        for (TileMap.LegendEntry entry : map.legend()) {
            List<Line> lines = labels.lines(entry.label(), style, width - legendLeft - SWATCH - 8);
            legend.add(new Entry(entry.look(), lines));
            legendHeight += Math.max(SWATCH, lines.size() * LEADING) + BETWEEN;
        }
        float mapHeight = rows * size;
        float legendTop = beside ? 0 : mapHeight + UNDER;
        float height = Math.max(mapHeight, legendTop + legendHeight) + 4;
        return new Picture(height, (surface, box) -> {
            for (TileMap.Tile tile : map.tiles()) {
                tile(surface, box, tile, size);
            }
            legend(surface, box.left() + legendLeft, box.top() - legendTop, legend, style);
        });
    }

    private void tile(Surface surface, Box box, TileMap.Tile tile, float size) {
        Box square =
                Box.under(box.left() + tile.column() * size, box.top() - 2 - tile.row() * size, size - GAP, size - GAP);
        ground(surface, square, tile.look());
        Tone colour = switch (tile.look()) {
            case FULL -> Tone.PAPER;
            case PARTIAL, OUTLINE -> Tone.INK;
            case GREY -> Tone.MUTED;
        };
        boolean text = !tile.text().isEmpty();
        centred(surface, Face.STRONG, 8, colour, square, text ? 0.5f : 0.36f, tile.code());
        if (text) {
            centred(surface, Face.REGULAR, 7.5f, colour, square, 0.14f, tile.text());
        }
    }

    private void ground(Surface surface, Box square, TileMap.Look kind) {
        switch (kind) {
            case FULL -> surface.fill(square, look.main());
            case PARTIAL -> surface.stripes(square, 3.6f, look.colour(Tone.STRIPED), look.colour(Tone.STRIPE));
            case OUTLINE -> surface.frame(square, 0.9f, look.main());
            case GREY -> surface.fill(square, look.colour(Tone.GREY));
        }
    }

    private void centred(Surface surface, Face face, float size, Tone colour, Box square, float height, String text) {
        TextStyle style = new TextStyle(face, size, size, look.colour(colour), 0, 0);
        float left = square.left() + (square.width() - labels.width(text, style)) / 2;
        Line line = labels.lines(text, style, Float.MAX_VALUE).get(0);
        surface.text(line, style, left, square.bottom() + square.height() * height, Anchor.MIDDLE);
    }

    private void legend(Surface surface, float left, float from, List<Entry> entries, TextStyle style) {
        float top = from - 2;
        for (Entry entry : entries) {
            ground(surface, Box.under(left, top, SWATCH, SWATCH), entry.look());
            float base = top - SWATCH / 2 - style.size() * 0.35f;
            Labels.draw(surface, entry.lines(), style, left + SWATCH + 8, base);
            top -= Math.max(SWATCH, entry.lines().size() * LEADING) + BETWEEN;
        }
    }
}
