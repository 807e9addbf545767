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

    /** Returns everything about a picture that changed: its data, its caption, what is told of it, and what is drawn alone. */
    List<Change> of(@Nullable ReadChart before, @Nullable ReadChart after) {
        if (before == null || after == null) {
            ReadChart only = before == null ? after : before;
            return only == null
                    ? List.of()
                    : List.of(change(
                            only,
                            before == null ? ChangeKind.ADDED : ChangeKind.GONE,
                            before == null ? "" : before.caption().text(),
                            after == null ? "" : after.caption().text(),
                            ids(only.cells())));
        }
        List<Change> changes = new ArrayList<>();
        List<TextBlock> gone = without(before.cells(), after.cells());
        List<TextBlock> added = without(after.cells(), before.cells());
        boolean isOther = !gone.isEmpty() || !added.isEmpty();
        if (isOther) {
            List<TextBlock> both = new ArrayList<>(gone);
            both.addAll(added);
            changes.add(change(after, ChangeKind.CHANGED, text(gone), text(added), ids(both)));
        } else if (!text(before.cells()).equals(text(after.cells()))) {
            changes.add(change(after, ChangeKind.MOVED, text(before.cells()), text(after.cells()), List.of()));
        }
        words(after, List.of(before.caption()), List.of(after.caption())).ifPresent(changes::add);
        words(after, before.description(), after.description()).ifPresent(changes::add);
        if (!isOther && !before.labels().equals(after.labels())) {
            changes.add(change(after, ChangeKind.WORDING, before.labels(), after.labels(), List.of()));
        }
        if (changes.isEmpty() && !before.drawing().equals(after.drawing())) {
            changes.add(change(
                    after, ChangeKind.ROUNDING, "the drawing", "drawn otherwise, by what is not printed", List.of()));
        }
        return changes;
    }

    private Optional<Change> words(ReadChart chart, List<TextBlock> before, List<TextBlock> after) {
        if (text(before).equals(text(after))) {
            return Optional.empty();
        }
        boolean isSame = figures(before).equals(figures(after));
        return Optional.of(change(
                chart,
                isSame ? ChangeKind.WORDING : ChangeKind.CHANGED,
                text(before),
                text(after),
                isSame ? List.of() : ids(after)));
    }

    private static List<PrintedFigure> figures(List<TextBlock> blocks) {
        return blocks.stream().flatMap(block -> block.figures().stream()).toList();
    }

    private Change change(ReadChart chart, ChangeKind kind, String before, String after, List<String> points) {
        return new Change(
                ChangePart.CHART,
                kind,
                chart.id(),
                new ChangePlace(page.file(), page.language(), chart.caption().text()),
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
