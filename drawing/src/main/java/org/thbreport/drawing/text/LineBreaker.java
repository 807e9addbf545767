package org.thbreport.drawing.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.type.FontLibrary;

/** Breaks running text into lines, as full as they can be. It is for one document and one thread. */
public final class LineBreaker {

    /** Where a word may be broken; it is not shown itself. */
    public static final char SOFT_HYPHEN = '\u00AD';

    private final FontLibrary fonts;
    private final BreakIterator breaks;
    private final TextRoom room;

    /**
     * Takes the fonts and the language of the document.
     *
     * @param language language tag (BCP 47)
     */
    public LineBreaker(FontLibrary fonts, String language) {
        this(fonts, language, TextRoom.EXACT);
    }

    /**
     * Takes the fonts and the language of the document, and the room that text is given.
     *
     * @param language language tag (BCP 47)
     */
    public LineBreaker(FontLibrary fonts, String language, TextRoom room) {
        this.fonts = fonts;
        this.room = room;
        breaks = BreakIterator.getLineInstance(ULocale.forLanguageTag(language));
    }

    /** Returns the room that text is given. */
    public TextRoom room() {
        return room;
    }

    /** Returns the lines of runs in a width in points; one empty line for no text. A word too long is broken anywhere. */
    public List<Line> lines(List<Run> runs, float width) {
        MeasuredText measured = new MeasuredText(fonts, runs, room);
        String text = measured.text();
        if (text.isEmpty()) {
            return List.of(new Line(List.of(), 0, List.of()));
        }
        breaks.setText(text);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int lastBreak = 0;
        float used = 0;
        float usedAtBreak = 0;
        int nextBreak = nextBreak(measured, 0);
        for (int k = 0; k < text.length(); k++) {
            if (k == nextBreak) {
                if (used + measured.hyphenBefore(k) <= width) {
                    lastBreak = k;
                    usedAtBreak = used;
                }
                nextBreak = nextBreak(measured, k);
            }
            float advance = measured.advance(k);
            if (used + advance > width && k > start && !Character.isWhitespace(text.charAt(k))) {
                boolean atWord = lastBreak > start;
                int end = atWord ? lastBreak : k;
                lines.add(measured.line(start, end));
                used -= atWord ? usedAtBreak : used;
                usedAtBreak = 0;
                start = end;
                lastBreak = end;
            }
            used += advance;
        }
        lines.add(measured.line(start, text.length()));
        return lines;
    }

    /** Returns the width of runs set on one line, in points. */
    public float width(List<Run> runs) {
        MeasuredText measured = new MeasuredText(fonts, runs, room);
        return measured.line(0, measured.text().length()).width();
    }

    /** Returns the width of the widest word of runs, in points. */
    public float widestWord(List<Run> runs) {
        MeasuredText measured = new MeasuredText(fonts, runs, room);
        breaks.setText(measured.text());
        float widest = 0;
        int start = 0;
        while (start < measured.text().length()) {
            int end = nextBreak(measured, start);
            widest = Math.max(widest, measured.line(start, end).width());
            start = end;
        }
        return widest;
    }

    private int nextBreak(MeasuredText measured, int after) {
        int place = breaks.following(after);
        while (place != BreakIterator.DONE
                && place < measured.text().length()
                && (measured.startsNote(place) || isInRange(measured.text(), place))) {
            place = breaks.following(place);
        }
        return place == BreakIterator.DONE ? measured.text().length() : place;
    }

    /** A range of years, such as 2019-2021 with a dash, stays on one line. */
    private static boolean isInRange(String text, int place) {
        return place >= 2
                && (text.charAt(place - 1) == '\u2013' || text.charAt(place - 1) == '-')
                && Character.isDigit(text.charAt(place - 2))
                && Character.isDigit(text.charAt(place));
    }
}
