package org.thbreport.pdf.structure;

import java.time.LocalDate;
import java.util.List;

/**
 * What a document says of itself.
 *
 * @param language language tag (BCP 47)
 * @param title title
 * @param author issuing body
 * @param subject one sentence on what it is about
 * @param keywords keywords
 * @param date day that it is dated to
 * @param program name and version of the program
 * @param identity text that is the same for the same document and differs for any other
 */
public record DocumentFacts(
        String language,
        String title,
        String author,
        String subject,
        List<String> keywords,
        LocalDate date,
        String program,
        String identity) {

    /** Copies the list. */
    public DocumentFacts {
        keywords = List.copyOf(keywords);
    }
}
