package org.thbreport.ingest.document;

import java.util.List;
import org.thbreport.model.issue.Issue;

/**
 * A document as it was read.
 *
 * @param format its format
 * @param language tag of its language as the file names it; empty if it names none
 * @param pages number of pages, or 0 where there are none
 * @param passages all text that is no note, in the order of reading
 * @param notes its notes in their order
 * @param markers the places that call notes, in the order of reading
 * @param issues what a reader should know of the file
 */
public record SourceDocument(
        DocumentFormat format,
        String language,
        int pages,
        List<Passage> passages,
        List<Note> notes,
        List<Marker> markers,
        List<Issue> issues) {

    /** Copies the lists. */
    public SourceDocument {
        passages = List.copyOf(passages);
        notes = List.copyOf(notes);
        markers = List.copyOf(markers);
        issues = List.copyOf(issues);
    }
}
