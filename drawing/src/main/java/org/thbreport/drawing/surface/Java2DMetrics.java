package org.thbreport.drawing.surface;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import org.thbreport.drawing.type.FontLibrary;

/**
 * Measures of a font without a screen. Widths are those of the font's own table, as of running text: those of Java 2D come from a
 * store that the garbage collector empties, and are not always the same to the last digit.
 */
final class Java2DMetrics extends FontMetrics {

    private static final long serialVersionUID = 1L;

    private final transient FontRenderContext context;
    private final transient LineMetrics line;
    private final transient FontLibrary fonts;

    Java2DMetrics(Font font, FontRenderContext context, FontLibrary fonts) {
        super(font);
        this.context = context;
        this.fonts = fonts;
        line = font.getLineMetrics("x", context);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return context;
    }

    @Override
    public int getAscent() {
        return Math.round(line.getAscent());
    }

    @Override
    public int getDescent() {
        return Math.round(line.getDescent());
    }

    @Override
    public int getLeading() {
        return Math.round(line.getLeading());
    }

    @Override
    public int charsWidth(char[] characters, int from, int length) {
        return (int) Math.ceil(fonts.width(font, new String(characters, from, length)));
    }
}
