package org.thbreport.publication.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        Edition edition = new Edition(results.analysis(), results.disclosure(), language, facts, Map.of());
        ObservationSheets observations = new ObservationSheets(edition, results.observations());
        List<Sheet> observed = observations.sheets();
        FrontSheets front = new FrontSheets(edition);
        ReferenceSheets reference = new ReferenceSheets(edition);
        List<Sheet> data = new ArrayList<>();
        new KeyFiguresSheet(edition).sheet().ifPresent(data::add);
        new SharesSheet(edition).sheet().ifPresent(data::add);
        new AgreementSection(edition).sheet().ifPresent(data::add);
        data.addAll(new CountSheets(edition).sheets());
        data.addAll(new TrendSheets(edition).sheets());
        new RevisionsSheet(edition).sheet().ifPresent(data::add);
        data.addAll(new FindingSheets(edition).sheets());
        data.addAll(observed);
        reference.sources(results.vintages()).ifPresent(data::add);
        reference.checks().ifPresent(data::add);
        data.add(reference.codes(observations.labelled()));
        data.add(reference.reproduction());
        List<Sheet> following = new ArrayList<>();
        following.add(front.symbols(observations.flags()));
        following.addAll(numbered(edition, data));
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(front.cover(following.size() + 2, observed.size()));
        sheets.add(front.contents(following, leftOut(edition, data, results.withholdsObservations())));
        sheets.addAll(following);
        return new Annex(edition.metadata("product.annex"), sheets);
    }

    /** Numbers tables in their order; the contents, the titles of the sheets and the briefing name them by it. */
    private static List<Sheet> numbered(Edition edition, List<Sheet> data) {
        List<Sheet> numbered = new ArrayList<>();
        for (Sheet sheet : data) {
            int number = numbered.size() + 1;
            numbered.add(sheet.numbered(number, edition.text("caption.table", "n", number, "title", sheet.title())));
        }
        return numbered;
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
