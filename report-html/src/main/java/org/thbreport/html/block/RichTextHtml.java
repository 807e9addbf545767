package org.thbreport.html.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thbreport.drawing.text.Placeholders;
import org.thbreport.html.markup.Address;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Writes running text, and remembers which places refer to which note. */
final class RichTextHtml {

    private final HtmlWriter page;
    private final Ids ids;
    private final String notePattern;
    private final String annex;
    private final Set<String> places;
    private final Map<String, Integer> references = new HashMap<>();

    /**
     * Takes what it writes with.
     *
     * @param notePattern pattern that a note reference is read out as
     * @param annex file name of the annex
     * @param places ids of the places of the page that references can go to
     */
    RichTextHtml(HtmlWriter page, Ids ids, String notePattern, String annex, Set<String> places) {
        this.page = page;
        this.ids = ids;
        this.notePattern = notePattern;
        this.annex = annex;
        this.places = Set.copyOf(places);
    }

    void write(RichText text) {
        text.inlines().stream().filter(inline -> !inline.text().isEmpty()).forEach(this::write);
    }

    /** Writes what a picture or table says, and under it what it shows; an empty text is left out. */
    void heading(RichText says, String shows) {
        write(says);
        if (!shows.isEmpty()) {
            page.text(" ");
            page.element(Element.SPAN, shows, Attribute.css("shows"));
        }
    }

    /** Returns how many places refer to a note so far. */
    int references(String number) {
        return references.getOrDefault(number, 0);
    }

    private void write(Inline inline) {
        if (inline instanceof Inline.NoteReference note) {
            reference(note);
        } else if (inline.isStrong()) {
            page.element(Element.STRONG, () -> plain(inline));
        } else if (inline instanceof Inline.Abbreviation abbreviation) {
            page.element(Element.ABBR, abbreviation.text(), Name.TITLE.of(abbreviation.expansion()));
        } else if (inline instanceof Inline.Foreign foreign) {
            page.element(Element.I, foreign.text(), Name.LANG.of(foreign.language()));
        } else if (inline instanceof Inline.Link link && Address.isOnTheWeb(link.address())) {
            List<Attribute> attributes = new ArrayList<>(List.of(Attribute.href(new Address(link.address()))));
            if (!link.language().isEmpty()) {
                attributes.add(Name.LANG.of(link.language()));
            }
            page.element(Element.A, attributes, () -> page.text(link.text()));
        } else if (inline instanceof Inline.CrossReference place && places.contains(place.target())) {
            page.element(Element.A, place.text(), Attribute.href(Address.place(ids.of(place.target()))));
        } else if (inline instanceof Inline.SheetReference sheet) {
            page.element(Element.A, sheet.text(), Attribute.href(Address.file(annex)));
        } else {
            plain(inline);
        }
    }

    private void plain(Inline inline) {
        if (inline instanceof Inline.Number number) {
            number(number.figure());
        } else {
            page.text(inline.text());
        }
    }

    /** Writes a number with the result that it is. */
    void number(Figure figure) {
        page.element(
                Element.DATA,
                figure.text(),
                Name.VALUE.of(DataValue.of(figure.value())),
                Name.DATA_FIGURE.of(figure.name()));
    }

    private void reference(Inline.NoteReference note) {
        int place = references.merge(note.text(), 1, Integer::sum);
        List<Attribute> attributes = new ArrayList<>(List.of(
                Name.ID.of(ids.given("ref-" + note.text() + "-" + place)),
                Attribute.href(Address.place(ids.of("note-" + note.text()))),
                Name.ROLE.of("doc-noteref"),
                Name.ARIA_LABEL.of(Placeholders.filled(notePattern, note.text()))));
        page.element(Element.SUP, () -> page.element(Element.A, attributes, () -> page.text(note.text())));
    }
}
