package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.pdf.flow.ColumnLine;
import org.thbreport.pdf.flow.Flow;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.pdf.text.TaggedText;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.text.RichText;

/** Lays out lists of points: in running text, those that are part of another under it; or small, in two columns. */
final class ListLayout {

    private static final String BULLET = "\u2022";
    private static final String PART = "\u2013";
    private static final float BULLET_AT = 2;
    private static final float INDENT = 12;
    private static final float SMALL_INDENT = 9;
    private static final float BETWEEN_COLUMNS = 20;

    private final Workbench bench;

    ListLayout(Workbench bench) {
        this.bench = bench;
    }

    void set(Flow flow, Tag parent, BulletList list) {
        Tag tag = parent.child("L").listNumbering("Disc");
        if (list.role() == BulletList.Role.SMALL) {
            columns(flow, tag, list);
        } else {
            flow.add(slices(tag, list).iterator());
        }
        flow.add(List.of(Slice.space(
                        bench.styles().paragraph(Paragraph.Role.BODY).after() / 2))
                .iterator());
    }

    private List<Slice> slices(Tag listTag, BulletList list) {
        TextStyle style = bench.styles().item();
        float left = bench.body().left();
        List<Slice> slices = new ArrayList<>();
        Tag above = listTag;
        for (int i = 0; i < list.items().size(); ) {
            int end = i + 1;
            while (list.parts().contains(end)) {
                end++;
            }
            Tag item = above.child("LI");
            if (end == i + 1) {
                Tag label = item.child("Lbl");
                slices.addAll(
                        item(label, item.child("LBody"), BULLET, list.items().get(i), style, left));
            } else {
                Tag label = item.child("Lbl");
                Tag body = item.child("LBody");
                slices.addAll(Workbench.keptWithNext(
                        item(label, body.child("P"), BULLET, list.items().get(i), style, left)));
                Tag parts = body.child("L").listNumbering("Disc");
                for (int k = i + 1; k < end; k++) {
                    Tag part = parts.child("LI");
                    Tag partLabel = part.child("Lbl");
                    slices.addAll(item(
                            partLabel, part.child("LBody"), PART, list.items().get(k), style, left + INDENT));
                }
            }
            i = end;
        }
        return slices;
    }

    private List<Slice> item(Tag label, Tag body, String mark, RichText item, TextStyle style, float left) {
        TextStyle markStyle = style.coloured(Tone.BRAND.of(bench.styles().branding()));
        TaggedText bullet = bench.setter().tagged(label, bench.runs().of(mark, markStyle), INDENT);
        List<Slice> lines = bench.lines(
                body,
                bench.runs().of(item, style),
                style,
                left + INDENT,
                bench.body().right() - left - INDENT);
        Slice first = lines.get(0);
        List<Slice> slices = new ArrayList<>(lines);
        slices.set(0, new Slice(first.before(), first.height(), first.keepWithNext(), first.notes(), null, top -> {
            bench.setter().setLine(bullet, 0, markStyle, left + BULLET_AT, top);
            first.painter().paint(top);
        }));
        return slices;
    }

    private void columns(Flow flow, Tag listTag, BulletList list) {
        Box body = bench.body();
        TextStyle style = bench.styles().smallItem();
        TextStyle markStyle = style.coloured(Tone.BRAND.of(bench.styles().branding()));
        float width = (body.width() - BETWEEN_COLUMNS) / 2;
        List<ColumnLine> lines = new ArrayList<>();
        for (RichText item : list.items()) {
            Tag tag = listTag.child("LI");
            TaggedText bullet =
                    bench.setter().tagged(tag.child("Lbl"), bench.runs().of(BULLET, markStyle), width);
            List<ColumnLine> own =
                    bench.columnLines(tag.child("LBody"), bench.runs().of(item, style), style, SMALL_INDENT, width);
            ColumnLine first = own.get(0);
            own.set(0, new ColumnLine(first.before(), first.height(), first.keepWithNext(), (left, top) -> {
                bench.setter().setLine(bullet, 0, markStyle, left, top);
                first.painter().paint(left, top);
            }));
            lines.addAll(own);
        }
        flow.addColumns(lines, List.of(body.left(), body.left() + width + BETWEEN_COLUMNS));
    }
}
