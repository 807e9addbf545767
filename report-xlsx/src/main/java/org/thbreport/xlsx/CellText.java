package org.thbreport.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of one cell: its words, where some of them are strong, and the one link that a cell can carry.
 *
 * @param plain all words
 * @param runs the pieces, in order; one when the whole cell looks alike
 * @param link where it leads, or null
 */
record CellText(String plain, List<Run> runs, @Nullable Link link) {

    /** Characters that a cell holds at most. */
    static final int LIMIT = 32_767;

    private static final char SOFT_HYPHEN = '\u00AD';

    /** Copies the list. */
    CellText {
        runs = List.copyOf(runs);
    }

    /** Returns text of one look, without a link. */
    static CellText of(String words) {
        return of(words, null);
    }

    /** Returns text of one look; cut, with an ellipsis, where a cell cannot hold it. */
    static CellText of(String words, @Nullable Link link) {
        String held = cut(words);
        return new CellText(held, List.of(new Run(held, false)), link);
    }

    /** Returns text of several pieces, those of a like look joined. */
    static CellText of(List<Run> pieces, @Nullable Link link) {
        List<Run> joined = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (Run one : pieces) {
            Run piece = new Run(withoutSoftHyphens(one.text()), one.strong());
            plain.append(piece.text());
            Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.strong() == piece.strong()) {
                joined.set(joined.size() - 1, new Run(last.text() + piece.text(), piece.strong()));
            } else if (!piece.text().isEmpty()) {
                joined.add(piece);
            }
        }
        if (plain.length() > LIMIT || joined.isEmpty()) {
            return of(plain.toString(), link);
        }
        return new CellText(plain.toString(), joined, link);
    }

    /** Returns text no longer than a cell holds; a cut one ends in an ellipsis. */
    static String cut(String text) {
        String words = withoutSoftHyphens(text);
        if (words.length() <= LIMIT) {
            return words;
        }
        int end = LIMIT - 1;
        if (Character.isHighSurrogate(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(0, end) + '\u2026';
    }

    /** Returns whether a text says where words may be parted; a cell breaks lines by itself and would show or search it as a letter. */
    static boolean hasSoftHyphen(String text) {
        return text.indexOf(SOFT_HYPHEN) >= 0;
    }

    private static String withoutSoftHyphens(String text) {
        return hasSoftHyphen(text) ? text.replace(String.valueOf(SOFT_HYPHEN), "") : text;
    }

    boolean isMixed() {
        return runs.size() > 1;
    }

    /** Returns whether the whole cell is strong. */
    boolean isStrong() {
        return runs.size() == 1 && runs.get(0).strong();
    }

    /** Writes the pieces as runs of a shared text. */
    void writeRuns(XmlOutput xml, String normalFont, String strongFont) throws IOException {
        for (Run run : runs) {
            xml.markup("<r><rPr>")
                    .markup(run.strong() ? strongFont : normalFont)
                    .markup("</rPr>");
            xml.markup("<t xml:space=\"preserve\">").text(run.text()).markup("</t></r>");
        }
    }

    /**
     * A piece of text of one look.
     *
     * @param text the words
     * @param strong whether they are strong
     */
    record Run(String text, boolean strong) {}

    /**
     * Where a cell leads.
     *
     * @param target an address, or the id of a sheet of the annex
     * @param inside whether it is a sheet
     */
    record Link(String target, boolean inside) {}
}
