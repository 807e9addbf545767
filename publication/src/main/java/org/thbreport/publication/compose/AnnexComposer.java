package org.thbreport.publication.compose;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.analytics.disclosure.ProtectedAnalysis;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.language.Language;

/**
 * Composes the workbook, from protected results and in one language. A sheet without data is left out, and the contents
 * list those that are there. Pure: the same arguments give the same annex.
 */
final class AnnexComposer {

    /** Sheets that an annex has if there is something to show on them, in their order. */
    private static final List<String> OPTIONAL = List.of(
            "key-figures",
            "shares",
            "annual",
            "country-year",
            "trend",
            "decomposition",
            "sensitivity",
            "findings",
            "coverage",
            "matrix",
            "themes",
            "profile",
            "observations",
            "sources",
            "checks");

    private final Language language;

    /** Makes a composer for a language. */
    AnnexComposer(Language language) {
        this.language = language;
    }

    /** Returns the annex of an edition. */
    Annex compose(ProtectedAnalysis results, EditionFacts facts) {
        Edition edition = new Edition(results.analysis(), results.disclosure(), language, facts);
        ObservationSheets observations = new ObservationSheets(edition, results.observations());
        List<Sheet> observed = observations.sheets();
        FrontSheets front = new FrontSheets(edition);
        ReferenceSheets reference = new ReferenceSheets(edition);
        List<Sheet> data = new ArrayList<>();
        data.add(front.symbols(observations.flags()));
        new KeyFiguresSheet(edition).sheet().ifPresent(data::add);
        new SharesSheet(edition).sheet().ifPresent(data::add);
        new AgreementSection(edition).sheet().ifPresent(data::add);
        data.addAll(new CountSheets(edition).sheets());
        data.addAll(new TrendSheets(edition).sheets());
        new RevisionsSheet(edition).sheet().ifPresent(data::add);
        data.addAll(new FindingSheets(edition).sheets());
        data.addAll(observed);
        reference.sources().ifPresent(data::add);
        reference.checks().ifPresent(data::add);
        data.add(reference.codes(observations.labelled()));
        data.add(reference.reproduction());
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(front.cover(data.size() + 2, observed.size()));
        sheets.add(front.contents(data, leftOut(edition, data, results.withholdsObservations())));
        sheets.addAll(data);
        return new Annex(edition.metadata("product.annex"), sheets);
    }

    /** Returns lines that name the sheets that are not there, and why. */
    private static List<RichText> leftOut(Edition edition, List<Sheet> sheets, boolean withheld) {
        List<String> empty = OPTIONAL.stream()
                .filter(id -> sheets.stream().noneMatch(sheet -> sheet.id().equals(id)))
                .filter(id -> !(withheld && id.equals(ObservationSheets.ID)))
                .map(id -> SheetMaker.name(edition, id))
                .toList();
        List<RichText> lines = new ArrayList<>();
        if (!empty.isEmpty()) {
            lines.add(edition.rich("sheet.contents.left-out", "sheets", edition.listed(empty)));
        }
        if (withheld) {
            lines.add(edition.rich("sheet.contents.withheld", "sheet", SheetMaker.name(edition, ObservationSheets.ID)));
        }
        return lines;
    }
}
