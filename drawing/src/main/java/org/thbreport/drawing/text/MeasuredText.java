package org.thbreport.drawing.text;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.type.FontFile;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.drawing.type.GlyphRun;
import org.thbreport.publication.text.Inline;

/** Runs as one text, with the font and advance of every character. */
final class MeasuredText {

    private final FontLibrary fonts;
    private final TextRoom room;
    private final List<Run> runs;
    private final int[] starts;
    private final String text;
    private final FontFile[] font;
    private final float[] advance;

    /** How much nearer the next character stands, in thousandths of the size. */
    private final float[] kern;

    MeasuredText(FontLibrary fonts, List<Run> runs, TextRoom room) {
        this.fonts = fonts;
        this.room = room;
        this.runs = runs;
        starts = new int[runs.size() + 1];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            starts[i] = all.length();
            all.append(runs.get(i).text());
        }
        starts[runs.size()] = all.length();
        text = all.toString();
        font = new FontFile[text.length()];
        advance = new float[text.length()];
        kern = new float[text.length()];
        for (int i = 0; i < runs.size(); i++) {
            measure(runs.get(i), starts[i], starts[i + 1]);
        }
    }

    private void measure(Run run, int from, int to) {
        for (int k = from; k < to; ) {
            int codePoint = text.codePointAt(k);
            // A blank is set in the font of the word before it, with which it is drawn.
            FontFile previous = k == from ? null : font[k - Character.charCount(text.codePointBefore(k))];
            boolean follows = previous != null && Character.isWhitespace(codePoint) && previous.has(codePoint);
            font[k] = follows ? previous : fonts.font(run.face(), codePoint, run.text());
            advance[k] = codePoint == LineBreaker.SOFT_HYPHEN ? 0 : font[k].width(codePoint, run.size());
            int before = k - 1;
            if (before >= from && font[before] == font[k]) {
                kern[before] = font[k].kerning(text.charAt(before), codePoint);
                advance[before] += kern[before] * 0.001f * run.size();
            }
            k += Character.charCount(codePoint);
        }
        for (int k = from; k < to; k++) {
            advance[k] *= room.of(run.face());
        }
    }

    String text() {
        return text;
    }

    float advance(int index) {
        return advance[index];
    }

    /** Returns the width of the hyphen that a line needs if it ends here: 0 but after a soft hyphen. */
    float hyphenBefore(int index) {
        if (text.charAt(index - 1) != LineBreaker.SOFT_HYPHEN) {
            return 0;
        }
        int i = 0;
        while (starts[i + 1] < index) {
            i++;
        }
        Run run = runs.get(i);
        return fonts.font(run.face(), '-', run.text()).width('-', run.size()) * room.of(run.face());
    }

    /** Tells whether a note reference starts here: it stays with the word before. */
    boolean startsNote(int index) {
        for (int i = 0; i < runs.size(); i++) {
            if (starts[i] == index && runs.get(i).inline() instanceof Inline.NoteReference) {
                return true;
            }
        }
        return false;
    }

    /** Returns the part of the text between two places as a line. */
    Line line(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        float x = 0;
        float visible = 0;
        for (int i = 0; i < runs.size(); i++) {
            int first = Math.max(from, starts[i]);
            int last = Math.min(to, starts[i + 1]);
            if (first >= last) {
                continue;
            }
            Run run = runs.get(i);
            if (run.inline() instanceof Inline.NoteReference reference) {
                notes.add(reference.noteId());
            }
            int start = first;
            float startX = x;
            for (int k = first; k < last; ) {
                if (font[k] != font[start]) {
                    pieces.add(piece(i, start, k, startX, x));
                    start = k;
                    startX = x;
                }
                x += advance[k];
                if (!Character.isWhitespace(text.charAt(k))) {
                    visible = x;
                }
                k += Character.charCount(text.codePointAt(k));
            }
            pieces.add(piece(i, start, last, startX, x));
            if (last == to && to < text.length() && text.charAt(to - 1) == LineBreaker.SOFT_HYPHEN) {
                float width = hyphenBefore(to);
                pieces.add(new Piece(
                        i, new GlyphRun(fonts.font(run.face(), '-', run.text()), "-", new float[1]), x, width, true));
                visible = x + width;
            }
        }
        return new Line(pieces, visible, notes);
    }

    private Piece piece(int run, int from, int to, float x, float end) {
        StringBuilder shown = new StringBuilder();
        float[] kerns = new float[to - from];
        for (int k = from; k < to; k++) {
            if (text.charAt(k) != LineBreaker.SOFT_HYPHEN) {
                kerns[shown.length()] = kern[k];
                shown.append(text.charAt(k));
            }
        }
        GlyphRun glyphs = new GlyphRun(font[from], shown.toString(), kerns);
        return new Piece(run, glyphs, x, end - x, false);
    }
}
