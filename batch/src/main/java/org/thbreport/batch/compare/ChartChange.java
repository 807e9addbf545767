package org.thbreport.batch.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.html.readback.ReadChart;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.publication.readback.TextBlock;

/** Compares a picture of two releases: its points by the cells of its data, its words, and what is drawn. */
final class ChartChange {

    private final ChangePlace page;

    ChartChange(ChangePlace page) {
        this.page = page;
    }

    /** Returns how a picture changed; empty if it did not. */
    Optional<Change> of(@Nullable ReadChart before, @Nullable ReadChart after) {
        if (before == null || after == null) {
            ReadChart only = before == null ? after : before;
            return only == null
                    ? Optional.empty()
                    : Optional.of(change(
                            only,
                            before == null ? ChangeKind.ADDED : ChangeKind.GONE,
                            before == null ? "" : before.caption(),
                            after == null ? "" : after.caption(),
                            ids(only.cells())));
        }
        List<TextBlock> gone = without(before.cells(), after.cells());
        List<TextBlock> added = without(after.cells(), before.cells());
        if (!gone.isEmpty() || !added.isEmpty()) {
            List<TextBlock> both = new ArrayList<>(gone);
            both.addAll(added);
            return Optional.of(change(after, ChangeKind.CHANGED, text(gone), text(added), ids(both)));
        }
        if (!before.caption().equals(after.caption())) {
            return Optional.of(change(after, ChangeKind.WORDING, before.caption(), after.caption(), List.of()));
        }
        if (!text(before.description()).equals(text(after.description()))) {
            return Optional.of(change(
                    after, ChangeKind.WORDING, text(before.description()), text(after.description()), List.of()));
        }
        return before.drawing().equals(after.drawing())
                ? Optional.empty()
                : Optional.of(change(
                        after,
                        ChangeKind.ROUNDING,
                        "the drawing",
                        "drawn otherwise, by what is not printed",
                        List.of()));
    }

    private Change change(ReadChart chart, ChangeKind kind, String before, String after, List<String> points) {
        return new Change(
                ChangePart.CHART,
                kind,
                chart.id(),
                new ChangePlace(page.file(), page.language(), chart.caption()),
                before,
                after,
                points,
                List.of());
    }

    /** Returns the cells of one list that the other has not; a cell that stands twice is one of two. */
    private static List<TextBlock> without(List<TextBlock> cells, List<TextBlock> others) {
        List<String> texts =
                new ArrayList<>(others.stream().map(TextBlock::text).toList());
        return cells.stream().filter(cell -> !texts.remove(cell.text())).toList();
    }

    private static String text(List<TextBlock> blocks) {
        return String.join("; ", blocks.stream().map(TextBlock::text).toList());
    }

    private static List<String> ids(List<TextBlock> cells) {
        return cells.stream()
                .flatMap(cell -> cell.figures().stream())
                .map(PrintedFigure::id)
                .distinct()
                .toList();
    }
}
