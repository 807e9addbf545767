package org.thbreport.drawing.type;

/**
 * Characters in one font, with their kerning.
 *
 * @param font font
 * @param text the characters
 * @param kerns how much more each advances, in thousandths of the size; at least as long as the text
 */
@SuppressWarnings("ArrayRecordComponent") // It is made to be drawn, never compared.
public record GlyphRun(FontFile font, String text, float[] kerns) {}
