package org.thbreport.drawing.type;

/**
 * A part of a text that one font sets.
 *
 * @param font the font
 * @param text the part
 * @param width its width in points
 */
public record FontText(FontFile font, String text, float width) {

    static FontText of(FontFile font, float size, String text) {
        return new FontText(font, text, font.width(text, size));
    }
}
