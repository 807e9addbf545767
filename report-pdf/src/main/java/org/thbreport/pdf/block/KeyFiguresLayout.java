package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Artifact;
import org.thbreport.pdf.structure.Box;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.pdf.text.Line;
import org.thbreport.pdf.text.TaggedText;
import org.thbreport.pdf.type.Align;
import org.thbreport.pdf.type.TextStyle;
import org.thbreport.publication.content.KeyFigure;
import org.thbreport.publication.content.KeyFigures;

/** Lays out key figures as tiles side by side. */
final class KeyFiguresLayout {

    private static final float GAP = 9;
    private static final float PADDING = 8;
    private static final float BAR = 2;
    private static final float AFTER = 10;

    private static final float SMALLEST_VALUE = 0.75f;

    private final Workbench bench;

    KeyFiguresLayout(Workbench bench) {
        this.bench = bench;
    }

    private record Tile(TaggedText value, TaggedText label, TaggedText base) {}

    List<Slice> slices(Tag parent, KeyFigures figures) {
        int count = figures.figures().size();
        float width = (bench.body().width() - GAP * (count - 1)) / count;
        float textWidth = width - 2 * PADDING;
        TextStyle valueStyle = fitting(figures, textWidth);
        List<Tile> tiles = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        int valueLines = 1;
        float height = 0;
        for (KeyFigure figure : figures.figures()) {
            Tile tile = tile(parent, figure, valueStyle, textWidth);
            tiles.add(tile);
            valueLines = Math.max(valueLines, tile.value().lines().size());
            height = Math.max(height, height(tile));
            tile.base().lines().stream().map(Line::notes).forEach(notes::addAll);
        }
        float valueHeight = valueLines * valueStyle.leading() + valueStyle.after();
        float tall = height + valueHeight;
        return List.of(new Slice(2, tall + AFTER, false, notes, null, top -> {
            ground(count, top, width, tall);
            for (int i = 0; i < count; i++) {
                float at = top - PADDING;
                set(tiles.get(i).value(), valueStyle, left(i, width), at, width);
                at -= valueHeight;
                at = set(tiles.get(i).label(), bench.styles().tileLabel(), left(i, width), at, width);
                set(tiles.get(i).base(), bench.styles().tileBase(), left(i, width), at, width);
            }
        }));
    }

    /** A long value makes all values of the row smaller, so that each stands on one line, or at the least on few. */
    private TextStyle fitting(KeyFigures figures, float width) {
        TextStyle style = bench.styles().tileValue();
        float widest = 0;
        for (KeyFigure figure : figures.figures()) {
            widest = Math.max(widest, bench.breaker().width(bench.runs().of(figure.value(), style)));
        }
        float scale = Math.max(SMALLEST_VALUE, Math.min(1, width / Math.max(1, widest) * 0.995f));
        return new TextStyle(style.face(), style.size() * scale, style.leading() * scale, style.colour(), 0, 2);
    }

    private Tile tile(Tag parent, KeyFigure figure, TextStyle valueStyle, float width) {
        Styles styles = bench.styles();
        Tag group = parent.child("Div");
        Tag words = group.child("P");
        return new Tile(
                bench.setter().tagged(words.child("Span"), bench.runs().of(figure.value() + " ", valueStyle), width),
                bench.setter().tagged(words.child("Span"), bench.runs().of(figure.label(), styles.tileLabel()), width),
                bench.setter().tagged(group.child("P"), bench.runs().of(figure.base(), styles.tileBase()), width));
    }

    /** Returns the height of a tile without its value. */
    private float height(Tile tile) {
        Styles styles = bench.styles();
        return 2 * PADDING
                + tile.label().lines().size() * styles.tileLabel().leading()
                + styles.tileLabel().after()
                + tile.base().lines().size() * styles.tileBase().leading();
    }

    private void ground(int count, float top, float width, float height) {
        bench.pdf().artifact(Artifact.BACKGROUND, () -> {
            for (int i = 0; i < count; i++) {
                Box box = Box.under(left(i, width), top, width, height);
                bench.pdf().canvas().fill(box, bench.styles().theme().tint());
                bench.pdf()
                        .canvas()
                        .fill(
                                Box.under(box.left(), top, width, BAR),
                                bench.styles().theme().brand());
            }
        });
    }

    private float left(int number, float width) {
        return bench.body().left() + number * (width + GAP);
    }

    private float set(TaggedText text, TextStyle style, float left, float top, float width) {
        bench.setter().set(text, style, left + PADDING, top, width - 2 * PADDING, Align.LEFT);
        return top - text.lines().size() * style.leading() - style.after();
    }
}
