package org.thbreport.drawing.text;

import org.thbreport.drawing.type.GlyphRun;

/**
 * A part of a line in one font.
 *
 * @param run number of the run that it comes from
 * @param glyphs its characters
 * @param x distance from the start of the line, in points
 * @param width width in points
 * @param hyphen whether it is the hyphen of a word that goes on in the next line
 */
public record Piece(int run, GlyphRun glyphs, float x, float width, boolean hyphen) {}
