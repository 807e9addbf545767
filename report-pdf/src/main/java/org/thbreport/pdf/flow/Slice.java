package org.thbreport.pdf.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a block that is never split: a line, a row of a table, a picture. Lengths are points.
 *
 * @param before space before, left out at the top of a page
 * @param height height
 * @param keepWithNext whether the next slice must stand on the same page
 * @param notes ids of the notes that it refers to
 * @param head what is repeated above it when it starts a page, or null
 * @param painter draws it
 */
public record Slice(
        float before,
        float height,
        boolean keepWithNext,
        List<String> notes,
        @Nullable Slice head,
        Painter painter) {

    /** Draws a slice. */
    @FunctionalInterface
    public interface Painter {
        /** Draws it on the current page, under a height. */
        void paint(float top);
    }

    /** Copies the list. */
    public Slice {
        notes = List.copyOf(notes);
    }

    /** Returns a slice without notes and without a head. */
    public static Slice of(float before, float height, boolean keepWithNext, Painter painter) {
        return new Slice(before, height, keepWithNext, List.of(), null, painter);
    }

    /** Returns empty space. */
    public static Slice space(float height) {
        return of(height, 0, false, top -> {});
    }
}
