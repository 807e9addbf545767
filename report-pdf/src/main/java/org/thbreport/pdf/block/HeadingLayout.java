package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Bookmark;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.publication.text.RichText;

/** Lays out headings, each with its bookmark; a heading stands on the page of the text under it. */
final class HeadingLayout {

    private static final int DEEPEST = 6;
    private static final float LEAST_SCALE = 0.93f;

    private final Workbench bench;
    private final List<Bookmark> path = new ArrayList<>();

    HeadingLayout(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Returns a heading.
     *
     * @param level level from 1, the title; bookmarks stand under those of the level above
     * @param id id of the place, to which references go
     */
    List<Slice> slices(Tag parent, int level, String id, String title) {
        TextStyle style = fitting(bench.styles().heading(level), level, title);
        Tag tag = parent.child("H" + Math.min(level, DEEPEST));
        List<Slice> lines = Workbench.keptWithNext(bench.lines(tag, RichText.of(title), style));
        Slice first = lines.get(0);
        List<Slice> slices = new ArrayList<>(lines);
        slices.set(0, Slice.of(first.before(), first.height(), true, top -> {
            mark(level, title, top);
            bench.pdf().destination(id, top + style.size() / 2);
            first.painter().paint(top);
        }));
        return slices;
    }

    /** A title that misses one line by little is set a little smaller. */
    private TextStyle fitting(TextStyle style, int level, String title) {
        float width = bench.breaker().width(bench.runs().of(title, style));
        float scale = (bench.body().width() - 0.5f) / Math.max(1, width);
        if (level > 1 || scale >= 1 || scale < LEAST_SCALE) {
            return style;
        }
        return new TextStyle(
                style.face(), style.size() * scale, style.leading(), style.colour(), style.before(), style.after());
    }

    private void mark(int level, String title, float top) {
        while (path.size() >= level) {
            path.remove(path.size() - 1);
        }
        Bookmark above = path.isEmpty() ? null : path.get(path.size() - 1);
        path.add(bench.pdf().bookmark(above, title, top + 4));
    }
}
