package org.thbreport.drawing.surface;

import java.awt.RenderingHints;
import org.jspecify.annotations.Nullable;

/**
 * Which point of a text stays in its place where another font than the measured one sets it. Painters of Java 2D say it by a
 * rendering hint.
 */
public enum Anchor {
    START,
    MIDDLE,
    END;

    /** The rendering hint whose values are anchors; without it texts are anchored at their start. */
    public static final RenderingHints.Key HINT = new RenderingHints.Key(0x7AB) {
        @Override
        public boolean isCompatibleValue(@Nullable Object value) {
            return value instanceof Anchor;
        }
    };

    /** Returns how far a text's anchor is from its start, in parts of its width. */
    public float part() {
        return ordinal() * 0.5f;
    }
}
