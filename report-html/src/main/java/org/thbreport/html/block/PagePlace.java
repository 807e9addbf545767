package org.thbreport.html.block;

import java.util.List;

/**
 * Where a page stands: beside which files, by their names in the plan of the edition, whether or not they are written.
 *
 * @param self file name of the page
 * @param languages the same page in each language of the edition, in order, itself among them
 * @param pdf file name of the PDF that says the same; empty where there is none
 * @param annex file name of the annex; empty where there is none
 * @param results file name of the results; empty where there are none
 */
public record PagePlace(String self, List<PageInLanguage> languages, String pdf, String annex, String results) {

    /** Copies the list. */
    public PagePlace {
        languages = List.copyOf(languages);
    }
}
