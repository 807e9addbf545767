package org.thbreport.ingest.draft;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.regex.Pattern;
import org.thbreport.ingest.document.Marker;
import org.thbreport.ingest.document.Stretch;

/** The sentences of a passage, by the rules of Unicode and the abbreviations of the language. */
final class Sentences {

    /** What looks like an abbreviation and not like the end of a sentence: rather a sentence too long than one without its "not". */
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\p{L}{0,3}|\\p{L})\\.\\s*$");

    /** Text that ends a sentence before a marker, and a number behind it that begins the next: "trained.[4] 10 countries". */
    private static final Pattern ENDED = Pattern.compile("[.!?][\"'\\u201d\\u2019\\u00bb)]?\\s*$");

    private static final Pattern NUMBER = Pattern.compile("\\s+\\p{Nd}");

    /** Ends a sentence by the rules of Unicode, which see none where a number and a small letter follow. */
    private static final char END = '\u2029';

    private static final int LOOK_BACK = 12;

    private final String plain;
    private final BreakIterator breaks;

    /**
     * Takes a passage.
     *
     * @param plain the passage with blanks in place of its markers, of the same length
     * @param breaks the rules of its language; only one passage uses them at a time
     */
    Sentences(String plain, BreakIterator breaks) {
        this.plain = plain.replace('\n', ' ');
        this.breaks = breaks;
        breaks.setText(this.plain);
    }

    /** Returns the rules of a language, which take long to make. */
    static BreakIterator rules(String language) {
        return BreakIterator.getSentenceInstance(new ULocale((language.isEmpty() ? "en" : language) + "@ss=standard"));
    }

    /** Returns a passage with blanks in place of its markers, so that they end no word, and a sentence only before a number. */
    static String withoutMarkers(String text, List<Marker> markers) {
        StringBuilder plain = new StringBuilder(text);
        for (Marker marker : markers) {
            for (int i = marker.start(); i < marker.end(); i++) {
                plain.setCharAt(i, ' ');
            }
            String before = plain.substring(Math.max(0, marker.start() - LOOK_BACK), marker.start());
            if (ENDED.matcher(before).find()
                    && !ABBREVIATION.matcher(before).find()
                    && NUMBER.matcher(plain)
                            .region(marker.end(), plain.length())
                            .lookingAt()) {
                plain.setCharAt(marker.end() - 1, END);
            }
        }
        return plain.toString();
    }

    /** Returns the sentence around a character. */
    Stretch around(int offset) {
        int at = Math.min(offset, plain.length());
        int end = at >= plain.length() ? plain.length() : breaks.following(at);
        int start = at == 0 ? 0 : breaks.isBoundary(at) ? at : breaks.preceding(at);
        int to = end == BreakIterator.DONE ? plain.length() : end;
        int from = start == BreakIterator.DONE ? 0 : start;
        if (plain.substring(from, Math.min(at, to)).isBlank() && from > 0 && at > from) {
            from = breaks.preceding(from);
        }
        while (from > 0
                && ABBREVIATION
                        .matcher(plain.substring(Math.max(0, from - LOOK_BACK), from))
                        .find()) {
            int before = breaks.preceding(from);
            from = before == BreakIterator.DONE ? 0 : before;
        }
        while (from < to && Character.isWhitespace(plain.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(plain.charAt(to - 1))) {
            to--;
        }
        return new Stretch(from, Math.max(from, to));
    }
}
