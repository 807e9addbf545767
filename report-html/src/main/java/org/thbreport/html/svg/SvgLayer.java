package org.thbreport.html.svg;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.thbreport.html.markup.Attribute;

/**
 * Marks or words that look the same.
 *
 * @param look how they look
 * @param path outlines of the marks
 * @param places where the marks are, so that no other one comes over or under them
 * @param words the words
 */
record SvgLayer(List<Attribute> look, StringBuilder path, List<Rectangle2D> places, List<SvgWord> words) {

    /** Returns an empty layer, which is filled as the picture is drawn. */
    static SvgLayer of(List<Attribute> look) {
        return new SvgLayer(look, new StringBuilder(), new ArrayList<>(), new ArrayList<>());
    }
}
