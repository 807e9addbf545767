package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.publication.text.RichText;

/** Lays out what stands over a picture or table: what it says, and under it, smaller, what it shows. */
final class CaptionLayout {

    private final Workbench bench;

    CaptionLayout(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Returns the lines, which stay with what follows.
     *
     * @param tag the element of the caption
     * @param subtitle what is shown; empty where the heading says it
     */
    List<Slice> slices(Tag tag, RichText heading, String subtitle) {
        Styles styles = bench.styles();
        if (subtitle.isEmpty()) {
            return Workbench.keptWithNext(bench.lines(tag, heading, styles.caption()));
        }
        List<Slice> lines = new ArrayList<>(bench.lines(
                tag.child("Span"), RichText.joined(List.of(heading, RichText.of(" ")), ""), styles.message()));
        lines.addAll(bench.lines(tag.child("Span"), RichText.of(subtitle), styles.subtitle()));
        return Workbench.keptWithNext(lines);
    }
}
