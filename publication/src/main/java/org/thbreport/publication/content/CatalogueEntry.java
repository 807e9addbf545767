package org.thbreport.publication.content;

import java.util.List;

/**
 * What catalogues and search engines ask of a publication beside its properties.
 *
 * @param edition number of the edition; 0 where there is none
 * @param isRevised whether it is a revision
 * @param address web address of the folder below which releases are published, ending in a stroke; empty where it is not known
 * @param period first and last day or year of what is counted, after ISO 8601: {@code 2019/2022}; empty for no statistics
 * @param places names of the countries and areas that it is about
 * @param measured what its data measure, one a table
 * @param sources what it rests on
 */
public record CatalogueEntry(
        int edition,
        boolean isRevised,
        String address,
        String period,
        List<String> places,
        List<String> measured,
        List<Source> sources) {

    /** Nothing is told. */
    public static final CatalogueEntry NONE = new CatalogueEntry(0, false, "", "", List.of(), List.of(), List.of());

    /** Copies the lists. */
    public CatalogueEntry {
        places = List.copyOf(places);
        measured = List.copyOf(measured);
        sources = List.copyOf(sources);
    }

    /**
     * A source.
     *
     * @param title its title
     * @param address its address on the web; empty where it has none
     */
    public record Source(String title, String address) {}
}
