package org.thbreport.drawing.surface;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;

/** Measures of a font in fractions of a point, without a screen. */
final class Java2DMetrics extends FontMetrics {

    private static final long serialVersionUID = 1L;

    private final transient FontRenderContext context;
    private final transient LineMetrics line;

    Java2DMetrics(Font font, FontRenderContext context) {
        super(font);
        this.context = context;
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
        return (int) Math.ceil(
                font.getStringBounds(characters, from, from + length, context).getWidth());
    }
}
