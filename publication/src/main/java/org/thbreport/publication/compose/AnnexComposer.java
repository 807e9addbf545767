package org.thbreport.publication.compose;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.analytics.disclosure.ProtectedAnalysis;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.language.Language;

/**
 * Composes the workbook, from protected results and in one language. A sheet without data is left out, and the contents
 * list those that are there. Pure: the same arguments give the same annex.
 */
final class AnnexComposer {

    private final Language language;

    /** Makes a composer for a language. */
    AnnexComposer(Language language) {
        this.language = language;
    }

    /** Returns the annex of an edition. */
    Annex compose(ProtectedAnalysis results, EditionFacts facts) {
        Edition edition = new Edition(results.analysis(), results.disclosure(), language, facts);
        FrontSheets front = new FrontSheets(edition);
        ReferenceSheets reference = new ReferenceSheets(edition);
        List<Sheet> data = new ArrayList<>();
        data.add(front.symbols());
        new KeyFiguresSheet(edition).sheet().ifPresent(data::add);
        new SharesSheet(edition).sheet().ifPresent(data::add);
        new AgreementSection(edition).sheet().ifPresent(data::add);
        data.addAll(new CountSheets(edition).sheets());
        data.addAll(new TrendSheets(edition).sheets());
        data.addAll(new FindingSheets(edition).sheets());
        reference.sources().ifPresent(data::add);
        reference.checks().ifPresent(data::add);
        data.add(reference.codes());
        data.add(reference.reproduction());
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(front.cover(data.size() + 2));
        sheets.add(front.contents(data));
        sheets.addAll(data);
        return new Annex(edition.metadata("product.annex"), sheets);
    }
}
