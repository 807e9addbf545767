package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.publication.content.RichText;

/** Lays out the lines under a table or picture that say where its numbers come from. */
final class SourceLines {

    private static final float BEFORE = 4;
    private static final float AFTER = 10;

    private SourceLines() {}

    static List<Slice> slices(Workbench bench, Tag parent, List<RichText> source) {
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            boolean last = i == source.size() - 1;
            List<Slice> lines = bench.lines(
                    parent.child("P"),
                    source.get(i),
                    bench.styles().source().spaced(i == 0 ? BEFORE : 0, last ? AFTER : 0));
            slices.addAll(last ? lines : Workbench.keptWithNext(lines));
        }
        if (source.isEmpty()) {
            slices.add(Slice.space(AFTER));
        }
        return slices;
    }
}
