package org.thbreport.pdf.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.text.LineBreaker;
import org.thbreport.drawing.text.Piece;
import org.thbreport.drawing.text.Placeholders;
import org.thbreport.drawing.text.Run;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.pdf.structure.TaggedPdf;
import org.thbreport.publication.text.Inline;

/** Sets lines on the current page, each run as the content of its element, and makes links of those that are. */
public final class TextSetter {

    private final TaggedPdf pdf;
    private final LineBreaker breaker;
    private final String notePattern;
    private final Set<String> places;

    /**
     * Takes what it sets with.
     *
     * @param notePattern pattern that a note reference is read out as: {@code Note {0}}
     * @param places ids of all places of the document that references can go to
     */
    public TextSetter(TaggedPdf pdf, LineBreaker breaker, String notePattern, Set<String> places) {
        this.pdf = pdf;
        this.breaker = breaker;
        this.notePattern = notePattern;
        this.places = Set.copyOf(places);
    }

    /** Breaks runs into lines and makes the elements of its runs under one that has no content yet. */
    public TaggedText tagged(Tag parent, List<Run> runs, float width) {
        if (runs.size() == 1 && runs.get(0).inline() instanceof Inline.Number number) {
            parent.figures(List.of(number.figure()));
            return new TaggedText(runs, List.of(parent), breaker.lines(runs, width));
        }
        boolean plain = runs.stream().allMatch(this::isPlain);
        List<Tag> tags = new ArrayList<>(runs.size());
        for (Run run : runs) {
            tags.add(plain ? parent : tag(parent, run.inline()));
        }
        return new TaggedText(runs, tags, breaker.lines(runs, width));
    }

    /** Breaks runs that are no content into lines. */
    public TaggedText untagged(List<Run> runs, float width) {
        return new TaggedText(runs, List.of(), breaker.lines(runs, width));
    }

    /** Sets all lines of a text, the first under a top, in a width. */
    public void set(TaggedText text, TextStyle style, float left, float top, float width, Align align) {
        for (int i = 0; i < text.lines().size(); i++) {
            setLine(text, i, style, start(text, i, left, width, align), top - i * style.leading());
        }
    }

    /** Sets one line of a text under a top. */
    public void setLine(TaggedText text, int number, TextStyle style, float left, float top) {
        float base = style.baseline(top);
        for (Piece piece : text.lines().get(number).pieces()) {
            Run run = text.runs().get(piece.run());
            if (!text.tags().isEmpty()) {
                pdf.mark(text.tags().get(piece.run()));
            }
            Runnable show = () ->
                    pdf.surface().text(piece.glyphs(), run.size(), run.colour(), left + piece.x(), base + run.rise());
            if (piece.hyphen()) {
                pdf.readAs(String.valueOf(LineBreaker.SOFT_HYPHEN), show);
            } else {
                show.run();
            }
            if (!text.tags().isEmpty()) {
                Box box = Box.under(left + piece.x(), base + style.size() * 0.85f, piece.width(), style.size() * 1.1f);
                link(run.inline(), text.tags().get(piece.run()), box);
            }
        }
    }

    private static float start(TaggedText text, int line, float left, float width, Align align) {
        float free = width - text.lines().get(line).width();
        return switch (align) {
            case LEFT -> left;
            case RIGHT -> left + free;
            case CENTRE -> left + free / 2;
        };
    }

    private void link(Inline inline, Tag tag, Box box) {
        if (inline instanceof Inline.NoteReference note) {
            pdf.destination("ref-" + note.noteId(), box.top());
            pdf.link(tag, box, "#note-" + note.noteId(), Placeholders.filled(notePattern, note.text()));
        } else if (inline instanceof Inline.Link link) {
            pdf.link(tag, box, link.address(), link.text());
        } else if (inline instanceof Inline.CrossReference reference && places.contains(reference.target())) {
            pdf.link(tag, box, "#" + reference.target(), reference.text());
        }
    }

    private boolean isPlain(Run run) {
        return run.inline() instanceof Inline.Words
                || (run.inline() instanceof Inline.CrossReference reference && !places.contains(reference.target()));
    }

    private Tag tag(Tag parent, Inline inline) {
        if (inline instanceof Inline.NoteReference) {
            return parent.child("Reference").child("Link");
        }
        if (inline instanceof Inline.Link link) {
            Tag tag = parent.child("Link");
            return link.language().isEmpty() ? tag : tag.language(link.language());
        }
        if (inline instanceof Inline.CrossReference crossed && places.contains(crossed.target())) {
            return parent.child("Link");
        }
        Tag span = parent.child("Span");
        if (inline instanceof Inline.Abbreviation abbreviation) {
            span.expansion(abbreviation.expansion());
        } else if (inline instanceof Inline.Number number) {
            span.figures(List.of(number.figure()));
        } else if (inline instanceof Inline.Foreign foreign) {
            span.language(foreign.language());
        }
        return span;
    }
}
