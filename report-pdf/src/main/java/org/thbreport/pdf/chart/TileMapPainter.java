package org.thbreport.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.pdf.structure.Box;
import org.thbreport.pdf.structure.Canvas;
import org.thbreport.pdf.text.Line;
import org.thbreport.pdf.type.Face;
import org.thbreport.pdf.type.TextStyle;
import org.thbreport.publication.chart.TileMap;

/** Draws a map of squares, with what their looks mean beside it. */
final class TileMapPainter {

    private static final float TILE = 19;
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
        TextStyle style = new TextStyle(
                Face.REGULAR, ChartLook.VALUE, LEADING, look.theme().ink(), 0, 0);
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
        return new Picture(height, (canvas, box) -> {
            for (TileMap.Tile tile : map.tiles()) {
                tile(canvas, box, tile, size);
            }
            legend(canvas, box.left() + legendLeft, box.top() - legendTop, legend, style);
        });
    }

    private void tile(Canvas canvas, Box box, TileMap.Tile tile, float size) {
        Box square =
                Box.under(box.left() + tile.column() * size, box.top() - 2 - tile.row() * size, size - GAP, size - GAP);
        ground(canvas, square, tile.look());
        int colour = switch (tile.look()) {
            case FULL -> Shade.WHITE;
            case PARTIAL, OUTLINE -> look.theme().ink();
            case GREY -> look.theme().muted();
        };
        boolean text = !tile.text().isEmpty();
        centred(canvas, Face.STRONG, 8, colour, square, text ? 0.5f : 0.36f, tile.code());
        if (text) {
            centred(canvas, Face.REGULAR, 6.5f, colour, square, 0.14f, tile.text());
        }
    }

    private void ground(Canvas canvas, Box square, TileMap.Look kind) {
        int brand = look.theme().brand();
        switch (kind) {
            case FULL -> canvas.fill(square, brand);
            case PARTIAL ->
                canvas.stripes(
                        square, 3.6f, Shade.between(Shade.WHITE, brand, 0.12), Shade.between(Shade.WHITE, brand, 0.32));
            case OUTLINE -> canvas.frame(square, 0.9f, brand);
            case GREY ->
                canvas.fill(square, Shade.between(Shade.WHITE, look.theme().muted(), 0.13));
        }
    }

    private void centred(Canvas canvas, Face face, float size, int colour, Box square, float height, String text) {
        TextStyle style = new TextStyle(face, size, size, colour, 0, 0);
        float left = square.left() + (square.width() - labels.width(text, style)) / 2;
        List<Line> line = labels.lines(text, style, Float.MAX_VALUE);
        Labels.draw(canvas, line, style, left, square.bottom() + square.height() * height);
    }

    private void legend(Canvas canvas, float left, float from, List<Entry> entries, TextStyle style) {
        float top = from - 2;
        for (Entry entry : entries) {
            ground(canvas, Box.under(left, top, SWATCH, SWATCH), entry.look());
            float base = top - SWATCH / 2 - style.size() * 0.35f;
            Labels.draw(canvas, entry.lines(), style, left + SWATCH + 8, base);
            top -= Math.max(SWATCH, entry.lines().size() * LEADING) + BETWEEN;
        }
    }
}
