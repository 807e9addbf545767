package org.thbreport.ingest.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A paragraph in the making: blanks are joined, and what is raised or doubted is kept apart. */
public final class TextBuilder {

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> raised = new ArrayList<>();
    private final Set<TextDoubt> doubts = EnumSet.noneOf(TextDoubt.class);

    /** Adds words; blanks in a row become one, and none stands at the beginning. */
    public Stretch add(String words) {
        int start = -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\u00AD' || c == '\u200B' || c == '\uFEFF') {
                continue;
            }
            if (c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                boolean after = text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1));
                if (after) {
                    text.append(' ');
                }
                continue;
            }
            start = start < 0 ? text.length() : start;
            text.append(c >= ' ' || c == '\n' ? c : ' ');
        }
        return new Stretch(start < 0 ? text.length() : start, text.length());
    }

    /** Adds raised words. */
    public Stretch addRaised(String words) {
        Stretch stretch = add(words);
        if (stretch.end() > stretch.start()) {
            raised.add(stretch);
        }
        return stretch;
    }

    /** Notes that the text may not say what its author sees. */
    public void doubt(TextDoubt doubt) {
        doubts.add(doubt);
    }

    /** Returns whether nothing but blanks was added. */
    public boolean isBlank() {
        return text.toString().isBlank();
    }

    /** Returns the number of characters. */
    public int length() {
        return text.length();
    }

    /** Returns what was raised, as far as the text goes: blanks at its end are not in it. */
    public List<Stretch> raised() {
        int end = text.toString().stripTrailing().length();
        return raised.stream()
                .filter(stretch -> stretch.start() < end)
                .map(stretch -> new Stretch(stretch.start(), Math.min(stretch.end(), end)))
                .toList();
    }

    /** Returns the text as one line. */
    public DocumentText text(int line, int page) {
        return new DocumentText(text.toString().stripTrailing(), List.of(new LineStart(0, line, page)), doubts);
    }
}
