package org.thbreport.publication.edition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;

/**
 * What is known of an edition beside its study and its results.
 *
 * @param product what is printed
 * @param asOf day of publication that is printed
 * @param contentKey key of the inputs
 * @param program name and version of the program
 * @param command the command that makes the edition again, without paths outside the study
 * @param editorNotes whether findings of the evidence checks are printed as notes to the editor
 * @param area country that the edition is for, or null for the whole
 * @param inputs the input files, by path
 */
public record EditionFacts(
        ProductKind product,
        LocalDate asOf,
        String contentKey,
        String program,
        String command,
        boolean editorNotes,
        @Nullable CountryCode area,
        List<InputDigest> inputs) {

    /** Copies the list. */
    public EditionFacts {
        inputs = List.copyOf(inputs);
    }
}
