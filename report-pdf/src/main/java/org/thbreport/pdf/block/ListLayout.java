package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.pdf.text.TaggedText;
import org.thbreport.pdf.type.TextStyle;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.RichText;

/** Lays out lists of points. */
final class ListLayout {

    private static final String BULLET = "\u2022";
    private static final float BULLET_AT = 2;
    private static final float INDENT = 12;

    private final Workbench bench;

    ListLayout(Workbench bench) {
        this.bench = bench;
    }

    List<Slice> slices(Tag parent, BulletList list) {
        TextStyle style = bench.styles().item();
        TextStyle bulletStyle = style.coloured(bench.styles().theme().brand());
        float left = bench.body().left();
        Tag listTag = parent.child("L").listNumbering("Disc");
        List<Slice> slices = new ArrayList<>();
        for (RichText item : list.items()) {
            Tag itemTag = listTag.child("LI");
            TaggedText bullet =
                    bench.setter().tagged(itemTag.child("Lbl"), bench.runs().of(BULLET, bulletStyle), INDENT);
            List<Slice> lines = bench.lines(
                    itemTag.child("LBody"),
                    bench.runs().of(item, style),
                    style,
                    left + INDENT,
                    bench.body().width() - INDENT);
            Slice first = lines.get(0);
            slices.add(new Slice(first.before(), first.height(), first.keepWithNext(), first.notes(), null, top -> {
                bench.setter().setLine(bullet, 0, bulletStyle, left + BULLET_AT, top);
                first.painter().paint(top);
            }));
            slices.addAll(lines.subList(1, lines.size()));
        }
        slices.add(Slice.space(bench.styles().paragraph(Paragraph.Role.BODY).after() / 2));
        return slices;
    }
}
