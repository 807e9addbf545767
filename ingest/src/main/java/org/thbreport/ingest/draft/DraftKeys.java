package org.thbreport.ingest.draft;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What lists are known by: the source, and a hash of the note and its sentence, so that a note keeps its key when it gets
 * another number.
 */
public final class DraftKeys {

    private static final int LENGTH = 12;

    private final String source;
    private final Map<String, Integer> uses = new HashMap<>();

    /** The lists of a note come one after the other, and a note may be long. */
    private String lastNote = "";

    private String lastSentence = "";
    private String lastHash = hash("|");

    DraftKeys(String source) {
        this.source = source;
    }

    /** Returns the key of the next list of a note or sentence; those of one note are numbered. */
    String next(String note, String sentence) {
        if (!note.equals(lastNote) || !sentence.equals(lastSentence)) {
            lastNote = note;
            lastSentence = sentence;
            lastHash = hash(plain(note) + "|" + plain(sentence));
        }
        int use = uses.merge(lastHash, 1, Integer::sum);
        return (source.isEmpty() ? "" : source + ":") + lastHash + (use == 1 ? "" : "-" + use);
    }

    /** Returns a text without what changes when a document is set again: blanks, quotes, dashes, markers of notes, case. */
    public static String plain(String text) {
        return text.replaceAll(
                        "\\[\\d{1,4}]|[\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]|(?<=[\\p{L}.,;:)])\\d{1,4}(?=\\s|$)", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N},;()]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text).substring(0, LENGTH);
    }
}
