package org.thbreport.ingest.document.pdf;

/**
 * A character on a page, in points from the upper left corner.
 *
 * @param text what it stands for; U+FFFD where the file does not say
 * @param x its left edge
 * @param y its baseline
 * @param width its width
 * @param size size of its font
 */
record Glyph(String text, float x, float y, float width, float size) {

    float right() {
        return x + width;
    }

    /** Returns whether another one stands beside it on the line, as the next letter of a word does. */
    boolean isJustBefore(Glyph next) {
        return Math.abs(y - next.y) < 1 && Math.abs(next.x - right()) < size / 2;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
