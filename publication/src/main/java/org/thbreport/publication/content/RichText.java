package org.thbreport.publication.content;

import java.util.List;
import java.util.stream.Collectors;

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

    /** Returns the words alone; note references are left out. */
    public String plain() {
        if (inlines.size() == 1 && !(inlines.get(0) instanceof Inline.NoteReference)) {
            return inlines.get(0).text();
        }
        return inlines.stream()
                .filter(inline -> !(inline instanceof Inline.NoteReference))
                .map(Inline::text)
                .collect(Collectors.joining());
    }
}
