package org.thbreport.batch.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.thbreport.publication.edition.ProductKind;

/**
 * A study of a batch: the editions that are made of it and the files they have.
 *
 * @param study the folder as the batch file names it
 * @param folder the folder
 * @param languages language tags, or an empty list for those of the study
 * @param products what is printed
 * @param allAreas whether each country of its statistics has an edition of its own beside the whole
 * @param areas countries that have one, where not all have
 * @param editorNotes whether warnings are printed as notes to the editor
 */
public record BatchEdition(
        String study,
        Path folder,
        List<String> languages,
        Set<ProductKind> products,
        boolean allAreas,
        List<String> areas,
        boolean editorNotes) {
    /** Copies the lists. */
    public BatchEdition {
        languages = List.copyOf(languages);
        products = Set.copyOf(products);
        areas = List.copyOf(areas);
    }
}
