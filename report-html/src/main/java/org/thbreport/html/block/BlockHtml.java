package org.thbreport.html.block;

import java.util.List;
import java.util.Locale;
import org.thbreport.drawing.text.FigureWords;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.KeyFigure;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.RichText;

/** Writes sections with their blocks. */
final class BlockHtml {

    /** Points of small print from which on a list stands in two columns, where there is room. */
    private static final int MANY = 6;

    private final Bench bench;
    private final HtmlWriter page;

    BlockHtml(Bench bench) {
        this.bench = bench;
        this.page = bench.page();
    }

    /** Writes a section; one without a name of its own is no landmark, so that there are not too many. */
    void section(Section section, int level) {
        page.element(Element.SECTION, List.of(Name.ID.of(bench.ids().given(section.id()))), () -> {
            page.element(Element.heading(level), section.title());
            section.blocks().forEach(this::block);
            section.subsections().forEach(below -> section(below, level + 1));
        });
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof BulletList list) {
            list(list);
        } else if (block instanceof KeyFigures figures) {
            page.element(
                    Element.UL,
                    List.of(Attribute.css("key")),
                    () -> figures.figures().forEach(this::keyFigure));
        } else if (block instanceof FigureBlock figure) {
            new FigureHtml(bench).write(figure);
        } else if (block instanceof TableBlock table) {
            new TableHtml(bench).write(table);
        } else {
            throw new IllegalArgumentException("no element for " + block);
        }
    }

    private void paragraph(Paragraph paragraph) {
        List<Attribute> attributes = paragraph.role() == Paragraph.Role.BODY
                ? List.of()
                : List.of(Attribute.css(paragraph.role().name().toLowerCase(Locale.ROOT)));
        page.element(Element.P, attributes, () -> bench.text().write(paragraph.text()));
    }

    private void list(BulletList list) {
        boolean small = list.role() == BulletList.Role.SMALL;
        List<Attribute> attributes = !small
                ? List.of()
                : List.of(list.items().size() >= MANY ? Attribute.css("small", "two") : Attribute.css("small"));
        page.element(Element.UL, attributes, () -> {
            for (int i = 0; i < list.items().size(); ) {
                int first = i;
                int next = first + 1;
                while (list.parts().contains(next)) {
                    next++;
                }
                int end = next;
                page.element(Element.LI, () -> item(list, first, end));
                i = end;
            }
        });
    }

    /** Writes a point, and under it those that are part of it. */
    private void item(BulletList list, int first, int end) {
        bench.text().write(list.items().get(first));
        if (end > first + 1) {
            page.element(Element.UL, () -> {
                for (int i = first + 1; i < end; i++) {
                    int part = i;
                    page.element(
                            Element.LI, () -> bench.text().write(list.items().get(part)));
                }
            });
        }
    }

    private void keyFigure(KeyFigure figure) {
        page.element(Element.LI, () -> {
            page.element(Element.P, List.of(Attribute.css("value")), () -> value(figure.value()));
            page.element(
                    Element.P,
                    List.of(Attribute.css("label")),
                    () -> bench.text().write(figure.label()));
            page.element(
                    Element.P,
                    List.of(Attribute.css("base")),
                    () -> bench.text().write(figure.base()));
        });
    }

    /** Writes a number that stands out: its words are smaller than its digits. */
    private void value(RichText value) {
        for (FigureWords.Part part : FigureWords.parts(value)) {
            if (part.small()) {
                page.text(part.inline().text());
            } else {
                page.element(Element.SPAN, () -> bench.text().write(RichText.of(part.inline())));
            }
        }
    }
}
