package org.thbreport.ingest.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.ingest.countries.CountryListReader;
import org.thbreport.ingest.countries.ListedCountry;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.document.DocumentText;
import org.thbreport.ingest.document.Marker;
import org.thbreport.ingest.document.Note;
import org.thbreport.ingest.document.Passage;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.ingest.document.Stretch;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** Finds the lists of countries of a document and judges how sure each is. */
public final class DraftReader {

    private static final Pattern SOURCE = Pattern.compile(
            "(?is).*(?:https?:|www\\.|\\bOJ [LC]\\b|\\bCOM\\s?\\(|\\bp\\. ?\\d|\\bpp\\. ?\\d|\\baccessed\\b|\\bISBN\\b|\\bibid\\b|\\bdoi\\b|\\bno\\.? \\d|\\b(?:19|20)\\d\\d\\b).*");

    private final CountryListReader reader;
    private final DraftContext context;
    private final DocumentLanguage languages;
    private final ListDrafts drafts;
    private final List<DraftList> lists = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<NoteKind> kinds = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    private DraftReader(SourceDocument document, CountryRegister register, DraftContext context) {
        this.reader = new CountryListReader(register);
        this.context = context;
        this.languages = new DocumentLanguage(document, context);
        this.drafts = new ListDrafts(reader, register, context);
    }

    /** Returns all that a document may say about countries. */
    public static Draft read(SourceDocument document, CountryRegister register, DraftContext context) {
        return new DraftReader(document, register, context).read(document);
    }

    private Draft read(SourceDocument document) {
        issues.addAll(document.issues());
        languages.issue().ifPresent(issues::add);
        Calls calls = new Calls(document, languages);
        for (int i = 0; i < document.notes().size(); i++) {
            note(document.notes().get(i), i, calls);
        }
        noteIssues(document, calls);
        for (int i = 0; i < document.passages().size(); i++) {
            passage(document.passages().get(i), i, calls);
        }
        return new Draft(
                document,
                languages.tag(),
                languages.from(),
                kinds,
                calls.sentences(),
                Parts.suggest(lists, document, calls),
                mentions,
                issues);
    }

    private void note(Note note, int index, Calls calls) {
        DocumentText text = note.text();
        NoteCall call = calls.of(index);
        String language = languages.of(text.text());
        List<CountryList> found = reader.find(text.text(), language);
        boolean source = SOURCE.matcher(text.text()).matches();
        int taken = 0;
        for (CountryList list : found) {
            boolean named =
                    source && list.listed().size() < 2 && list.excluded().isEmpty() && !isOwnPart(list, text.text());
            if (named) {
                mention(list, text);
            } else {
                boolean takenFrom = !list.excluded().isEmpty()
                        && found.stream().anyMatch(other -> isBefore(other, list, text.text()));
                lists.add(drafts.ofNote(list, note, index, call, language, taken, found.size(), takenFrom));
                taken++;
            }
        }
        boolean blank = text.text().isBlank();
        kinds.add(taken > 0 ? NoteKind.LIST : blank ? NoteKind.EMPTY : source ? NoteKind.SOURCE : NoteKind.TEXT);
    }

    /** Returns whether one list goes over into another. */
    private static boolean isBefore(CountryList list, CountryList next, String text) {
        return list.end() <= next.start()
                && text.substring(list.end(), next.start()).matches("[\\s,(]*");
    }

    /** Returns whether a country stands behind a semicolon at the end of a note, as a list does behind its source. */
    private static boolean isOwnPart(CountryList list, String text) {
        String before = text.substring(0, list.start()).strip();
        String after = text.substring(list.end()).strip();
        return before.endsWith(";") && (after.isEmpty() || after.equals("."));
    }

    private void passage(Passage passage, int index, Calls calls) {
        String text = passage.text().text();
        String plain = calls.plain(index);
        String language = languages.of(plain);
        for (CountryList list : reader.find(plain, language)) {
            boolean single = list.listed().size() < 2 && list.excluded().isEmpty();
            if (single) {
                mention(list, passage.text());
            } else if (!list.listed().isEmpty()) {
                NoteCall call = calls.around(index, list.start(), language);
                lists.add(drafts.ofPassage(list, passage, index, call, text, language));
            }
        }
    }

    private void mention(CountryList list, DocumentText text) {
        for (ListedCountry listed : list.listed()) {
            String words = text.text().substring(listed.start(), listed.end());
            mentions.add(new Mention(text.at(listed.start()), words, listed.country()));
        }
    }

    private void noteIssues(SourceDocument document, Calls calls) {
        for (int i = 0; i < document.notes().size(); i++) {
            Note note = document.notes().get(i);
            if (calls.of(i).sentence().isEmpty()) {
                int line = note.text().at(0).line();
                issues.add(DocumentRule.NOTES.warning(
                        new Location(context.file(), line, 0),
                        "note " + note.label() + " has no marker in the text that belongs to it alone",
                        "its lists are held"));
            }
        }
        for (Marker marker : document.markers()) {
            if (marker.note() < 0) {
                int line = document.passages()
                        .get(marker.passage())
                        .text()
                        .at(marker.start())
                        .line();
                issues.add(DocumentRule.NOTES.warning(
                        new Location(context.file(), line, 0),
                        "the note " + marker.label() + " that is called here is not in the file",
                        "look for it in the original"));
            }
        }
    }

    /** Returns where a list stands, as a stretch. */
    static Stretch stretch(CountryList list) {
        return new Stretch(list.start(), list.end());
    }
}
