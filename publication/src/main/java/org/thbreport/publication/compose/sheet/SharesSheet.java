package org.thbreport.publication.compose.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.PublishedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.SheetChart;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/** The sheet of shares that sources publish without counts. */
public final class SharesSheet {

    public static final String ID = "shares";

    private final StudyWords common;

    public SharesSheet(StudyWords common) {
        this.common = common;
    }

    /** Returns the sheet; empty where no share was published without counts. */
    public Optional<Sheet> sheet() {
        SheetMaker sheet = new SheetMaker(common, ID)
                .column(new Column("period", common.text("sheet.shares.period"), ColumnKind.CODE, 0, true, 2))
                .text("area", "sheet.shares.area", 3)
                .column(Column.number(
                        "share", common.text("sheet.shares.share"), ColumnKind.PERCENT, StudyWords.DECIMALS, 2))
                .text("precision", "sheet.shares.precision", 2)
                .column(Column.number("length", common.text("sheet.shares.length"), ColumnKind.COUNT, 0, 2))
                .text("base", "sheet.shares.base", 3)
                .text("scope", "sheet.shares.scope", 3)
                .text("source", "sheet.shares.source", 4)
                .text("note", "sheet.findings.note", 1);
        List<PublishedShare> shares = new ArrayList<>();
        List<RichText> values = new ArrayList<>();
        for (StatisticsAnalysis file : common.analysis().statistics()) {
            for (AreaAnalysis area : file.areas()) {
                for (PeriodShare share : area.shares()) {
                    if (share instanceof PublishedShare published) {
                        ShareWords words = ShareWords.of(common, file, area);
                        row(sheet, words, published);
                        shares.add(published);
                        values.add(value(words, published));
                    }
                }
            }
        }
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        chart(shares, values).ifPresent(sheet::chart);
        return Optional.of(sheet.make());
    }

    /** Bars, for pooled periods stand beside single ones; none where areas or bases differ. */
    private Optional<SheetChart> chart(List<PublishedShare> shares, List<RichText> values) {
        PublishedShare first = shares.get(0);
        boolean comparable = shares.stream()
                .allMatch(share -> share.area().equals(first.area())
                        && share.base() == first.base()
                        && share.scope().equals(first.scope()));
        if (!comparable || shares.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new SheetChart(
                SheetChart.Kind.BAR,
                common.text("sheet.annual.chart"),
                common.rich("sheet.shares.chart-alt", "values", common.commas(values)),
                common.text("sheet.shares.period"),
                common.text("figure.share.axis"),
                "period",
                List.of("share")));
    }

    private RichText value(ShareWords words, PublishedShare share) {
        return common.rich(
                "figure.share.alt-value",
                "period",
                common.language().dates().period(share.period()),
                "share",
                words.share(share));
    }

    private void row(SheetMaker sheet, ShareWords words, PublishedShare share) {
        sheet.row(
                Cell.words(common.language().dates().period(share.period())),
                Cell.words(common.language().countries().area(share.area())),
                new Cell.Number(
                        words.figure(share), null, new Cell.Format(ColumnKind.PERCENT, ShareWords.decimals(share))),
                Cell.words(common.text("precision." + StudyWords.name(share.precision()))),
                sheet.count(
                        words.statistics().id(share).at("units"), share.period().units(), null),
                Cell.words(common.text("base." + share.base().code())),
                sheet.wordsOrNotAvailable(common.inLanguage(share.scope())),
                Cell.words(common.study()
                        .source(share.source())
                        .map(source -> common.inLanguage(source.title()))
                        .orElse(share.source())),
                sheet.wordsOrNotAvailable(share.note()));
    }
}
