package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Artifact;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.pdf.text.Align;
import org.thbreport.pdf.text.TaggedText;
import org.thbreport.publication.content.Masthead;
import org.thbreport.publication.text.RichText;

/** Lays out the head of a briefing: product, title, scope, and the facts in two columns between rules. */
final class MastheadLayout {

    private static final float GAP = 18;
    private static final float FRAME = 4;
    private static final float LABEL_GAP = 6;
    private static final float PADDING = 5;
    private static final float AFTER = 8;
    private static final float WIDEST_LABEL = 0.5f;
    private static final int MOST_COLUMNS = 4;

    private final Workbench bench;

    MastheadLayout(Workbench bench) {
        this.bench = bench;
    }

    private record Fact(TaggedText label, TaggedText value, float left, float valueLeft) {}

    List<Slice> slices(Tag parent, Masthead masthead, List<String> marks, HeadingLayout headings) {
        Styles styles = bench.styles();
        List<Slice> slices = new ArrayList<>(kicker(parent, masthead, marks));
        slices.addAll(headings.slices(parent, 1, "title", masthead.title()));
        slices.addAll(facts(parent, masthead.lines()));
        return slices;
    }

    /**
     * Returns the line over the title: type of product, who is covered, and the marks at its right; what has no room there
     * stands on lines of its own.
     */
    private List<Slice> kicker(Tag parent, Masthead masthead, List<String> marks) {
        Styles styles = bench.styles();
        float gap = 3 * FRAME;
        float product = width(masthead.product(), styles.product());
        float scope = masthead.scope().inlines().isEmpty() ? 0 : gap + width(masthead.scope(), styles.scope());
        List<Float> widths = marks.stream()
                .map(mark -> width(mark, styles.mark()) + 2 * FRAME)
                .toList();
        float taken = product + scope;
        for (float width : widths) {
            taken += width + gap;
        }
        if (taken > bench.body().width()) {
            List<Slice> lines =
                    new ArrayList<>(bench.lines(parent.child("P"), RichText.of(masthead.product()), styles.product()));
            if (!masthead.scope().inlines().isEmpty()) {
                lines.addAll(bench.lines(parent.child("P"), masthead.scope(), styles.scope()));
            }
            marks.forEach(mark -> lines.addAll(bench.lines(parent.child("P"), RichText.of(mark), styles.mark())));
            return lines;
        }
        TaggedText productText = one(parent, masthead.product(), styles.product());
        List<TaggedText> scopeText = masthead.scope().inlines().isEmpty()
                ? List.of()
                : List.of(one(parent, masthead.scope(), styles.scope()));
        List<TaggedText> markTexts =
                marks.stream().map(mark -> one(parent, mark, styles.mark())).toList();
        TextStyle style = styles.product();
        return List.of(Slice.of(0, style.leading() + style.after(), true, top -> {
            float left = bench.body().left();
            bench.setter().setLine(productText, 0, style, left, top);
            scopeText.forEach(text -> bench.setter().setLine(text, 0, styles.scope(), left + product + gap, top));
            marks(markTexts, widths, top);
        }));
    }

    private void marks(List<TaggedText> texts, List<Float> widths, float top) {
        TextStyle style = bench.styles().mark();
        float right = bench.body().right();
        for (int i = texts.size() - 1; i >= 0; i--) {
            float left = right - widths.get(i);
            Box frame = Box.under(left, top + FRAME / 2, widths.get(i), style.leading() + FRAME);
            bench.pdf()
                    .artifact(
                            Artifact.LAYOUT,
                            () -> bench.pdf()
                                    .surface()
                                    .frame(
                                            frame,
                                            0.7f,
                                            Tone.BRAND.of(bench.styles().branding())));
            bench.setter().setLine(texts.get(i), 0, style, left + FRAME, top);
            right = left - 2 * FRAME;
        }
    }

    private float width(RichText words, TextStyle style) {
        return bench.breaker().width(bench.runs().of(words, style));
    }

    private float width(String words, TextStyle style) {
        return bench.breaker().width(bench.runs().of(words, style));
    }

    private TaggedText one(Tag parent, String words, TextStyle style) {
        return one(parent, RichText.of(words), style);
    }

    private TaggedText one(Tag parent, RichText words, TextStyle style) {
        return bench.setter()
                .tagged(
                        parent.child("P"),
                        bench.runs().of(words, style),
                        bench.body().width());
    }

