package org.thbreport.pdf.text;

import org.thbreport.pdf.type.Face;
import org.thbreport.publication.content.Inline;

/**
 * A piece of running text that is set in one way.
 *
 * @param inline what it is
 * @param text its words
 * @param face face
 * @param size size in points
 * @param rise height above the base line, in points
 * @param colour colour, {@code 0xRRGGBB}
 */
public record Run(Inline inline, String text, Face face, float size, float rise, int colour) {}
