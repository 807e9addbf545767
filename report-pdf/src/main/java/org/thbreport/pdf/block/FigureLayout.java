package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.pdf.chart.ChartPainter;
import org.thbreport.pdf.chart.Picture;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Box;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.RichText;

/** Lays out a picture with its title above and its sources below; they stand on one page. */
final class FigureLayout {

    private final Workbench bench;
    private final ChartPainter painter;

    FigureLayout(Workbench bench) {
        this.bench = bench;
        painter = new ChartPainter(
                bench.fonts(), bench.breaker(), bench.runs(), bench.styles().theme());
    }

    List<Slice> slices(Tag parent, FigureBlock figure) {
        Box body = bench.body();
        Picture picture = painter.picture(figure.chart(), body.width());
        List<Slice> title = Workbench.keptWithNext(bench.lines(
                parent.child("P"), RichText.of(figure.title()), bench.styles().caption()));
        Slice first = title.get(0);
        List<Slice> slices = new ArrayList<>(title);
        slices.set(0, Slice.of(first.before(), first.height(), true, top -> {
            bench.pdf().destination(figure.id(), top);
            first.painter().paint(top);
        }));
        Tag tag = parent.child("Figure").alt(figure.alt());
        slices.add(Slice.of(0, picture.height(), true, top -> {
            Box box = Box.under(body.left(), top, body.width(), picture.height());
            tag.place(box);
            bench.pdf().mark(tag);
            picture.painter().paint(bench.pdf().canvas(), box);
            bench.pdf().endMark();
        }));
        slices.addAll(SourceLines.slices(bench, parent, figure.source()));
        return slices;
    }
}
