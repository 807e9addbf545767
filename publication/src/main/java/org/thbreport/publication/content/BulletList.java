package org.thbreport.publication.content;

import java.util.List;
import java.util.Set;
import org.thbreport.publication.text.RichText;

/**
 * A list of points without an order.
 *
 * @param items the points
 * @param parts places, from 0, of points that are part of the one above them; they are set under it and stay with it
 * @param role how it is set
 */
public record BulletList(List<RichText> items, Set<Integer> parts, Role role) implements Block {

    /** How a list is set. */
    public enum Role {
        /** Running text. */
        BODY,
        /** Smaller text in columns: how to read, sources. */
        SMALL
    }

    /** Copies the list and the places. */
    public BulletList {
        items = List.copyOf(items);
        parts = Set.copyOf(parts);
        if (parts.contains(0)) {
            throw new IllegalArgumentException("the first point of a list is no part of another");
        }
    }

    /** Returns a list of running text. */
    public BulletList(List<RichText> items) {
        this(items, Set.of(), Role.BODY);
    }

    /** Returns a list of smaller text. */
    public static BulletList small(List<RichText> items) {
        return new BulletList(items, Set.of(), Role.SMALL);
    }
}
