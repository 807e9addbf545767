package org.thbreport.publication.compose.sheet;

import java.util.Optional;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.model.data.Precision;
import org.thbreport.publication.compose.wording.FindingWords;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.text.ColumnKind;

/** The sheet of the briefing's figures, each a live formula over the other tables, beside the text that was printed. */
public final class KeyFiguresSheet {

    private static final String ID = "key-figures";

    private final StudyWords common;
    private final ShareFormulas formulas;

    public KeyFiguresSheet(StudyWords common) {
        this.common = common;
        this.formulas = new ShareFormulas(common);
    }

    /** Returns the sheet; empty where there is neither a share nor a list of countries. */
    public Optional<Sheet> sheet() {
        SheetMaker sheet = new SheetMaker(common, ID)
                .text("figure", "sheet.key-figures.figure", 6)
                .column(Column.number("value", common.text("sheet.key-figures.value"), ColumnKind.COUNT, 0, 2))
                .text("unit", "sheet.key-figures.unit", 2)
                .text("shown", "sheet.key-figures.shown", 3)
                .text("base", "sheet.key-figures.base", 6);
        table(sheet);
        common.further().forEach(table -> new KeyFiguresSheet(table).table(sheet));
        common.analysis().coverage().findings().forEach(finding -> coverage(sheet, finding));
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    private void table(SheetMaker sheet) {
        ShareWords.headline(common).filter(words -> !words.isTooSmall()).ifPresent(words -> {
            words.printable().forEach(share -> share(sheet, words, share));
            words.change().ifPresent(change -> change(sheet, words, change));
        });
    }

    private void share(SheetMaker sheet, ShareWords words, PeriodShare share) {
        sheet.row(
                Cell.words(common.text("sheet.key-figures.share", "period", period(share))),
                new Cell.Number(
                        words.figure(share),
                        formulas.share(share),
                        new Cell.Format(ColumnKind.PERCENT, ShareWords.decimals(share))),
                Cell.words(common.text("sheet.key-figures.share-unit")),
                Cell.words(words.share(share)),
                Cell.words(common.text("key.share.base", "scope", words.scope(share), "base", words.baseWords(share))));
    }

    private void change(SheetMaker sheet, ShareWords words, Change change) {
        Optional<PeriodShare> from = words.at(change.from());
        Optional<PeriodShare> to = words.at(change.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        double difference = change.difference().found().orElseThrow();
        Formula exact = change.precision() == Precision.EXACT
                ? ShareFormulas.minus(formulas.share(to.get()), formulas.share(from.get()))
                : null;
        sheet.row(
                Cell.words(common.text(
                        "sheet.key-figures.change", "period", period(to.get()), "other", period(from.get()))),
                new Cell.Number(
                        common.figure(
                                words.statistics().id(change).at("difference"),
                                difference,
                                ColumnKind.POINTS,
                                ShareWords.decimals(change.resolution())),
                        exact,
                        new Cell.Format(ColumnKind.POINTS, ShareWords.decimals(change.resolution()))),
                Cell.words(common.text("sheet.key-figures.points-unit")),
                Cell.words(words.changeFigure(change)),
                Cell.words(common.text(
                        "key.share.base", "scope", words.scope(to.get()), "base", words.baseWords(to.get()))));
    }

    private String period(PeriodShare share) {
        return common.language().dates().period(share.period());
    }

    private void coverage(SheetMaker sheet, FindingCoverage coverage) {
        FigureId id = FigureId.of("coverage", coverage.finding());
        coverage.n()
                .found()
                .ifPresent(n -> sheet.row(
                        Cell.words(common.text(
                                "sheet.key-figures.coverage", "text", new FindingWords(common).label(coverage))),
                        sheet.count(
                                id.at("n"),
                                n,
                                new Formula.Lookup(FindingSheets.COUNTS, "named", "finding", coverage.finding())),
                        Cell.words(common.text("sheet.key-figures.count-unit")),
                        Cell.words(common.rich(
                                "key.coverage.value",
                                "n",
                                common.count(id.at("n"), n),
                                "of",
                                common.count(id.at("of"), coverage.of()))),
                        Cell.words(new FindingWords(common).base(coverage))));
    }
}
