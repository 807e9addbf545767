package org.thbreport.pdf.text;

import java.util.List;
import org.thbreport.pdf.type.Face;
import org.thbreport.pdf.type.TextStyle;
import org.thbreport.publication.content.Inline;
import org.thbreport.publication.content.RichText;

/** Says how each kind of running text is set. */
public final class Runs {

    private static final float NOTE_SIZE = 0.66f;
    private static final float NOTE_RISE = 0.34f;

    private final int linkColour;

    /** Takes the colour of links. */
    public Runs(int linkColour) {
        this.linkColour = linkColour;
    }

    /** Returns running text in a style. */
    public List<Run> of(RichText text, TextStyle style) {
        return text.inlines().stream()
                .filter(inline -> !inline.text().isEmpty())
                .map(inline -> run(inline, style))
                .toList();
    }

    /** Returns words in a style. */
    public List<Run> of(String words, TextStyle style) {
        return of(RichText.of(words), style);
    }

    private Run run(Inline inline, TextStyle style) {
        String text = inline.text();
        if (inline instanceof Inline.NoteReference) {
            return new Run(inline, text, style.face(), style.size() * NOTE_SIZE, style.size() * NOTE_RISE, linkColour);
        }
        if (inline instanceof Inline.Words words && words.strong()) {
            return new Run(inline, text, Face.STRONG, style.size(), 0, style.colour());
        }
        if (inline instanceof Inline.Foreign) {
            return new Run(inline, text, Face.ITALIC, style.size(), 0, style.colour());
        }
        boolean link = inline instanceof Inline.Link;
        return new Run(inline, text, style.face(), style.size(), 0, link ? linkColour : style.colour());
    }
}
