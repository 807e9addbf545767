package org.thbreport.batch.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.compare.ReadPage.Passage;
import org.thbreport.html.readback.ReadChart;

/** Compares a page of two releases: its sentences and rows in their order, and its pictures by their ids. */
final class PageChanges {

    private final ChangePlace page;
    private final PrintedTexts printed;
    private final List<Change> changes = new ArrayList<>();

    /** Prepares to compare a page; its figures are added to those that are printed. */
    PageChanges(ChangePlace page, PrintedTexts printed) {
        this.page = page;
        this.printed = printed;
    }

    List<Change> of(ReadPage before, ReadPage after) {
        printed.add(page.language(), before.figures(), after.figures());
        PassagePairs.of(before.passages(), after.passages()).forEach(pair -> add(pair.before(), pair.after()));
        Map<String, ReadChart> earlier = before.charts().stream()
                .collect(Collectors.toMap(ReadChart::id, Function.identity(), (one, other) -> one));
        Map<String, ReadChart> later = after.charts().stream()
                .collect(Collectors.toMap(ReadChart::id, Function.identity(), (one, other) -> one));
        ChartChange charts = new ChartChange(page);
        after.charts().forEach(chart -> changes.addAll(charts.of(earlier.get(chart.id()), chart)));
        before.charts().stream()
                .filter(chart -> !later.containsKey(chart.id()))
                .forEach(chart -> changes.addAll(charts.of(chart, null)));
        return changes;
    }

    private void add(@Nullable Passage before, @Nullable Passage after) {
        Passage shown = after != null ? after : before;
        if (shown == null) {
            return;
        }
        changes.add(new Change(
                shown.part(),
                kind(before, after),
                "",
                new ChangePlace(page.file(), page.language(), shown.block().context()),
                before == null ? "" : before.block().text(),
                after == null ? "" : after.block().text(),
                shown.ids().stream().distinct().toList(),
                List.of()));
    }

    private static ChangeKind kind(@Nullable Passage before, @Nullable Passage after) {
        if (before == null) {
            return ChangeKind.ADDED;
        }
        if (after == null) {
            return ChangeKind.GONE;
        }
        if (before.block().text().equals(after.block().text())) {
            return ChangeKind.MOVED;
        }
        return before.block().figures().equals(after.block().figures()) ? ChangeKind.WORDING : ChangeKind.CHANGED;
    }
}
