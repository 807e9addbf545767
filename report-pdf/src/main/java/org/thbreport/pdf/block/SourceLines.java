package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * The lines under a table or picture that say where its numbers come from; one paragraph.
 *
 * @param slices the lines
 * @param tags their element, if there are any
 */
record SourceLines(List<Slice> slices, List<Tag> tags) {

    private static final float BEFORE = 3;
    private static final float AFTER = 9;

    SourceLines {
        slices = List.copyOf(slices);
        tags = List.copyOf(tags);
    }

    static SourceLines of(Workbench bench, Tag parent, List<RichText> source) {
        if (source.isEmpty()) {
            return new SourceLines(List.of(Slice.space(AFTER)), List.of());
        }
        List<Inline> inlines = new ArrayList<>();
        for (RichText text : source) {
            if (!inlines.isEmpty()) {
                inlines.add(new Inline.Words(" ", false));
            }
            inlines.addAll(text.inlines());
        }
        Tag tag = parent.child("P");
        List<Slice> lines = bench.lines(
                tag,
                new RichText(inlines),
                bench.styles().source().spaced(BEFORE, bench.styles().space(AFTER)));
        int last = lines.size() - 1;
        List<Slice> kept = new ArrayList<>(Workbench.keptWithNext(lines.subList(0, last)));
        kept.add(lines.get(last));
        return new SourceLines(kept, List.of(tag));
    }
}
