package org.thbreport.drawing.text;

import java.awt.Color;
import java.util.List;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Says how each kind of running text is set. */
public final class Runs {

    private static final float NOTE_SIZE = 0.66f;
    private static final float NOTE_RISE = 0.34f;

    private static final float WORD_SIZE = 0.58f;

    private final Color linkColour;

    /** Takes the colour of links. */
    public Runs(Color linkColour) {
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

    /** Returns a number that stands out: its words are smaller than its digits. */
    public List<Run> ofFigure(RichText figure, TextStyle style) {
        return FigureWords.parts(figure).stream()
                .map(part -> new Run(
                        part.inline(),
                        part.inline().text(),
                        style.face(),
                        style.size() * (part.small() ? WORD_SIZE : 1),
                        0,
                        style.colour()))
                .toList();
    }

    private Run run(Inline inline, TextStyle style) {
        String text = inline.text();
        if (inline instanceof Inline.NoteReference) {
            return new Run(inline, text, style.face(), style.size() * NOTE_SIZE, style.size() * NOTE_RISE, linkColour);
        }
        if (inline.isStrong()) {
            return new Run(inline, text, Face.STRONG, style.size(), 0, style.colour());
        }
        if (inline instanceof Inline.Foreign) {
            return new Run(inline, text, Face.ITALIC, style.size(), 0, style.colour());
        }
        boolean link = inline instanceof Inline.Link || inline instanceof Inline.CrossReference;
        return new Run(inline, text, style.face(), style.size(), 0, link ? linkColour : style.colour());
    }
}
