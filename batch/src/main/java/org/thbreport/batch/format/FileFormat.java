package org.thbreport.batch.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.thbreport.model.issue.Issue;
import org.thbreport.publication.edition.ProductKind;

/**
 * What the files of one format are called, and how they are written. A format has files in each language, or files of the edition that
 * are in none.
 */
public sealed interface FileFormat permits PdfFormat, HtmlFormat, XlsxFormat, JsonFormat, CsvFormat, FragmentFormat {

    /** Returns the names of its files in a language. */
    default List<String> files(String language, List<ProductKind> products) {
        return List.of();
    }

    /** Returns the paths of its files that are in no language. */
    default List<String> files() {
        return List.of();
    }

    /** Returns the language that a file of this format is in, by its name; empty for any other file. */
    default Optional<String> language(String path) {
        return Optional.empty();
    }

    /** Returns whether its files enclose those of other formats, which are written before. */
    default boolean isEnclosing() {
        return false;
    }

    /**
     * Writes its files in a language.
     *
     * @throws FaultyPublicationException if what is to be published cannot be written so
     */
    default void write(LanguageContent content, FileSink sink) throws IOException {}

    /** Writes its files that are in no language. */
    default void write(EditionContent content, FileSink sink) throws IOException {}

    /** Returns what would stop the files in a language from being written; writes nothing. */
    default List<Issue> check(LanguageContent content) {
        return List.of();
    }
}
