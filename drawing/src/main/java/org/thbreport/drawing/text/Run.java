package org.thbreport.drawing.text;

import java.awt.Color;
import org.thbreport.drawing.type.Face;
import org.thbreport.publication.text.Inline;

/**
 * A piece of running text that is set in one way.
 *
 * @param inline what it is
 * @param text its words
 * @param face face
 * @param size size in points
 * @param rise height above the base line, in points
 * @param colour colour
 */
public record Run(Inline inline, String text, Face face, float size, float rise, Color colour) {}
