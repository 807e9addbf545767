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
 * @param tables paths of the tables of rows; often none
 * @param address web address of the folder that they all stand in, ending in a stroke; empty where it is not known
 */
public record PagePlace(
        String self,
        List<PageInLanguage> languages,
        String pdf,
        String annex,
        String results,
        List<String> tables,
        String address) {

    /** Copies the lists. */
    public PagePlace {
        languages = List.copyOf(languages);
        tables = List.copyOf(tables);
    }

    /** Returns the same files by their addresses on the web, for a page that stands elsewhere; by their names where those are not known. */
    public PagePlace fromElsewhere() {
        return new PagePlace(self, languages, from(pdf), from(annex), from(results), tables, address);
    }

    private String from(String file) {
        return file.isEmpty() ? "" : address + file;
    }

    /** Makes the place of a page that stands without tables of rows, nobody knows where. */
    public PagePlace(String self, List<PageInLanguage> languages, String pdf, String annex, String results) {
        this(self, languages, pdf, annex, results, List.of(), "");
    }
}
