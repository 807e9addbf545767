package org.thbreport.pdf.structure;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfTextArray;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.thbreport.drawing.surface.Anchor;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Surface;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.text.Piece;
import org.thbreport.drawing.type.FontFile;
import org.thbreport.drawing.type.GlyphRun;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.pdf.font.PdfFonts;

/** A page, or a part of one, to draw on: text, rules, fills. Lengths are points; the origin is lower left. */
public final class PdfSurface implements Surface {

    private final PdfContentByte content;
    private final PdfFonts fonts;

    PdfSurface(PdfContentByte content, PdfFonts fonts) {
        this.content = content;
        this.fonts = fonts;
    }

    @Override
    public void fill(Box box, Color colour) {
        content.setColorFill(colour);
        content.rectangle(box.left(), box.bottom(), box.width(), box.height());
        content.fill();
    }

    @Override
    public void frame(Box box, float thickness, Color colour) {
        content.setColorStroke(colour);
        content.setLineWidth(thickness);
        content.rectangle(box.left(), box.bottom(), box.width(), box.height());
        content.stroke();
    }

    @Override
    public void stripes(Box box, float distance, Color ground, Color stripe) {
        fill(box, ground);
        content.saveState();
        content.rectangle(box.left(), box.bottom(), box.width(), box.height());
        content.clip();
        content.newPath();
        content.setColorStroke(stripe);
        content.setLineWidth(distance / 3);
        for (float x = box.left() - box.height(); x < box.right(); x += distance) {
            content.moveTo(x, box.bottom());
            content.lineTo(x + box.height(), box.top());
        }
        content.stroke();
        content.restoreState();
    }

    /** Draws a straight line. */
    public void line(float fromX, float fromY, float toX, float toY, float thickness, Color colour) {
        content.setColorStroke(colour);
        content.setLineWidth(thickness);
        content.moveTo(fromX, fromY);
        content.lineTo(toX, toY);
        content.stroke();
    }

    /** Sets text of one font, without kerning, from a point on the base line. */
    public void text(FontFile font, float size, Color colour, float x, float y, String text) {
        text(new GlyphRun(font, text, new float[text.length()]), size, colour, x, y);
    }

    /** Sets characters from a point on the base line. */
    public void text(GlyphRun glyphs, float size, Color colour, float x, float y) {
        content.beginText();
        content.setFontAndSize(fonts.embedded(glyphs.font()), size);
        content.setColorFill(colour);
        content.setTextMatrix(x, y);
        PdfTextArray array = new PdfTextArray();
        int from = 0;
        for (int i = 0; i < glyphs.text().length(); i++) {
            if (glyphs.kerns()[i] != 0) {
                array.add(glyphs.text().substring(from, i + 1));
                array.add(-glyphs.kerns()[i]);
                from = i + 1;
            }
        }
        if (from == 0) {
            content.showText(glyphs.text());
        } else {
            array.add(glyphs.text().substring(from));
            content.showText(array);
        }
        content.endText();
    }

    @Override
    public void text(Line line, TextStyle style, float left, float base, Anchor anchor) {
        for (Piece piece : line.pieces()) {
            text(piece.glyphs(), style.size(), style.colour(), left + piece.x(), base);
        }
    }

    @Override
    public void drawing(Box box, Consumer<Graphics2D> painter) {
        painter.accept(new PdfDrawing(this, content, fonts.library(), box));
    }

    /** Draws a logo by way of Java 2D into a rectangle; it has areas and outlines, perhaps shaded or transparent, and no words. */
    public void logo(Box box, Consumer<Graphics2D> painter) {
        PdfTemplate template = content.createTemplate(box.width(), box.height());
        Graphics2D graphics = template.createGraphicsShapes(box.width(), box.height());
        painter.accept(graphics);
        graphics.dispose();
        content.addTemplate(template, box.left(), box.bottom());
    }

    /** Draws a picture of pixels into a rectangle; what is transparent in it stays so. */
    public void picture(Box box, BufferedImage picture) {
        try {
            Image image = Image.getInstance(picture, null);
            content.addImage(image, box.width(), 0, 0, box.height(), box.left(), box.bottom());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read pixels from memory", e);
        }
    }

    /** Returns a rectangle that is drawn on later, when what belongs there is known. */
    public PdfSurface reserve(Box box) {
        PdfTemplate template = content.createTemplate(box.width(), box.height());
        content.addTemplate(template, box.left(), box.bottom());
        return new PdfSurface(template, fonts);
    }
}
