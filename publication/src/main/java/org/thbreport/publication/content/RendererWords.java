package org.thbreport.publication.content;

/**
 * The few words that only a renderer knows where to put, in the publication's language.
 *
 * @param page pattern of the page number: {@code Page {0} of {1}}
 * @param note pattern that a note reference is read out as: {@code Note {0}}
 * @param contents heading of bookmarks or of the list of contents
 * @param abbreviations heading of the list of abbreviations
 * @param tableContinues words over the part of a table that goes on from the page before
 * @param annexDescription what the attached annex is
 * @param resultsDescription what the attached results are
 * @param web the words of a web page
 */
public record RendererWords(
        String page,
        String note,
        String contents,
        String abbreviations,
        String tableContinues,
        String annexDescription,
        String resultsDescription,
        WebWords web) {}
