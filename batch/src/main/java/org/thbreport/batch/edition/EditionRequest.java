package org.thbreport.batch.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.publication.edition.ProductKind;

/**
 * What is asked of an edition beside its study folder. What bears on bytes comes first; the rest only says which files
 * are written.
 *
 * @param area code of the area that the edition is for, or null for the whole
 * @param asOf day of publication that is printed, or null for the day in the study file
 * @param editorNotes whether warnings of the evidence checks are printed as notes to the editor
 * @param branding name of the branding file that is given beside the study, or null for none
 * @param languages language tags, or an empty list for those of the study
 * @param products what is printed
 * @param kinds kinds of files that are written
 * @param headingStart level of the headings of sections in a fragment, from 1
 */
public record EditionRequest(
        @Nullable String area,
        @Nullable LocalDate asOf,
        boolean editorNotes,
        @Nullable String branding,
        List<String> languages,
        Set<ProductKind> products,
        Set<OutputFormat> kinds,
        int headingStart) {

    /** Level of the headings of sections below the title of a page. */
    public static final int USUAL_HEADING = 2;

    /** Copies the lists. */
    public EditionRequest {
        languages = List.copyOf(languages);
        products = Set.copyOf(products);
        kinds = Set.copyOf(kinds);
    }

    /** Asks for fragments that stand below the title of a page. */
    public EditionRequest(
            @Nullable String area,
            @Nullable LocalDate asOf,
            boolean editorNotes,
            @Nullable String branding,
            List<String> languages,
            Set<ProductKind> products,
            Set<OutputFormat> kinds) {
        this(area, asOf, editorNotes, branding, languages, products, kinds, USUAL_HEADING);
    }

    /** Returns whether headings of fragments stand elsewhere than below the title of a page. */
    public boolean hasOwnHeadings() {
        return headingStart != USUAL_HEADING && kinds.contains(OutputFormat.FRAGMENT);
    }

    /** Returns the products in the order of print. */
    public List<ProductKind> productsInOrder() {
        return List.copyOf(new TreeSet<>(products));
    }

    /** Returns the name of the edition's folder. */
    public String editionName(String studyId) {
        return area == null ? studyId : studyId + "-" + area;
    }
}
