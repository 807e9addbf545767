package org.thbreport.publication.content;

import java.time.LocalDate;
import java.util.List;

/**
 * What a publication says of itself, in its properties and on every page and sheet.
 *
 * @param language language tag (BCP 47)
 * @param title title
 * @param issuer issuing body
 * @param subject one sentence on what it is about
 * @param keywords keywords
 * @param date date of publication
 * @param marks words that every page and sheet carries: "Provisional", "Made-up data"; often none
 * @param contentKey key of the inputs that it was made from
 * @param program name and version of the program
 * @param words the few words that a renderer adds itself
 * @param entry what catalogues ask beside
 */
public record Metadata(
        String language,
        String title,
        String issuer,
        String subject,
        List<String> keywords,
        LocalDate date,
        List<String> marks,
        String contentKey,
        String program,
        RendererWords words,
        CatalogueEntry entry) {

    /** Copies the lists. */
    public Metadata {
        keywords = List.copyOf(keywords);
        marks = List.copyOf(marks);
    }

    /** Makes the properties of what no catalogue lists. */
    public Metadata(
            String language,
            String title,
            String issuer,
            String subject,
            List<String> keywords,
            LocalDate date,
            List<String> marks,
            String contentKey,
            String program,
            RendererWords words) {
        this(language, title, issuer, subject, keywords, date, marks, contentKey, program, words, CatalogueEntry.NONE);
    }
}
