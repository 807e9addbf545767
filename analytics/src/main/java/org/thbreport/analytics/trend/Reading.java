package org.thbreport.analytics.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.shape.ChangePart;
import org.thbreport.analytics.shape.Shape;

/**
 * What a segment says before any filter is asked.
 *
 * @param id what can be said
 * @param replaced what would be said if years did not hang together, or null
 * @param form which of several sentences it needs
 * @param shape the shape that it rests on, or null where it rests on none
 * @param parts the numbers of the shape that the statement is about; empty where it states no change
 */
record Reading(
        VerdictId id,
        @Nullable VerdictId replaced,
        VerdictForm form,
        @Nullable Shape shape,
        List<ChangePart> parts) {

    Reading {
        parts = List.copyOf(parts);
    }

    static Reading of(VerdictId id) {
        return new Reading(id, null, VerdictForm.PLAIN, null, List.of());
    }

    static Reading of(VerdictId id, VerdictForm form, Shape shape, ChangePart... parts) {
        return new Reading(id, null, form, shape, List.of(parts));
    }

    /** Returns the same as a change that cannot be told from years that hang together. */
    Reading uncertain() {
        return new Reading(VerdictId.UNCERTAIN, id, form, shape, List.of());
    }

    boolean isChange() {
        return !parts.isEmpty();
    }
}
