package org.thbreport.publication.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Running text of a paragraph, list item or cell.
 *
 * @param inlines its pieces, in reading order
 */
public record RichText(List<Inline> inlines) {

    /** Copies the list. */
    public RichText {
        inlines = List.copyOf(inlines);
    }

    /** Returns text of plain words. */
    public static RichText of(String words) {
        return new RichText(List.of(new Inline.Words(words, false)));
    }

    /** Returns text of one piece. */
    public static RichText of(Inline piece) {
        return new RichText(List.of(piece));
    }

    /** Returns text of one figure. */
    public static RichText of(Figure figure) {
        return new RichText(List.of(new Inline.Number(figure, false)));
    }

    /** Returns the same text, emphasised; what is neither words nor a number stays as it is. */
    public RichText strong() {
        List<Inline> strong = new ArrayList<>(inlines.size());
        for (Inline inline : inlines) {
            strong.add(
                    inline instanceof Inline.Words words
                            ? new Inline.Words(words.text(), true)
                            : inline instanceof Inline.Number number
                                    ? new Inline.Number(number.figure(), true)
                                    : inline);
        }
        return new RichText(strong);
    }

    /** Returns the figures in it, in reading order. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Number number) {
                figures.add(number.figure());
            }
        }
        return figures;
    }

    /** Returns texts one after the other. */
    public static RichText joined(List<RichText> parts, String between) {
        List<Inline> all = new ArrayList<>();
        for (RichText part : parts) {
            if (!all.isEmpty() && !between.isEmpty()) {
                all.add(new Inline.Words(between, false));
            }
            all.addAll(part.inlines());
        }
        return new RichText(all);
    }

    /** Returns the words alone; note references are left out. */
    public String plain() {
        if (inlines.size() == 1 && !(inlines.get(0) instanceof Inline.NoteReference)) {
            return inlines.get(0).text();
        }
        StringBuilder words = new StringBuilder();
        for (Inline inline : inlines) {
            if (!(inline instanceof Inline.NoteReference)) {
                words.append(inline.text());
            }
        }
        return words.toString();
    }
}
