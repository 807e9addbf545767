package org.thbreport.publication.compose.sheet;

import java.util.Optional;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.VictimRate;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.RateWords;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.text.ColumnKind;

/** The sheet of numbers per 100,000 inhabitants, by area and period. */
public final class RateSheet {

    private final StudyWords common;
    private final CountedCells cells;

    public RateSheet(StudyWords common) {
        this.common = common;
        this.cells = new CountedCells(common);
    }

    /** Returns the sheet; empty where the study has no population. */
    public Optional<Sheet> sheet() {
        Optional<ShareWords> words = ShareWords.headline(common);
        if (words.isEmpty() || words.get().statistics().reference().population() == null) {
            return Optional.empty();
        }
        SheetMaker sheet = new SheetMaker(common, "rates")
                .text("area", "sheet.trend.area", 2)
                .column(new Column("period", common.text("sheet.shares.period"), ColumnKind.CODE, 0, true, 2))
                .column(Column.number("total", common.text("sheet.annual.total"), ColumnKind.COUNT, 0, 2))
                .column(Column.number("inhabitants", common.text("sheet.rates.inhabitants"), ColumnKind.COUNT, 0, 2))
                .column(rate("rate", "sheet.rates.rate"))
                .column(rate("rate-low", "sheet.rates.low"))
                .column(rate("rate-high", "sheet.rates.high"))
                .line(new RateWords(common, words.get()).caution())
                .line(common.rich("sheet.rates.interval", "level", common.level()));
        for (AreaAnalysis area : words.get().statistics().areas()) {
            ShareWords ofArea = words.get().of(area);
            for (CountedShare share : CountSheets.counted(area)) {
                area.rate(share.period()).ifPresent(rate -> row(sheet, ofArea, share, rate));
            }
        }
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    private void row(SheetMaker sheet, ShareWords words, CountedShare share, VictimRate rate) {
        FigureId id = words.statistics().id(share);
        FigureId ofRate = id.at("rate");
        sheet.row(
                Cell.words(
                        common.language().countries().area(words.area().area().key())),
                Cell.words(common.language().dates().period(share.period())),
                cells.count(id.at("total"), share.total(), null),
                cells.count(ofRate.at("personYears"), rate.personYears(), null),
                cells.decimal(ofRate.at("per100000"), rate.rate(), RateWords.DECIMALS, perInhabitants()),
                cells.decimal(ofRate.at("garwood").at(0), rate.interval().map(Interval::low), RateWords.DECIMALS),
                cells.decimal(ofRate.at("garwood").at(1), rate.interval().map(Interval::high), RateWords.DECIMALS));
    }

    private Column rate(String id, String headerKey) {
        return Column.number(id, common.text(headerKey), ColumnKind.DECIMAL, RateWords.DECIMALS, 2);
    }

    private static Formula perInhabitants() {
        Formula each = new Formula.Binary(
                Formula.Operator.DIVIDE, new Formula.SameRow("total"), new Formula.SameRow("inhabitants"));
        return new Formula.Binary(Formula.Operator.MULTIPLY, each, new Formula.Constant(VictimRate.PER));
    }
}
