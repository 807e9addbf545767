package org.thbreport.html.svg;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.chart.ChartPainter;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Picture;
import org.thbreport.drawing.text.LineBreaker;
import org.thbreport.drawing.text.Runs;
import org.thbreport.drawing.text.TextRoom;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.publication.chart.ChartSpec;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.chart.TileMap;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.text.Figure;

/** Draws charts and maps as SVG. It is for one page and one thread. */
public final class SvgPictures {

    /** Width of a picture, in points: text of 8 points is then read without a glass on a screen of 360 pixels. */
    private static final float WIDTH = 232;

    /** Width of one of several small charts, in points. */
    private static final float PANEL = 170;

    /** Width of a square of a map, in points, as {@link ChartPainter} draws it. */
    private static final float TILE = 21;

    /** Thickness of the outline of a band. */
    private static final float OUTLINE = 0.6f;

    /** Room for the system fonts of readers: DejaVu Sans, the widest of the usual ones, at the size that is set. */
    private static final TextRoom SYSTEM_FONTS = new TextRoom(1.25f, 1.35f);

    private final FontLibrary fonts;
    private final Branding branding;
    private final ChartPainter painter;

    /**
     * Makes pictures for a page.
     *
     * @param language language tag (BCP 47)
     */
    public SvgPictures(FontLibrary fonts, String language, Branding branding) {
        this.fonts = fonts;
        this.branding = branding;
        painter = painter(fonts, language, branding);
    }

    /** Returns what draws with room for the system fonts of readers. */
    static ChartPainter painter(FontLibrary fonts, String language, Branding branding) {
        return new ChartPainter(
                fonts, new LineBreaker(fonts, language, SYSTEM_FONTS), new Runs(Tone.BRAND.of(branding)), branding);
    }

    /** Returns a chart without the words that stand beside it as text of the page. */
    public static ChartSpec bare(ChartSpec chart) {
        if (chart instanceof ShareChart share) {
            return new ShareChart(
                    "", share.percentPattern(), share.marks(), share.breaks(), "", share.firstYear(), share.lastYear());
        }
        return chart instanceof TileMap map ? new TileMap(map.tiles(), List.of()) : chart;
    }

    /** Returns the width that a chart is drawn in, in points. */
    static float width(ChartSpec chart) {
        if (chart instanceof TileMap map) {
            int columns =
                    map.tiles().stream().mapToInt(TileMap.Tile::column).max().orElse(0) + 1;
            return columns * TILE;
        }
        return WIDTH;
    }

    /** Writes a picture. */
    public void write(HtmlWriter page, ChartSpec chart, PictureNaming naming) {
        float width = width(chart);
        write(page, painter.picture(chart, width, 0, 1), width, naming, chart.labels());
    }

    /** Returns the pictures of several small charts, which are on the same scales. */
    public List<Picture> panels(SmallMultiples chart) {
        return painter.panels(chart, PANEL);
    }

    /** Writes one of several small charts, without its title. */
    public void writePanel(HtmlWriter page, Picture picture, List<Figure> labels, PictureNaming naming) {
        write(page, picture, PANEL, naming, labels);
    }

    private void write(HtmlWriter page, Picture picture, float width, PictureNaming naming, List<Figure> labels) {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(Name.ROLE.of("img"));
        attributes.add(Name.ARIA_LABELLEDBY.of(naming.names()));
        if (naming.descriptionId().isEmpty()) {
            write(page, picture, width, attributes, labels, () -> {});
        } else {
            attributes.add(Name.ARIA_DESCRIBEDBY.of(naming.descriptionId()));
            write(
                    page,
                    picture,
                    width,
                    attributes,
                    labels,
                    () -> page.element(Element.DESC, naming.description(), Name.ID.of(naming.descriptionId())));
        }
    }

    private void write(
            HtmlWriter page,
            Picture picture,
            float width,
            List<Attribute> attributes,
            List<Figure> labels,
            Runnable description) {
        SvgSurface surface = new SvgSurface(picture.height(), labels, fonts);
        picture.painter().paint(surface, new Box(0, 0, width, picture.height()));
        List<Attribute> all = new ArrayList<>();
        all.add(Name.XMLNS.of("http://www.w3.org/2000/svg"));
        all.add(Name.VIEW_BOX.of("0 0 " + SvgNumber.of(width) + " " + SvgNumber.of(picture.height())));
        all.addAll(attributes);
        page.element(Element.SVG, all, () -> {
            description.run();
            surface.write(page);
        });
    }

    /** Writes a sample of the ground of a square of a map, for the legend. */
    public void writeSample(HtmlWriter page, TileMap.Look look) {
        TileMap sample = new TileMap(List.of(new TileMap.Tile("", 0, 0, look, "")), List.of());
        sample(page, painter.picture(sample, TILE, 0, 1));
    }

    /** Writes a sample of the band of unknown citizenship, for the legend. */
    public void writeBandSample(HtmlWriter page) {
        Picture sample = new Picture(TILE, (surface, box) -> {
            Box band = new Box(OUTLINE, TILE / 4, TILE - 2 * OUTLINE, TILE / 2);
            surface.fill(band, Tone.BAND.of(branding));
            surface.frame(band, OUTLINE, Tone.MUTED.of(branding));
        });
        sample(page, sample);
    }

    private void sample(HtmlWriter page, Picture sample) {
        write(page, sample, TILE, List.of(Name.ARIA_HIDDEN.of("true"), Attribute.css("sample")), List.of(), () -> {});
    }
}
