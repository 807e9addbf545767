package org.thbreport.ingest.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.thbreport.ingest.document.AssembledText;
import org.thbreport.ingest.document.DocumentFormat;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.document.DocumentText;
import org.thbreport.ingest.document.Fragment;
import org.thbreport.ingest.document.Joint;
import org.thbreport.ingest.document.NoteAssembly;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.ingest.document.UnreadableDocument;

/** Reads plain text: paragraphs are parted by blank lines, or are single long lines; notes begin with their label. */
public final class TextReader {

    /** Longer lines are not wrapped: each is a paragraph. */
    private static final int LONGEST_WRAPPED = 120;

    /** Longer paragraphs are cut, so that no text takes time with the square of its length. */
    private static final int MOST_LINES = 1_000;

    private static final int MOST_CHARACTERS = 20_000;

    /** No text has lines of so many characters. */
    private static final int LONGEST_LINE = 1_000_000;

    private static final Pattern BULLET = Pattern.compile("\\s*[-\\u2022\\u00a7\\u25cf\\u2013o\\uf0b7]\\s+.*");

    private TextReader() {}

    /**
     * Reads a text.
     *
     * @param file its name as the user gave it
     * @throws UnreadableDocument if the bytes are no text
     */
    public static SourceDocument read(byte[] bytes, String file) throws UnreadableDocument {
        TextDecoding decoding = TextDecoding.of(bytes, file);
        if (decoding.text().isBlank()) {
            throw new UnreadableDocument(DocumentRule.NO_TEXT, "the document holds no words", "a text was expected");
        }
        if (decoding.text().lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw DocumentLimits.exceeded("a line has more than 1,000,000 characters");
        }
        AssembledText text = NoteAssembly.of(fragments(decoding.text()));
        return new SourceDocument(
                DocumentFormat.TEXT, "", 0, text.passages(), text.notes(), text.markers(), decoding.issues());
    }

    private static List<Fragment> fragments(String text) {
        List<Fragment> fragments = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        int from = 0;
        while (from < lines.length) {
            int to = from;
            while (to < lines.length && !lines[to].isBlank()) {
                to++;
            }
            block(lines, from, to, fragments);
            from = to + 1;
        }
        return fragments;
    }

    private static void block(String[] lines, int from, int to, List<Fragment> fragments) {
        for (int i = from; i < to; i++) {
            boolean bullet = BULLET.matcher(lines[i]).matches();
            boolean begins = i == from || bullet || (i - from) % MOST_LINES == 0;
            boolean wrapped =
                    !begins && lines[i - 1].length() <= LONGEST_WRAPPED && lines[i].length() <= LONGEST_WRAPPED;
            Joint joint = begins ? Joint.APART : wrapped ? Joint.WHOLE : Joint.IN_NOTE;
            for (int at = 0; at == 0 || at < lines[i].length(); at += MOST_CHARACTERS) {
                String part = lines[i].substring(at, Math.min(lines[i].length(), at + MOST_CHARACTERS));
                fragments.add(Fragment.of(DocumentText.of(part, i + 1, 0), false, at == 0 ? joint : Joint.APART));
            }
        }
    }
}
