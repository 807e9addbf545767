package org.thbreport.batch.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thbreport.publication.check.SaidAnnex;
import org.thbreport.publication.check.SaidBriefing;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Publication;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.readback.SaidDigests;

/**
 * What is published of an edition in one language.
 *
 * @param edition name of the edition
 * @param isWhole whether it is the whole, not the edition of one country
 * @param languages language tags of the edition, in order
 * @param language language tag
 * @param look how it looks
 * @param shared what the editions of the study share in the language
 * @param common the sheets that the annexes of all editions have in common
 * @param annex the annex
 * @param products what is printed, in the order of print
 * @param resultsFile {@code results.json}
 * @param formats the formats that are written
 * @param headingStart level of the headings of sections in what a page of a site holds
 */
public record LanguageContent(
        String edition,
        boolean isWhole,
        List<String> languages,
        String language,
        Look look,
        Shelf shared,
        List<Sheet> common,
        Annex annex,
        List<Product> products,
        byte[] resultsFile,
        Set<OutputFormat> formats,
        int headingStart)
        implements Saying {

    /**
     * A product that was composed.
     *
     * @param kind what it is
     * @param publication what it says
     */
    public record Product(ProductKind kind, Publication publication) {}

    @Override
    public Map<String, List<SaidDigests>> said() {
        SaidAnnex sheets = shared.get(SaidAnnex.class, () -> new SaidAnnex(annex.metadata(), common));
        Map<String, List<SaidDigests>> said = new HashMap<>();
        said.put(XlsxFormat.NAME.named(language), List.of(sheets.of(annex)));
        for (Product product : products) {
            said.put(
                    product.kind().code() + '-' + language,
                    SaidBriefing.of(product.publication().briefing()));
        }
        return said;
    }

    /** Returns the path of a file below the folder of all editions. */
    String path(String file) {
        return edition + "/" + file;
    }
}
