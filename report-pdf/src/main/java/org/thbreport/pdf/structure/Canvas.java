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
import org.thbreport.pdf.type.FontFile;
import org.thbreport.pdf.type.FontLibrary;
import org.thbreport.pdf.type.GlyphRun;

/** A surface to draw on: text, rules, fills. Lengths are points, colours {@code 0xRRGGBB}; the origin is lower left. */
public final class Canvas {

    private final PdfContentByte content;

    Canvas(PdfContentByte content) {
        this.content = content;
    }

    /** Fills a rectangle. */
    public void fill(Box box, int colour) {
        content.setColorFill(new Color(colour));
        content.rectangle(box.left(), box.bottom(), box.width(), box.height());
        content.fill();
    }

    /** Strokes the edge of a rectangle. */
    public void frame(Box box, float thickness, int colour) {
        content.setColorStroke(new Color(colour));
        content.setLineWidth(thickness);
        content.rectangle(box.left(), box.bottom(), box.width(), box.height());
        content.stroke();
    }

    /** Fills a rectangle with slanting stripes over a ground. */
    public void stripes(Box box, float distance, int ground, int stripe) {
        fill(box, ground);
        content.saveState();
        content.rectangle(box.left(), box.bottom(), box.width(), box.height());
        content.clip();
        content.newPath();
        content.setColorStroke(new Color(stripe));
        content.setLineWidth(distance / 3);
        for (float x = box.left() - box.height(); x < box.right(); x += distance) {
            content.moveTo(x, box.bottom());
            content.lineTo(x + box.height(), box.top());
        }
        content.stroke();
        content.restoreState();
    }

    /** Draws a straight line. */
    public void line(float fromX, float fromY, float toX, float toY, float thickness, int colour) {
        content.setColorStroke(new Color(colour));
        content.setLineWidth(thickness);
        content.moveTo(fromX, fromY);
        content.lineTo(toX, toY);
        content.stroke();
    }

    /** Sets text of one font, without kerning, from a point on the base line. */
    public void text(FontFile font, float size, int colour, float x, float y, String text) {
        text(new GlyphRun(font, text, new float[text.length()]), size, colour, x, y);
    }

    /** Sets characters from a point on the base line. */
    public void text(GlyphRun glyphs, float size, int colour, float x, float y) {
        content.beginText();
        content.setFontAndSize(glyphs.font().embedded(), size);
        content.setColorFill(new Color(colour));
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

    /** Draws by way of Java 2D into a rectangle; its origin is the upper left corner and y runs down. */
    public void drawing(Box box, FontLibrary fonts, Consumer<Graphics2D> painter) {
        PdfTemplate template = content.createTemplate(box.width(), box.height());
        Graphics2D graphics = new MixedGraphics(template, box, fonts);
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
    public Canvas reserve(Box box) {
        PdfTemplate template = content.createTemplate(box.width(), box.height());
        content.addTemplate(template, box.left(), box.bottom());
        return new Canvas(template);
    }
}
