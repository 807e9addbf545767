package org.thbreport.ingest.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.ingest.document.Stretch;

/** A line of a page, or the part of it up to a wide gap; small raised characters belong to it. */
final class PdfLine {

    /** Raised characters are smaller than this share of their line. */
    private static final float SMALL = 0.8f;

    private static final float SAME_LINE = 0.2f;
    private static final float HIGHEST = 0.8f;
    private static final float WIDE_GAP = 3.5f;
    private static final float BLANK = 0.17f;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final int page;
    private float baseline;
    private float size;
    private float left;
    private float right;
    private boolean raisedOnly;

    PdfLine(Glyph first, int page) {
        this.page = page;
        glyphs.add(first);
        baseline = first.y();
        size = first.size();
        left = first.x();
        right = first.right();
    }

    /** Takes a character if it stands in this line. */
    boolean take(Glyph glyph) {
        float gap = glyph.x() - right;
        float down = glyph.y() - baseline;
        float larger = Math.max(size, glyph.size());
        boolean near = gap > -larger && gap < WIDE_GAP * larger;
        boolean same = Math.abs(down) <= SAME_LINE * larger;
        boolean raised = glyph.size() < SMALL * size && down < 0 && down > -HIGHEST * size;
        boolean behindLabel = size < SMALL * glyph.size() && down > 0 && down < HIGHEST * glyph.size() && isShort();
        if (!near || !same && !raised && !behindLabel) {
            return false;
        }
        if (behindLabel || same && glyph.size() > size && isShort() && raisedOnly) {
            baseline = glyph.y();
            size = glyph.size();
        }
        raisedOnly = raisedOnly && raised;
        glyphs.add(glyph);
        right = Math.max(right, glyph.right());
        left = Math.min(left, glyph.x());
        return true;
    }

    private boolean isShort() {
        return glyphs.size() <= 5;
    }

    float baseline() {
        return baseline;
    }

    float size() {
        return size;
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    int page() {
        return page;
    }

    private boolean isRaised(Glyph glyph) {
        return glyph.size() < SMALL * size && glyph.y() < baseline - 0.05f * size;
    }

    /** Returns the characters with blanks where there are gaps. */
    String text() {
        return write(new ArrayList<>());
    }

    /** Returns the stretches of raised characters in {@link #text}. */
    List<Stretch> raised() {
        List<Stretch> raised = new ArrayList<>();
        write(raised);
        return raised;
    }

    private String write(List<Stretch> raised) {
        StringBuilder text = new StringBuilder();
        Glyph last = null;
        int raisedFrom = -1;
        for (Glyph glyph : glyphs) {
            boolean up = isRaised(glyph) && !glyph.isBlank();
            if (raisedFrom >= 0 && !up) {
                raised.add(new Stretch(raisedFrom, text.length()));
                raisedFrom = -1;
            }
            boolean gap = last != null && glyph.x() - last.right() > BLANK * Math.max(last.size(), glyph.size());
            boolean blank = glyph.isBlank() || gap;
            if (blank && text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                if (raisedFrom >= 0) {
                    raised.add(new Stretch(raisedFrom, text.length()));
                    raisedFrom = -1;
                }
                text.append(' ');
            }
            if (!glyph.isBlank()) {
                raisedFrom = up && raisedFrom < 0 ? text.length() : raisedFrom;
                text.append(glyph.text());
            }
            last = glyph;
        }
        if (raisedFrom >= 0) {
            raised.add(new Stretch(raisedFrom, text.length()));
        }
        return text.toString().stripTrailing();
    }

    /** Returns whether another line stands below or above within the same columns. */
    boolean overlaps(PdfLine other) {
        return left < other.right && other.left < right;
    }

    /** A number alone is one of a chart or map where notes have words behind their labels. */
    boolean isBareNumber() {
        return raised().isEmpty() && text().strip().matches("\\d{1,4}");
    }

    /** Returns whether a note may begin with the line. */
    boolean beginsNote() {
        boolean up = !raised().isEmpty() && raised().get(0).start() == 0;
        return up
                || text().matches(
                                "(?s)(?:\\[\\d{1,4}]|\\(\\d{1,4}\\)|\\d{1,4}[.)]?|\\*{1,3}|[\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079]+)(?:\\s.*|$)");
    }
}
