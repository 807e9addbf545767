package org.thbreport.publication.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.model.data.Dimension;
import org.thbreport.publication.compose.sheet.AgreementSheet;
import org.thbreport.publication.compose.sheet.AnswerSheets;
import org.thbreport.publication.compose.sheet.CountSheets;
import org.thbreport.publication.compose.sheet.FindingSheets;
import org.thbreport.publication.compose.sheet.FrontSheets;
import org.thbreport.publication.compose.sheet.KeyFiguresSheet;
import org.thbreport.publication.compose.sheet.ObservationSheets;
import org.thbreport.publication.compose.sheet.PreviousSheet;
import org.thbreport.publication.compose.sheet.QualitySheet;
import org.thbreport.publication.compose.sheet.RateSheet;
import org.thbreport.publication.compose.sheet.ReferenceSheets;
import org.thbreport.publication.compose.sheet.ReproductionSheet;
import org.thbreport.publication.compose.sheet.RevisionsSheet;
import org.thbreport.publication.compose.sheet.SharesSheet;
import org.thbreport.publication.compose.sheet.SymbolsSheet;
import org.thbreport.publication.compose.sheet.TrendSheets;
import org.thbreport.publication.compose.wording.EditionWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.edition.EditionFacts;
import org.thbreport.publication.text.RichText;

/**
 * Composes the workbook, from protected results and in one language. A sheet without data is left out, and the contents
 * list those that are there. Pure: the same arguments give the same annex. May be shared by several threads.
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

    private final StudyWords common;
    private final ProtectedAnalysis results;
    private final Sheet symbols;
    private final List<Sheet> data;
    private final int observed;

    /** Makes a composer of the annexes of a study, and with it the sheets that all of them have in common. */
    AnnexComposer(StudyWords common, ProtectedAnalysis results) {
        this.results = results;
        this.common = common;
        ObservationSheets observations = new ObservationSheets(common, results.observations());
        List<Sheet> observed = observations.sheets();
        this.observed = observed.size();
        this.symbols = new SymbolsSheet(common).sheet(observations.flags());
        this.data = numbered(common, data(common, results, observed, observations.labelled()));
    }

    private static List<Sheet> data(
            StudyWords common, ProtectedAnalysis results, List<Sheet> observed, List<Dimension> labelled) {
        ReferenceSheets reference = new ReferenceSheets(common);
        List<Sheet> data = new ArrayList<>();
        new KeyFiguresSheet(common).sheet().ifPresent(data::add);
        new SharesSheet(common).sheet().ifPresent(data::add);
        new AgreementSheet(common).sheet().ifPresent(data::add);
        data.addAll(new CountSheets(common).sheets());
        new RateSheet(common).sheet().ifPresent(data::add);
        data.addAll(new TrendSheets(common).sheets());
        for (StudyWords further : common.further()) {
            new AgreementSheet(further).sheet().ifPresent(data::add);
            data.addAll(new CountSheets(further).sheets());
            new RateSheet(further).sheet().ifPresent(data::add);
            data.addAll(new TrendSheets(further).sheets());
        }
        new RevisionsSheet(common).sheet().ifPresent(data::add);
        data.addAll(new FindingSheets(common).sheets());
        data.addAll(new AnswerSheets(common).sheets());
        new PreviousSheet(common).sheet().ifPresent(data::add);
        data.addAll(observed);
        new QualitySheet(common).sheet().ifPresent(data::add);
        reference.sources(results.vintages()).ifPresent(data::add);
        reference.checks().ifPresent(data::add);
        data.add(reference.codes(labelled));
        return data;
    }

    /** Returns the sheets that the annexes of all editions of the study have in common: the very same ones in each of them. */
    List<Sheet> common() {
        return Stream.concat(Stream.of(symbols), data.stream()).toList();
    }

    /** Returns the annex of an edition: the common sheets, and those that tell of the edition. */
    Annex compose(EditionFacts facts) {
        EditionWords edition = new EditionWords(common, facts);
        FrontSheets front = new FrontSheets(edition);
        List<Sheet> following = new ArrayList<>(common());
        following.add(numbered(edition, data.size() + 1, new ReproductionSheet(edition).sheet()));
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(front.cover(following.size() + 2, observed));
        sheets.add(front.contents(following, leftOut(edition, data, results.withholdsObservations())));
        sheets.addAll(following);
        return new Annex(edition.metadata("product.annex"), sheets);
    }

    /** Numbers tables in their order; the contents, the titles of the sheets and the briefing name them by it. */
    private static List<Sheet> numbered(StudyWords common, List<Sheet> data) {
        List<Sheet> numbered = new ArrayList<>();
        for (Sheet sheet : data) {
            numbered.add(numbered(common, numbered.size() + 1, sheet));
        }
        return numbered;
    }

    private static Sheet numbered(StudyWords common, int number, Sheet sheet) {
        return sheet.numbered(number, common.text("caption.table", "n", number, "title", sheet.title()));
    }

    /** Returns lines that name the sheets that are not there, and why. */
    private static List<RichText> leftOut(EditionWords edition, List<Sheet> sheets, boolean withheld) {
        List<String> empty = OPTIONAL.stream()
                .filter(id -> sheets.stream().noneMatch(sheet -> sheet.id().equals(id)))
                .filter(id -> !(withheld && id.equals(ObservationSheets.ID)))
                .map(edition::sheetName)
                .toList();
        List<RichText> lines = new ArrayList<>();
        if (!empty.isEmpty()) {
            lines.add(edition.rich("sheet.contents.left-out", "sheets", edition.listed(empty)));
        }
        if (withheld) {
            lines.add(edition.rich("sheet.contents.withheld", "sheet", edition.sheetName(ObservationSheets.ID)));
        }
        return lines;
    }
}
