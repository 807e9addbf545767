package org.thbreport.publication.content;

import org.thbreport.publication.text.RichText;

/**
 * A paragraph.
 *
 * @param text its text
 * @param role how it is set
 */
public record Paragraph(RichText text, Role role) implements Block {

    /** How a paragraph is set. */
    public enum Role {
        /** Running text. */
        BODY,
        /** The sentence that a reader must not miss: larger, or in a box. */
        LEAD,
        /** Smaller text: method, source, caveat. */
        SMALL,
        /** A note of an editor or a caution, set apart and named as such in words. */
        CAUTION
    }

    /** Returns a paragraph of running text. */
    public static Paragraph body(RichText text) {
        return new Paragraph(text, Role.BODY);
    }
}
