package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Artifact;
import org.thbreport.pdf.structure.Box;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.pdf.text.TaggedText;
import org.thbreport.pdf.type.Align;
import org.thbreport.pdf.type.TextStyle;
import org.thbreport.publication.content.Masthead;
import org.thbreport.publication.content.RichText;

/** Lays out the head of a briefing: product, title, scope, and the facts in two columns between rules. */
final class MastheadLayout {

    private static final float GAP = 18;
    private static final float LABEL_GAP = 6;
    private static final float PADDING = 5;
    private static final float AFTER = 8;
    private static final float WIDEST_LABEL = 0.5f;

    private final Workbench bench;

    MastheadLayout(Workbench bench) {
        this.bench = bench;
    }

    private record Fact(TaggedText label, TaggedText value) {}

    List<Slice> slices(Tag parent, Masthead masthead, List<String> marks, HeadingLayout headings) {
        Styles styles = bench.styles();
        List<Slice> slices =
                new ArrayList<>(bench.lines(parent.child("P"), RichText.of(masthead.product()), styles.product()));
        slices.addAll(headings.slices(parent, 1, "title", masthead.title()));
        if (!masthead.scope().isEmpty()) {
            slices.addAll(bench.lines(parent.child("P"), RichText.of(masthead.scope()), styles.scope()));
        }
        for (String mark : marks) {
            slices.addAll(bench.lines(parent.child("P"), RichText.of(mark), styles.mark()));
        }
        slices.addAll(facts(parent, masthead.lines()));
        return slices;
    }

    private List<Slice> facts(Tag parent, List<Masthead.Line> lines) {
        if (lines.isEmpty()) {
            return List.of(rule(AFTER));
        }
        float column = (bench.body().width() - GAP) / 2;
        float label = labelWidth(lines, column);
        Tag list = parent.child("L").listNumbering("None");
        List<Fact> facts = new ArrayList<>();
        for (Masthead.Line line : lines) {
            Tag item = list.child("LI");
            facts.add(new Fact(
                    bench.setter()
                            .tagged(
                                    item.child("Lbl"),
                                    bench.runs().of(line.label(), bench.styles().factLabel()),
                                    label),
                    bench.setter()
                            .tagged(
                                    item.child("LBody"),
                                    bench.runs().of(line.value(), bench.styles().fact()),
                                    column - label - LABEL_GAP)));
        }
        List<Slice> slices = new ArrayList<>(List.of(rule(PADDING)));
        for (int i = 0; i < facts.size(); i += 2) {
            slices.add(row(facts.subList(i, Math.min(i + 2, facts.size())), column, label));
        }
        slices.add(Slice.space(PADDING));
        slices.add(rule(AFTER));
        return slices;
    }

    private float labelWidth(List<Masthead.Line> lines, float column) {
        float widest = 0;
        for (Masthead.Line line : lines) {
            widest = Math.max(
                    widest,
                    bench.breaker()
                            .width(bench.runs().of(line.label(), bench.styles().factLabel())));
        }
        return Math.min(widest + 0.5f, column * WIDEST_LABEL);
    }

    private Slice row(List<Fact> facts, float column, float label) {
        TextStyle style = bench.styles().fact();
        int lines = 1;
        for (Fact fact : facts) {
            lines = Math.max(
                    lines,
                    Math.max(fact.label().lines().size(), fact.value().lines().size()));
        }
        return Slice.of(0, lines * style.leading() + 1, false, top -> {
            float left = bench.body().left();
            for (Fact fact : facts) {
                bench.setter().set(fact.label(), bench.styles().factLabel(), left, top, label, Align.LEFT);
                bench.setter().set(fact.value(), style, left + label + LABEL_GAP, top, column, Align.LEFT);
                left += column + GAP;
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
                                        .canvas()
                                        .line(
                                                body.left(),
                                                top,
                                                body.right(),
                                                top,
                                                0.6f,
                                                bench.styles().theme().brand())));
    }
}
