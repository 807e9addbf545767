package org.thbreport.drawing.type;

import java.awt.Font;

/**
 * A part of a text that one font sets by way of Java 2D.
 *
 * @param font the font in its size
 * @param text the part
 * @param width its width in points
 */
public record Java2DText(Font font, String text, float width) {

    static Java2DText of(FontFile file, float size, String text) {
        return new Java2DText(file.lent(size), text, file.width(text, size));
    }
}
