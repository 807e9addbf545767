package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Artifact;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.pdf.text.Align;
import org.thbreport.pdf.text.TaggedText;
import org.thbreport.publication.content.KeyFigure;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.text.RichText;

/** Lays out key figures as tiles side by side. */
final class KeyFiguresLayout {

    private static final float GAP = 9;
    private static final float PADDING = 7;
    private static final float BAR = 2;
    private static final float AFTER = 9;

    private static final float SMALLEST_VALUE = 0.75f;

    /** By how much a tile grows or shrinks at a time, in points. */
    private static final float STEP = 4;

    private static final int MOST_STEPS = 24;

    /** Width of the narrowest tile, in parts of an even share. */
    private static final float NARROWEST = 0.78f;

    private final Workbench bench;

    KeyFiguresLayout(Workbench bench) {
        this.bench = bench;
    }

    private record Tile(TaggedText value, TaggedText label, TaggedText base) {}

    List<Slice> slices(Tag parent, KeyFigures figures) {
        float[] widths = widths(figures);
        TextStyle valueStyle = fitting(figures, widths);
        List<Tile> tiles = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        int valueLines = 1;
        float height = 0;
        for (KeyFigure figure : figures.figures()) {
            Tile tile = tile(parent, figure, valueStyle, widths[tiles.size()] - 2 * PADDING);
            tiles.add(tile);
            valueLines = Math.max(valueLines, tile.value().lines().size());
            height = Math.max(
                    height,
                    height(tile.label().lines().size(), tile.base().lines().size()));
            tile.base().lines().stream().map(Line::notes).forEach(notes::addAll);
        }
        float valueHeight = valueLines * valueStyle.leading() + valueStyle.after();
        float tall = height + valueHeight;
        return List.of(new Slice(
                bench.styles().space(2), tall + bench.styles().space(AFTER), false, notes, null, top -> {
                    ground(widths, top, tall);
                    float left = bench.body().left();
                    for (int i = 0; i < widths.length; i++) {
                        float at = top - PADDING;
                        set(tiles.get(i).value(), valueStyle, left, at, widths[i]);
                        at -= valueHeight;
                        at = set(tiles.get(i).label(), bench.styles().tileLabel(), left, at, widths[i]);
                        set(tiles.get(i).base(), bench.styles().tileBase(), left, at, widths[i]);
                        left += widths[i] + GAP;
                    }
                }));
    }

    /**
     * Returns widths with which the row is as low as it can be: the tallest tile takes width from the lowest, as long as
     * that helps and none becomes too narrow.
     */
    private float[] widths(KeyFigures figures) {
        int count = figures.figures().size();
        float even = (bench.body().width() - GAP * (count - 1)) / count;
        float[] widths = new float[count];
        Arrays.fill(widths, even);
        float[] best = widths.clone();
        float lowest = Float.MAX_VALUE;
        for (int step = 0; step < MOST_STEPS; step++) {
            int tall = 0;
            int low = 0;
            float[] heights = new float[count];
            for (int i = 0; i < count; i++) {
                heights[i] = height(figures.figures().get(i), widths[i] - 2 * PADDING);
                tall = heights[i] > heights[tall] ? i : tall;
                low = heights[i] < heights[low] ? i : low;
            }
            if (heights[tall] < lowest) {
                lowest = heights[tall];
                best = widths.clone();
            }
            if (tall == low || widths[low] - STEP < even * NARROWEST) {
                break;
            }
            widths[tall] += STEP;
            widths[low] -= STEP;
        }
        return best;
    }

    private float height(KeyFigure figure, float width) {
        Styles styles = bench.styles();
        return height(
                bench.breaker()
                        .lines(bench.runs().of(figure.label(), styles.tileLabel()), width)
                        .size(),
                bench.breaker()
                        .lines(bench.runs().of(figure.base(), styles.tileBase()), width)
                        .size());
    }

    /** A long value makes all values of the row smaller, so that each stands on one line, or at the least on few. */
    private TextStyle fitting(KeyFigures figures, float[] widths) {
        TextStyle style = bench.styles().tileValue();
        float scale = 1;
        for (int i = 0; i < widths.length; i++) {
            float wide = bench.breaker()
                    .width(bench.runs().ofFigure(figures.figures().get(i).value(), style));
            scale = Math.min(scale, (widths[i] - 2 * PADDING) / Math.max(1, wide) * 0.995f);
        }
        scale = Math.max(SMALLEST_VALUE, scale);
        return new TextStyle(style.face(), style.size() * scale, style.leading() * scale, style.colour(), 0, 2);
    }

    private Tile tile(Tag parent, KeyFigure figure, TextStyle valueStyle, float width) {
        Styles styles = bench.styles();
        Tag group = parent.child("Div");
        Tag words = group.child("P");
        return new Tile(
                bench.setter()
                        .tagged(
                                words.child("Span"),
                                bench.runs()
                                        .ofFigure(
                                                RichText.joined(List.of(figure.value(), RichText.of(" ")), ""),
                                                valueStyle),
                                width),
                bench.setter().tagged(words.child("Span"), bench.runs().of(figure.label(), styles.tileLabel()), width),
                bench.setter().tagged(group.child("P"), bench.runs().of(figure.base(), styles.tileBase()), width));
    }

    /** Returns the height of a tile without its value. */
    private float height(int labelLines, int baseLines) {
        Styles styles = bench.styles();
        return 2 * PADDING
                + labelLines * styles.tileLabel().leading()
                + styles.tileLabel().after()
                + baseLines * styles.tileBase().leading();
    }

    private void ground(float[] widths, float top, float height) {
        bench.pdf().artifact(Artifact.BACKGROUND, () -> {
            float left = bench.body().left();
            for (float width : widths) {
                Box box = Box.under(left, top, width, height);
                bench.pdf().surface().fill(box, Tone.TINT.of(bench.styles().branding()));
                bench.pdf()
                        .surface()
                        .fill(
                                Box.under(left, top, width, BAR),
                                Tone.BRAND.of(bench.styles().branding()));
                left += width + GAP;
            }
        });
    }

    private float set(TaggedText text, TextStyle style, float left, float top, float width) {
        bench.setter().set(text, style, left + PADDING, top, width - 2 * PADDING, Align.LEFT);
        return top - text.lines().size() * style.leading() - style.after();
    }
}
