package org.thbreport.ingest.draft;

import java.util.List;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.model.issue.Issue;

/**
 * All that was found in a document.
 *
 * @param document the document
 * @param language tag of its language; empty if it is not known
 * @param languageFrom how the language was found
 * @param noteKinds what each note holds, in their order
 * @param markerSentences the sentence of each marker, in their order
 * @param lists the lists, in the order of the notes, then of the running text
 * @param mentions countries that are named and not listed
 * @param issues what is to be known, of the file and of the notes
 */
public record Draft(
        SourceDocument document,
        String language,
        LanguageFrom languageFrom,
        List<NoteKind> noteKinds,
        List<String> markerSentences,
        List<DraftList> lists,
        List<Mention> mentions,
        List<Issue> issues) {

    /** Copies the lists. */
    public Draft {
        noteKinds = List.copyOf(noteKinds);
        markerSentences = List.copyOf(markerSentences);
        lists = List.copyOf(lists);
        mentions = List.copyOf(mentions);
        issues = List.copyOf(issues);
    }
}
