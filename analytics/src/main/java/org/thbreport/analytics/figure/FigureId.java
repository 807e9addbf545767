package org.thbreport.analytics.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a figure: its path in {@code results.json}, such as {@code share.LV.2022.shareOfKnown}. A list of the results is
 * addressed by what its elements are about ({@code coverage.<finding>.n}), the ends of an interval by {@code 0} and {@code 1}.
 * In text a dot stands between segments, and a segment that holds a dot or a quotation mark, or is empty, stands in quotation
 * marks, those inside it doubled. Ids share their beginnings, so that a row of figures costs little. Immutable.
 *
 * @param parent what the segment is a part of, or null for the first segment
 * @param segment the last segment
 */
public record FigureId(@Nullable FigureId parent, String segment) {

    private static final char DOT = '.';
    private static final char QUOTE = '"';

    /** Returns the id of some segments, from the outermost to the innermost; at least one. */
    public static FigureId of(String first, String... others) {
        FigureId id = new FigureId(null, first);
        for (String other : others) {
            id = id.at(other);
        }
        return id;
    }

    /** Returns the id of a part of this one. */
    public FigureId at(String part) {
        return new FigureId(this, part);
    }

    /** Returns the id of an element of a list, from 0: 0 and 1 are the ends of an interval. */
    public FigureId at(int place) {
        return at(String.valueOf(place));
    }

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if a quotation mark is left open, or text follows a closed one
     */
    public static FigureId parse(String text) {
        List<String> segments = new ArrayList<>();
        StringBuilder segment = new StringBuilder();
        int i = 0;
        while (i <= text.length()) {
            if (i < text.length() && text.charAt(i) == QUOTE && segment.isEmpty()) {
                i = quoted(text, i + 1, segment);
            } else {
                int end = text.indexOf(DOT, i);
                end = end < 0 ? text.length() : end;
                segment.append(text, i, end);
                i = end;
            }
            if (i < text.length() && text.charAt(i) != DOT) {
                throw new IllegalArgumentException("no id of a figure: " + text);
            }
            segments.add(segment.toString());
            segment.setLength(0);
            i++;
        }
        return of(segments.get(0), segments.subList(1, segments.size()).toArray(String[]::new));
    }

    /** Reads up to the quotation mark that closes; returns the place behind it. */
    private static int quoted(String text, int from, StringBuilder segment) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != QUOTE) {
                segment.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                segment.append(QUOTE);
                i++;
            } else {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("a quotation mark is left open: " + text);
    }

    /** Returns the segments, from the outermost to the innermost. */
    public List<String> segments() {
        Deque<String> segments = new ArrayDeque<>();
        for (FigureId id = this; id != null; id = id.parent) {
            segments.addFirst(id.segment);
        }
        return List.copyOf(segments);
    }

    /** Returns the id as text. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (parent != null) {
            parent.write(text);
            text.append(DOT);
        }
        text.append(written(segment));
    }

    /** Returns a segment as it stands in the text of an id. */
    public static String written(String segment) {
        return segment.isEmpty() || segment.indexOf(DOT) >= 0 || segment.indexOf(QUOTE) >= 0
                ? QUOTE + segment.replace("\"", "\"\"") + QUOTE
                : segment;
    }
}
