package org.thbreport.ingest.draft;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.document.Marker;
import org.thbreport.ingest.document.Passage;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.ingest.document.Stretch;
import org.thbreport.ingest.document.TextDoubt;

/** The sentences of a document that call notes. */
final class Calls {

    private static final int LONGEST_HEADING = 200;

    /** A line that ends with a colon leads to so many items of so many characters at most. */
    private static final int MOST_ITEMS = 25;

    private static final int LONGEST_ITEM = 300;

    /** A passage as it was read last: its lists come one after the other, and it may be long. */
    private record Read(int passage, String language, String plain, Sentences cut) {}

    private final SourceDocument document;
    private final Map<Integer, List<Marker>> byPassage = new HashMap<>();
    private final Map<Integer, NoteCall> byNote = new HashMap<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final Map<Stretch, Integer> groups = new HashMap<>();
    private final Map<String, BreakIterator> rules = new HashMap<>();
    private @Nullable Read last;

    Calls(SourceDocument document, DocumentLanguage languages) {
        this.document = document;
        document.markers()
                .forEach(marker -> byPassage
                        .computeIfAbsent(marker.passage(), key -> new ArrayList<>())
                        .add(marker));
        String heading = "";
        for (Passage passage : document.passages()) {
            String words = passage.text().text().strip();
            heading = passage.heading() && words.length() < LONGEST_HEADING ? words : heading;
            headings.add(heading);
        }
        int current = -1;
        Sentences cut = sentences("", "");
        String plain = "";
        for (Marker marker : document.markers()) {
            if (marker.passage() != current) {
                current = marker.passage();
                plain = plain(current);
                cut = sentences(plain, languages.of(plain));
            }
            NoteCall call = call(current, plain, cut, marker.start());
            sentences.add(call.sentence());
            if (marker.isCertain()) {
                byNote.put(marker.note(), byNote.containsKey(marker.note()) ? NoteCall.NONE : call);
            }
        }
    }

    private Sentences sentences(String plain, String language) {
        return new Sentences(plain, rules.computeIfAbsent(language, Sentences::rules));
    }

    private NoteCall call(int passage, String plain, Sentences cut, int at) {
        Stretch sentence = cut.around(at);
        String text = document.passages().get(passage).text().text();
        int end = sentence.end();
        for (Marker marker : byPassage.getOrDefault(passage, List.of())) {
            boolean close = marker.start() >= end
                    && plain.substring(end, marker.start()).isBlank();
            end = close ? marker.end() : end;
        }
        int from = sentence.start();
        for (Marker marker : byPassage.getOrDefault(passage, List.of())) {
            boolean between = marker.end() <= at && marker.start() > from;
            from = between
                            && !plain.substring(marker.end(), Math.max(marker.end(), at))
                                    .isBlank()
                    ? marker.end()
                    : from;
        }
        int group = groups.computeIfAbsent(new Stretch(passage, sentence.start()), key -> groups.size());
        return new NoteCall(
                headings.get(passage),
                intro(passage),
                text.substring(sentence.start(), end).replaceAll("\\s+", " "),
                upTo(at, plain, sentence.start(), sentence),
                upTo(at, plain, from, sentence),
                plain.substring(sentence.start(), sentence.end()).replaceAll("\\s+", " "),
                document.passages().get(passage).text().doubts().contains(TextDoubt.ALTERED),
                group);
    }

    /** Returns the sentence or heading before a passage that leads to it and to others like it: "the following are not in place:". */
    private String intro(int passage) {
        for (int at = passage - 1; at >= Math.max(0, passage - MOST_ITEMS); at--) {
            String text = plain(at).strip();
            if (text.endsWith(":")) {
                return text.substring(text.lastIndexOf(". ") + 1).strip();
            }
            if (document.passages().get(at).heading()) {
                return isTitle(at) || text.length() > LONGEST_HEADING ? "" : text;
            }
            if (text.length() > LONGEST_ITEM) {
                return "";
            }
        }
        return "";
    }

    /** The first heading is the document's own. */
    private boolean isTitle(int passage) {
        return document.passages().subList(0, passage).stream().noneMatch(Passage::heading);
    }

    private static String upTo(int at, String plain, int from, Stretch sentence) {
        return plain.substring(from, Math.max(from, Math.min(at, sentence.end())))
                .replaceAll("\\s+", " ")
                .stripTrailing();
    }

    /** Returns the sentence around a place of a passage. */
    NoteCall around(int passage, int at, String language) {
        Read read = last;
        if (read == null || read.passage() != passage || !read.language().equals(language)) {
            String plain = plain(passage);
            read = new Read(passage, language, plain, sentences(plain, language));
            last = read;
        }
        return call(passage, read.plain(), read.cut(), at);
    }

    /** Returns the call of a note; {@link NoteCall#NONE} if it is not clear. */
    NoteCall of(int note) {
        return byNote.getOrDefault(note, NoteCall.NONE);
    }

    /** Returns a passage with blanks in place of its markers. */
    String plain(int passage) {
        return Sentences.withoutMarkers(
                document.passages().get(passage).text().text(), byPassage.getOrDefault(passage, List.of()));
    }

    /** Returns the sentence of each marker, in their order. */
    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
