package org.thbreport.publication.compose.sheet;

import java.util.Optional;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.Reconciliation;
import org.thbreport.publication.compose.wording.AgreementWords;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.text.ColumnKind;

/** The sheet of pooled published figures beside the single periods within them. */
public final class AgreementSheet {

    private static final String ID = "agreement";

    private final StudyWords common;

    public AgreementSheet(StudyWords common) {
        this.common = common;
    }

    /** Returns the sheet; empty where the section is. */
    public Optional<Sheet> sheet() {
        SheetMaker sheet = new SheetMaker(common, ID)
                .column(new Column("period", common.text("sheet.shares.period"), ColumnKind.CODE, 0, true, 2))
                .text("area", "sheet.shares.area", 3)
                .column(percent("stated", "sheet.agreement.stated"))
                .column(count("total", "sheet.agreement.total"))
                .text("parts", "agreement.parts", 4)
                .column(percent("low", "sheet.agreement.low"))
                .column(percent("high", "sheet.agreement.high"))
                .column(count("sum", "sheet.agreement.sum"))
                .text("agrees", "agreement.agrees", 2)
                .line(common.rich("agreement.note"));
        ShareWords.headline(common)
                .filter(words -> !words.isTooSmall())
                .ifPresent(headline -> new AgreementWords(common, headline)
                        .told()
                        .forEach(found -> row(sheet, headline, new AgreementWords(common, headline), found)));
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    private void row(SheetMaker sheet, ShareWords headline, AgreementWords words, Reconciliation found) {
        CountedCells cells = new CountedCells(common);
        PeriodShare stated = headline.at(found.period()).orElseThrow();
        FigureId id = headline.statistics().id(found);
        sheet.row(
                Cell.words(common.language().dates().period(found.period())),
                Cell.words(common.language().countries().area(found.area())),
                new Cell.Number(
                        headline.figure(stated),
                        null,
                        new Cell.Format(ColumnKind.PERCENT, ShareWords.decimals(stated))),
                cells.count(id.at("total"), found.total(), null),
                Cell.words(words.parts(found)),
                cells.percent(id.at("expected").at(0), end(found, false), null),
                cells.percent(id.at("expected").at(1), end(found, true), null),
                cells.count(id.at("totalOfParts"), found.totalOfParts(), null),
                Cell.words(words.answer(found)));
    }

    private static Outcome<Double> end(Reconciliation found, boolean high) {
        return found.expected().map(high ? Interval::high : Interval::low);
    }

    private Column percent(String id, String headerKey) {
        return Column.number(id, common.text(headerKey), ColumnKind.PERCENT, StudyWords.DECIMALS, 2);
    }

    private Column count(String id, String headerKey) {
        return Column.number(id, common.text(headerKey), ColumnKind.COUNT, 0, 2);
    }
}
