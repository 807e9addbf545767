package org.thbreport.drawing.text;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.publication.content.Inline;
import org.thbreport.publication.content.RichText;

/** Says how each kind of running text is set. */
public final class Runs {

    private static final float NOTE_SIZE = 0.66f;
    private static final float NOTE_RISE = 0.34f;

    private static final float WORD_SIZE = 0.58f;

    /** Words with the spaces around them, or what stands between. */
    private static final Pattern PARTS =
            Pattern.compile("[\\s\\p{L}\\p{M}.-]*\\p{L}[\\s\\p{L}\\p{M}.-]*|[^\\p{L}]+?(?=\\s*\\p{L}|$)");

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
        List<Run> runs = new ArrayList<>();
        boolean numbered = figure.plain().codePoints().anyMatch(Character::isDigit);
        for (Inline inline : figure.inlines()) {
            if (inline instanceof Inline.Number) {
                runs.add(new Run(inline, inline.text(), style.face(), style.size(), 0, style.colour()));
                continue;
            }
            Matcher parts = PARTS.matcher(inline.text());
            while (parts.find()) {
                boolean words = numbered && parts.group().codePoints().anyMatch(Character::isLetter);
                float size = style.size() * (words ? WORD_SIZE : 1);
                Inline part = new Inline.Words(parts.group(), false);
                runs.add(new Run(part, parts.group(), style.face(), size, 0, style.colour()));
            }
        }
        return runs;
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
