package org.thbreport.html.block;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thbreport.drawing.text.Placeholders;
import org.thbreport.html.markup.Address;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.html.svg.SvgPictures;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Masthead;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.Note;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.content.WebWords;

/** Writes what a briefing says, from its title to its notes: the same in a page of its own and within a page of others. */
public final class BriefingHtml {

    private static final String NOTES = "notes";
    private static final String TEXT = "text";

    private final Briefing briefing;
    private final PagePlace place;
    private final Ids ids;
    private final HtmlWriter page;
    private final Bench bench;

    /**
     * Prepares to write a briefing.
     *
     * @param top level of the heading of its first section: 2 under a title of the page
     */
    public BriefingHtml(Briefing briefing, PagePlace place, Ids ids, HtmlWriter page, SvgPictures pictures, int top) {
        this.briefing = briefing;
        this.place = place;
        this.ids = ids;
        this.page = page;
        Metadata metadata = briefing.metadata();
        Set<String> places = new HashSet<>();
        briefing.sections().forEach(section -> collect(section, places));
        RichTextHtml text = new RichTextHtml(page, ids, metadata.words().note(), place.annex(), places);
        bench = new Bench(page, text, pictures, metadata.words(), ids, top);
    }

    private static void collect(Section section, Set<String> places) {
        places.add(section.id());
        for (Block block : section.blocks()) {
            if (block instanceof TableBlock table) {
                places.add(table.id());
            } else if (block instanceof FigureBlock figure) {
                places.add(figure.id());
            }
        }
        section.subsections().forEach(below -> collect(below, places));
    }

    /** Returns the id of the text, to which readers can skip. */
    public String text() {
        return ids.of(TEXT);
    }

    /**
     * Writes the title and what the masthead tells.
     *
     * @param titled whether the title is a heading of the page
     */
    public void masthead(boolean titled) {
        Masthead head = briefing.masthead();
        page.element(Element.DIV, List.of(Attribute.css("title")), () -> {
            page.element(Element.P, List.of(Attribute.css("product")), () -> {
                page.element(Element.STRONG, head.product());
                page.text(" \u00B7 ");
                bench.text().write(head.scope());
            });
            page.element(titled ? Element.H1 : Element.P, head.title(), Attribute.css("name"));
            briefing.metadata().marks().forEach(mark -> page.element(Element.P, mark, Attribute.css("mark")));
            revised();
            page.element(
                    Element.DL,
                    List.of(Attribute.css("facts")),
                    () -> head.lines()
                            .forEach(line -> page.element(Element.DIV, () -> {
                                page.element(Element.DT, line.label());
                                page.element(Element.DD, line.value());
                            })));
        });
    }

    /** Leads from a mark to what was revised, where the briefing tells it. */
    private void revised() {
        briefing.revisions()
                .ifPresent(section -> page.element(
                        Element.P,
                        List.of(Attribute.css("mark")),
                        () -> page.element(
                                Element.A,
                                briefing.metadata().words().web().revised(),
                                Attribute.href(Address.place(ids.of(section.id()))))));
    }

    /** Writes the list of files that say the same, or give the numbers. */
    public void downloads() {
        WebWords words = briefing.metadata().words().web();
        page.element(Element.DIV, List.of(Attribute.css("get")), () -> {
            page.element(Element.heading(bench.level()), words.downloads());
            page.element(Element.UL, () -> {
                file(briefing.masthead().product() + " (PDF)", place.pdf());
                file(words.annex() + " (Excel)", place.annex());
                file(words.results() + " (JSON)", place.results());
            });
        });
    }

    private void file(String words, String file) {
        if (!file.isEmpty()) {
            page.element(Element.LI, () -> page.element(Element.A, words, Attribute.href(Address.file(file))));
        }
    }

    /** Writes the list of sections. */
    public void contents() {
        String heading = ids.given("contents");
        page.element(Element.NAV, List.of(Attribute.css("toc"), Name.ARIA_LABELLEDBY.of(heading)), () -> {
            page.element(Element.H2, briefing.metadata().words().contents(), Name.ID.of(heading));
            page.element(Element.OL, () -> {
                briefing.sections().forEach(section -> entry(section.title(), section.id()));
                if (!briefing.notes().isEmpty()) {
                    entry(briefing.metadata().words().web().notes(), NOTES);
                }
            });
        });
    }

    private void entry(String title, String target) {
        page.element(Element.LI, () -> page.element(Element.A, title, Attribute.href(Address.place(ids.of(target)))));
    }

    /** Writes the sections and the notes. */
    public void sections() {
        BlockHtml blocks = new BlockHtml(bench);
        page.element(
                Element.DIV,
                List.of(Attribute.css("text"), Name.ID.of(ids.given(TEXT)), Name.TABINDEX.of("-1")),
                () -> {
                    briefing.sections().forEach(section -> blocks.section(section, bench.level()));
                    if (!briefing.notes().isEmpty()) {
                        notes();
                    }
                });
    }

    private void notes() {
        String heading = ids.given("notes-title");
        page.element(
                Element.SECTION,
                List.of(
                        Name.ID.of(ids.given(NOTES)),
                        Attribute.css("notes"),
                        Name.ROLE.of("doc-endnotes"),
                        Name.ARIA_LABELLEDBY.of(heading)),
                () -> {
                    page.element(
                            Element.heading(bench.level()),
                            briefing.metadata().words().web().notes(),
                            Name.ID.of(heading));
                    page.element(Element.OL, () -> briefing.notes().forEach(this::note));
                });
    }

    private void note(Note note) {
        page.element(Element.LI, List.of(Name.ID.of(ids.given("note-" + note.number()))), () -> {
            bench.text().write(note.text());
            int places = bench.text().references(note.number());
            for (int i = 1; i <= places; i++) {
                back(note, i, places == 1 ? "" : letter(i));
            }
        });
    }

    /** Returns the letter of a place: a, b, ... z, aa, ab, ... */
    private static String letter(int number) {
        int rest = number - 1;
        String last = String.valueOf((char) ('a' + rest % 26));
        return rest < 26 ? last : letter(rest / 26) + last;
    }

    private void back(Note note, int number, String letter) {
        WebWords words = briefing.metadata().words().web();
        page.text(" ");
        page.element(
                Element.A,
                List.of(
                        Attribute.css("back"),
                        Name.ROLE.of("doc-backlink"),
                        Attribute.href(Address.place(ids.of("ref-" + note.number() + "-" + number)))),
                () -> {
                    page.element(
                            Element.SPAN,
                            letter.isEmpty() ? "\u2191" : "\u2191\u00A0" + letter,
                            Name.ARIA_HIDDEN.of("true"));
                    page.element(
                            Element.SPAN,
                            letter.isEmpty()
                                    ? Placeholders.filled(words.back(), note.number())
                                    : Placeholders.filled(words.backToPlace(), note.number(), letter),
                            Attribute.heard());
                });
    }
}
