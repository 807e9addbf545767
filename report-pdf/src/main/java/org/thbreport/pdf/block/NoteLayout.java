package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.text.Placeholders;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.pdf.text.TaggedText;
import org.thbreport.publication.content.Note;

/** Lays out a note, with a link back to where it is first referred to. */
final class NoteLayout {

    private static final float INDENT = 14;

    private final Workbench bench;

    NoteLayout(Workbench bench) {
        this.bench = bench;
    }

    /** Returns the lines of a note; {@code referred} tells whether there is a place to go back to. */
    List<Slice> slices(Tag parent, Note note, boolean referred) {
        TextStyle style = bench.styles().note();
        float left = bench.body().left();
        Tag tag = parent.child("Note");
        bench.pdf().identify(tag, "note-" + note.id());
        Tag label = tag.child("Lbl");
        Tag number = referred ? label.child("Link") : label;
        TaggedText numberText = bench.setter().tagged(number, bench.runs().of(note.number(), style), INDENT);
        List<Slice> lines = bench.lines(
                tag.child("P"),
                bench.runs().of(note.text(), style),
                style,
                left + INDENT,
                bench.body().width() - INDENT);
        Slice first = lines.get(0);
        List<Slice> slices = new ArrayList<>(lines);
        slices.set(0, new Slice(0, first.height(), first.keepWithNext(), first.notes(), null, top -> {
            bench.pdf().destination("note-" + note.id(), top);
            bench.setter().setLine(numberText, 0, style, left, top);
            if (referred) {
                Box box = Box.under(left, top, numberText.lines().get(0).width(), style.leading());
                bench.pdf()
                        .link(
                                number,
                                box,
                                "#ref-" + note.id(),
                                Placeholders.filled(bench.words().note(), note.number()));
            }
            first.painter().paint(top);
        }));
        return slices;
    }
}
