package org.thbreport.batch.preview;

import java.util.List;
import java.util.stream.Stream;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.publication.edition.ProductKind;

/**
 * The page that is shown first.
 *
 * @param area code of the country, or {@link #WHOLE}
 * @param product what is shown
 * @param language language tag; empty for the first language of the study
 */
public record FirstPage(String area, ProductKind product, String language) {
    /** What stands for the whole, where the code of a country stands for its edition. */
    public static final String WHOLE = PreviewFile.WHOLE;

    private static final String USUAL = "en";

    /** The page that a study shows where nobody asks for another. */
    public static final FirstPage OF_STUDY = new FirstPage(WHOLE, ProductKind.BRIEFING, "");

    /** Returns the page of a study that is nearest to it. */
    FirstPage of(OpenStudy study) {
        List<String> languages = EditionPipeline.languages(study);
        return new FirstPage(
                areas(study).contains(area) ? area : WHOLE,
                product,
                languages.isEmpty() || languages.contains(language) ? language : languages.get(0));
    }

    /** Returns the end of its address. */
    String path() {
        return area + "/" + product.code() + "-" + (language.isEmpty() ? USUAL : language) + ".html";
    }

    /** Returns the countries that a study has editions for: those of its statistics, then those that took part. */
    static List<String> areas(OpenStudy study) {
        return Stream.concat(
                        study.countries().stream(),
                        study.study().participants().named().stream().map(country -> country.code()))
                .distinct()
                .toList();
    }
}
