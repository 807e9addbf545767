package org.thbreport.html.svg;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * A disc that was filled and may get an edge in its own colour.
 *
 * @param bounds where it is
 * @param colour its colour
 */
record SvgDisc(Rectangle2D bounds, Color colour) {}
