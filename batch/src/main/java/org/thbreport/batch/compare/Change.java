package org.thbreport.batch.compare;

import java.util.List;

/**
 * One thing that differs between two releases.
 *
 * @param part what it is
 * @param kind how it changed
 * @param id id of the figure or result, or of the picture; empty for what has none, such as a sentence
 * @param place where it stands
 * @param before what was said; empty for nothing
 * @param after what is said now; empty for nothing
 * @param figures ids of the figures in it, or of the points of a picture that changed
 * @param printed for a figure, how it was and is printed in each language that prints it
 */
public record Change(
        ChangePart part,
        ChangeKind kind,
        String id,
        ChangePlace place,
        String before,
        String after,
        List<String> figures,
        List<PrintedChange> printed) {

    /** Copies the lists. */
    public Change {
        figures = List.copyOf(figures);
        printed = List.copyOf(printed);
    }

    /** Makes the change of a result that is no figure. */
    static Change ofResult(ChangePart part, String id, String before, String after) {
        return new Change(part, kind(before, after), id, ChangePlace.RELEASE, before, after, List.of(), List.of());
    }

    /** Returns how a text changed of which there was none before, or is none after, where it is empty. */
    static ChangeKind kind(String before, String after) {
        return before.isEmpty() ? ChangeKind.ADDED : after.isEmpty() ? ChangeKind.GONE : ChangeKind.CHANGED;
    }
}
