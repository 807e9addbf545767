package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.chart.ChartPainter;
import org.thbreport.drawing.surface.Box;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.publication.content.FigureBlock;

/**
 * Lays out pictures, each with its title above and its sources below; they stand on one page. Two that are narrow may stand
 * side by side.
 */
final class FigureLayout {

    private static final float BETWEEN = 22;

    private final Workbench bench;
    private final ChartPainter painter;

    FigureLayout(Workbench bench) {
        this.bench = bench;
        painter = new ChartPainter(
                bench.fonts(), bench.breaker(), bench.runs(), bench.styles().branding());
    }

    /** Tells whether a picture needs no more than half the width of the page. */
    static boolean isNarrow(FigureBlock figure) {
        return ChartPainter.isNarrow(figure.chart());
    }

    List<Slice> slices(Tag parent, FigureBlock figure) {
        FigureParts parts = parts(bench, parent, figure);
        List<Slice> slices = new ArrayList<>(parts.title());
        slices.add(parts.picture(painter.picture(figure.chart(), bench.body().width(), 0, 1)));
        slices.addAll(parts.source());
        return slices;
    }

    /** Returns the parts of a picture with their elements, to be set in the left or right half of the page. */
    FigureParts half(Tag parent, FigureBlock figure, boolean right) {
        Box body = bench.body();
        float width = (body.width() - BETWEEN) / 2;
        float left = right ? body.right() - width : body.left();
        return parts(bench.within(new Box(left, body.bottom(), width, body.height())), parent, figure);
    }

    /**
     * Returns two halves side by side: both pictures begin at the same height.
     *
     * @param under lines under the left half, such as what the picture shows
     * @param scale size of the pictures, in parts of that at ease
     */
    Slice abreast(FigureParts left, FigureParts right, List<Slice> under, float scale) {
        float width = (bench.body().width() - BETWEEN) / 2;
        float title = Math.max(height(left.title()), height(right.title()));
        Slice picture = right.picture(painter.picture(right.figure().chart(), width, 0, scale));
        List<Slice> leftBelow = new ArrayList<>(left.source());
        leftBelow.addAll(under);
        float below = height(leftBelow);
        float free = picture.height() + height(right.source()) - below;
        Slice leftPicture = left.picture(painter.picture(left.figure().chart(), width, free, scale));
        float high = title + Math.max(leftPicture.height() + below, picture.height() + height(right.source()));
        List<String> notes = new ArrayList<>();
        leftBelow.forEach(slice -> notes.addAll(slice.notes()));
        right.source().forEach(slice -> notes.addAll(slice.notes()));
        return new Slice(0, high, false, notes, null, top -> {
            paint(left.title(), top);
            leftPicture.painter().paint(top - title);
            paint(leftBelow, top - title - leftPicture.height());
            paint(right.title(), top);
            picture.painter().paint(top - title);
            paint(right.source(), top - title - picture.height());
        });
    }

    private static FigureParts parts(Workbench bench, Tag parent, FigureBlock figure) {
        Tag caption = parent.child("P");
        List<Slice> title = new CaptionLayout(bench).slices(caption, figure.heading(), figure.subtitle());
        Slice first = title.get(0);
        List<Slice> titled = new ArrayList<>(title);
        titled.set(0, Slice.of(first.before(), first.height(), true, top -> {
            bench.pdf().destination(figure.id(), top);
            first.painter().paint(top);
        }));
        Tag tag = parent.child("Figure")
                .alt(figure.alt().plain())
                .figures(figure.alt().figures())
                .figures(figure.chart().labels());
        SourceLines source = SourceLines.of(bench, parent, figure.source());
        List<Tag> tags = new ArrayList<>(List.of(caption, tag));
        tags.addAll(source.tags());
        return new FigureParts(bench, figure, titled, tag, source.slices(), tags);
    }

    private static float height(List<Slice> slices) {
        float sum = 0;
        for (Slice slice : slices) {
            sum += slice.before() + slice.height();
        }
        return sum;
    }

    private static void paint(List<Slice> slices, float top) {
        float at = top;
        for (Slice slice : slices) {
            at -= slice.before();
            slice.painter().paint(at);
            at -= slice.height();
        }
    }
}
