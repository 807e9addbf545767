package org.thbreport.ingest.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A stretch of text with the places of its lines.
 *
 * @param text what stands there, lines parted by a line feed
 * @param lines where its lines begin, at least one, in order
 * @param doubts why it may not say what its author sees
 */
public record DocumentText(String text, List<LineStart> lines, Set<TextDoubt> doubts) {

    /** Copies the collections. */
    public DocumentText {
        lines = List.copyOf(lines);
        doubts = Set.copyOf(doubts);
    }

    /** Returns a text of one line, of which nothing is doubted. */
    public static DocumentText of(String text, int line, int page) {
        return new DocumentText(text, List.of(new LineStart(0, line, page)), Set.of());
    }

    /** Returns the line in which a character stands. */
    public LineStart at(int offset) {
        LineStart found = lines.get(0);
        for (LineStart line : lines) {
            if (line.offset() > offset) {
                break;
            }
            found = line;
        }
        return found;
    }

    /** Returns the text from an offset on, blanks at its beginning left out. */
    public DocumentText from(int offset) {
        int start = offset;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        LineStart first = at(start);
        List<LineStart> rest = new ArrayList<>();
        rest.add(new LineStart(0, first.line(), first.page()));
        for (LineStart line : lines) {
            if (line.offset() > start) {
                rest.add(new LineStart(line.offset() - start, line.line(), line.page()));
            }
        }
        return new DocumentText(text.substring(start), rest, doubts);
    }

    /** Returns this text with another behind it on a new line. */
    public DocumentText then(DocumentText next) {
        List<LineStart> all = new ArrayList<>(lines);
        int shift = text.length() + 1;
        next.lines().forEach(line -> all.add(new LineStart(line.offset() + shift, line.line(), line.page())));
        Set<TextDoubt> both = EnumSet.noneOf(TextDoubt.class);
        both.addAll(doubts);
        both.addAll(next.doubts());
        return new DocumentText(text + "\n" + next.text(), all, both);
    }

    /** Returns this text with one more doubt. */
    public DocumentText doubted(TextDoubt doubt) {
        Set<TextDoubt> more = EnumSet.of(doubt);
        more.addAll(doubts);
        return new DocumentText(text, lines, more);
    }
}
