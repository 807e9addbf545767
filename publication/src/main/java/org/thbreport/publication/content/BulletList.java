package org.thbreport.publication.content;

import java.util.List;

/**
 * A list of points without an order.
 *
 * @param items the points
 */
public record BulletList(List<RichText> items) implements Block {

    /** Copies the list. */
    public BulletList {
        items = List.copyOf(items);
    }
}
