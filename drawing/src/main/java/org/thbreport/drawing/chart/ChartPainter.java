package org.thbreport.drawing.chart;

import java.util.List;
import org.thbreport.drawing.surface.Picture;
import org.thbreport.drawing.text.LineBreaker;
import org.thbreport.drawing.text.Runs;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.chart.ChartSpec;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.chart.TileMap;
import org.thbreport.publication.content.Branding;

/** Makes pictures of charts and maps. */
public final class ChartPainter {

    private static final int MOST_NARROW_YEARS = 6;
    private static final int MOST_NARROW_BARS = 12;

    private final ChartLook look;
    private final Labels labels;

    /** Takes what labels are set with, and the colours. */
    public ChartPainter(FontLibrary fonts, LineBreaker breaker, Runs runs, Branding branding) {
        look = new ChartLook(fonts, branding, breaker.room());
        labels = new Labels(breaker, runs);
    }

    /** Tells whether a chart needs no more than half the width of a page. */
    public static boolean isNarrow(ChartSpec chart) {
        if (chart instanceof ShareChart share) {
            return share.lastYear() - share.firstYear() < MOST_NARROW_YEARS;
        }
        if (chart instanceof BarChart bars) {
            return bars.bars().size() <= MOST_NARROW_BARS;
        }
        return chart instanceof TileMap;
    }

    /**
     * Returns the pictures of several small charts, each without its title and all on the same scales.
     *
     * @param width width of one in points
     */
    public List<Picture> panels(SmallMultiples chart, float width) {
        return new SmallMultiplesPainter(look, labels).panels(chart, width);
    }

    /**
     * Returns the picture of a chart.
     *
     * @param width width in points
     * @param least height that a chart of shares has at the least, in points
     * @param scale size of the tiles of a map, in parts of those at ease; its words keep their size
     */
    public Picture picture(ChartSpec chart, float width, float least, float scale) {
        if (chart instanceof ShareChart share) {
            return new ShareChartPainter(look, labels).picture(share, width, least);
        }
        if (chart instanceof BarChart bars) {
            return new BarChartPainter(look, labels).picture(bars, width);
        }
        if (chart instanceof SmallMultiples multiples) {
            return new SmallMultiplesPainter(look, labels).picture(multiples, width);
        }
        if (chart instanceof TileMap map) {
            return new TileMapPainter(look, labels).picture(map, width, scale);
        }
        throw new IllegalArgumentException("no picture for " + chart);
    }
}
