package org.thbreport.html.svg;

import java.util.List;
import org.thbreport.drawing.chart.ChartPainter;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Picture;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.publication.chart.ChartSpec;
import org.thbreport.publication.chart.TileMap;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.FigureBlock;

/** Draws a picture as a file of its own: with its scale, its legend, its title and description in it, on paper of its own. */
public final class SvgFile {

    /** Width of a picture in points. */
    private static final float WIDTH = 400;

    /** Paper around it, in points. */
    private static final float MARGIN = 8;

    /** Pixels of a screen that a point is, so that words are read as those of a page. */
    private static final float PIXELS = 1.6f;

    private static final String FAMILY = "Source Sans 3, Segoe UI, Helvetica Neue, Arial, Noto Sans, sans-serif";

    private final FontLibrary fonts;
    private final ChartPainter painter;

    /**
     * Makes pictures in the look of an issuing body.
     *
     * @param language language tag (BCP 47)
     */
    public SvgFile(FontLibrary fonts, String language, Branding branding) {
        this.fonts = fonts;
        this.painter = SvgPictures.painter(fonts, language, branding);
    }

    /** Writes the picture of a figure. */
    public void write(HtmlWriter file, FigureBlock figure) {
        ChartSpec chart = figure.chart();
        float width = chart instanceof TileMap ? SvgPictures.width(chart) : WIDTH;
        Picture picture = painter.picture(chart, width, 0, 1);
        SvgSurface surface = new SvgSurface(picture.height(), chart.labels(), fonts);
        picture.painter().paint(surface, new Box(0, 0, width, picture.height()));
        float across = width + 2 * MARGIN;
        float down = picture.height() + 2 * MARGIN;
        String margin = SvgNumber.of(-MARGIN);
        List<Attribute> attributes = List.of(
                Name.XMLNS.of("http://www.w3.org/2000/svg"),
                Name.VIEW_BOX.of(String.join(" ", margin, margin, SvgNumber.of(across), SvgNumber.of(down))),
                Name.WIDTH.of(SvgNumber.of(across * PIXELS)),
                Name.HEIGHT.of(SvgNumber.of(down * PIXELS)),
                Name.FONT_FAMILY.of(FAMILY),
                Name.ROLE.of("img"));
        file.element(Element.SVG, attributes, () -> {
            String shows = figure.subtitle().isEmpty() ? "" : " " + figure.subtitle();
            file.element(Element.TITLE, figure.heading().plain() + shows);
            file.element(Element.DESC, figure.alt().plain());
            file.element(
                    Element.PATH,
                    Name.D.of(SvgPath.rectangle(-MARGIN, -MARGIN, across, down)),
                    Name.FILL.of("#ffffff"));
            surface.write(file);
        });
    }
}
