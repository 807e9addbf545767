package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Artifact;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.publication.content.Paragraph;

/** Lays out paragraphs; a caution stands on a pale ground behind a bar. */
final class ParagraphLayout {

    private static final float PADDING = 7;
    private static final float INSET = 12;
    private static final float BAR = 2.5f;

    private final Workbench bench;

    ParagraphLayout(Workbench bench) {
        this.bench = bench;
    }

    /** Returns the height of a paragraph that is no caution, in points. */
    float height(Paragraph paragraph) {
        TextStyle style = bench.styles().paragraph(paragraph.role());
        int lines = bench.breaker()
                .lines(bench.runs().of(paragraph.text(), style), bench.body().width())
                .size();
        return style.before() + lines * style.leading() + style.after();
    }

    List<Slice> slices(Tag parent, Paragraph paragraph) {
        TextStyle style = bench.styles().paragraph(paragraph.role());
        Tag tag = parent.child("P");
        if (paragraph.role() != Paragraph.Role.CAUTION) {
            return bench.lines(tag, paragraph.text(), style);
        }
        Box body = bench.body();
        TextStyle inner = style.spaced(0, 0);
        List<Slice> lines = bench.lines(
                tag,
                bench.runs().of(paragraph.text(), inner),
                inner,
                body.left() + INSET,
                body.width() - INSET - PADDING);
        List<Slice> slices = new ArrayList<>();
        slices.add(ground(style.before(), PADDING));
        for (Slice line : lines) {
            slices.add(new Slice(0, line.height(), line.keepWithNext(), line.notes(), null, top -> {
                paintGround(top, line.height());
                line.painter().paint(top);
            }));
        }
        int last = slices.size() - 1;
        Slice lastLine = slices.get(last);
        slices.set(last, Workbench.keptWithNext(List.of(lastLine)).get(0));
        slices.add(Slice.of(0, PADDING + style.after(), false, top -> paintGround(top, PADDING)));
        return slices;
    }

    private Slice ground(float before, float height) {
        return Slice.of(before, height, true, top -> paintGround(top, height));
    }

    private void paintGround(float top, float height) {
        Box body = bench.body();
        bench.pdf().artifact(Artifact.BACKGROUND, () -> {
            // A little overlap hides the seam between two strips.
            Box strip = Box.under(body.left(), top + 0.2f, body.width(), height + 0.2f);
            bench.pdf().surface().fill(strip, Tone.TINT.of(bench.styles().branding()));
            bench.pdf()
                    .surface()
                    .fill(
                            new Box(strip.left(), strip.bottom(), BAR, strip.height()),
                            Tone.BRAND.of(bench.styles().branding()));
        });
    }
}