    private List<Slice> facts(Tag parent, List<Masthead.Line> lines) {
        if (lines.isEmpty()) {
            return List.of(rule(bench.styles().space(AFTER)));
        }
        List<List<Masthead.Line>> columns = columns(lines);
        float[] widths = new float[columns.size()];
        float[] labels = new float[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            labels[i] = widest(columns.get(i), true);
            widths[i] = labels[i] + LABEL_GAP + widest(columns.get(i), false);
        }
        float free = bench.body().width() - GAP * (columns.size() - 1);
        boolean tight = share(widths, free);
        Tag list = parent.child("L").listNumbering("None");
        int rows = columns.get(0).size();
        List<List<Fact>> facts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Fact> across = new ArrayList<>();
            float left = bench.body().left();
            for (int i = 0; i < columns.size(); i++) {
                if (row < columns.get(i).size()) {
                    float label = tight ? Math.min(labels[i], widths[i] * WIDEST_LABEL) : labels[i];
                    across.add(fact(list, columns.get(i).get(row), left, label, widths[i]));
                }
                left += widths[i] + GAP;
            }
            facts.add(across);
        }
        List<Slice> slices = new ArrayList<>(List.of(rule(PADDING)));
        facts.forEach(across -> slices.add(row(across)));
        slices.add(Slice.space(PADDING));
        slices.add(rule(bench.styles().space(AFTER)));
        return slices;
    }

    /** Deals the facts out, row by row, into as many columns as hold each on one line; into two if none do. */
    private List<List<Masthead.Line>> columns(List<Masthead.Line> lines) {
        List<List<Masthead.Line>> dealt = List.of();
        for (int count = Math.min(MOST_COLUMNS, lines.size()); count >= 1; count--) {
            dealt = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                dealt.add(new ArrayList<>());
            }
            for (int i = 0; i < lines.size(); i++) {
                dealt.get(i % count).add(lines.get(i));
            }
            float width = GAP * (count - 1);
            for (List<Masthead.Line> column : dealt) {
                width += widest(column, true) + LABEL_GAP + widest(column, false);
            }
            if (count <= 2 || width <= bench.body().width()) {
                return dealt;
            }
        }
        return dealt;
    }

    /** Gives columns what is left over, or takes what is missing from the widest; tells whether some is missing. */
    private static boolean share(float[] widths, float free) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        if (sum <= free) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] += (free - sum) / widths.length;
            }
            return false;
        }
        float even = free / widths.length;
        float small = 0;
        int wide = 0;
        for (float width : widths) {
            small += width <= even ? width : 0;
            wide += width <= even ? 0 : 1;
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widths[i] <= even ? widths[i] : (free - small) / wide;
        }
        return true;
    }

    private float widest(List<Masthead.Line> lines, boolean label) {
        TextStyle style = label ? bench.styles().factLabel() : bench.styles().fact();
        float widest = 0;
        for (Masthead.Line line : lines) {
            String words = label ? line.label() : line.value();
            widest = Math.max(widest, bench.breaker().width(bench.runs().of(words, style)));
        }
        return widest + 0.5f;
    }

    private Fact fact(Tag list, Masthead.Line line, float left, float label, float width) {
        Tag item = list.child("LI");
        TaggedText name = bench.setter()
                .tagged(
                        item.child("Lbl"),
                        bench.runs().of(line.label(), bench.styles().factLabel()),
                        label);
        TaggedText value = bench.setter()
                .tagged(
                        item.child("LBody"),
                        bench.runs().of(line.value(), bench.styles().fact()),
                        width - label - LABEL_GAP);
        return new Fact(name, value, left, left + label + LABEL_GAP);
    }

    private Slice row(List<Fact> facts) {
        TextStyle style = bench.styles().fact();
        int lines = 1;
        for (Fact fact : facts) {
            lines = Math.max(
                    lines,
                    Math.max(fact.label().lines().size(), fact.value().lines().size()));
        }
        return Slice.of(0, lines * style.leading() + 1, false, top -> {
            for (Fact fact : facts) {
                bench.setter().set(fact.label(), bench.styles().factLabel(), fact.left(), top, 0, Align.LEFT);
                bench.setter().set(fact.value(), style, fact.valueLeft(), top, 0, Align.LEFT);
            }
        });
    }

    private Slice rule(float after) {
        Box body = bench.body();
        return Slice.of(
                0,
                after,
                false,
                top -> bench.pdf()
                        .artifact(
                                Artifact.LAYOUT,
                                () -> bench.pdf()
                                        .surface()
                                        .line(
                                                body.left(),
                                                top,
                                                body.right(),
                                                top,
                                                0.6f,
                                                Tone.BRAND.of(bench.styles().branding()))));
    }
}
