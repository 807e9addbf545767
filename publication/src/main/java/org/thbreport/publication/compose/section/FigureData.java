package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;

/** What pictures show, as tables: for readers who cannot see a picture, and for those who want its numbers. */
final class FigureData {

    private final BriefingWords edition;
    private final CountedCells cells;

    FigureData(BriefingWords edition) {
        this.edition = edition;
        this.cells = new CountedCells(edition);
    }

    /** Returns a table of a figure. */
    static TableBlock table(String figure, String title, List<Column> columns, List<Row> rows) {
        String id = figure + "-data";
        return new TableBlock(id, id.replace('-', '_'), title, title, columns, rows, List.of());
    }

    /** Returns the shares by period, with their bounds and with what breaks the series before them, where there are such. */
    TableBlock shares(String figure, String title, ShareWords words, List<PeriodShare> shares) {
        ShareMarks marks = new ShareMarks(edition, words);
        boolean bounded = marks.hasBand(shares);
        boolean broken = shares.stream()
                .anyMatch(share -> marks.breakBefore(share.period()).isPresent());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("period", edition.text("sheet.shares.period"), ColumnKind.CODE, 0, true, 2));
        columns.add(percent("share", edition.text("sheet.shares.share")));
        if (bounded) {
            columns.add(percent("low", edition.text("sheet.annual.bound-low")));
            columns.add(percent("high", edition.text("sheet.annual.bound-high")));
        }
        if (broken) {
            columns.add(Column.text("break", edition.text("sheet.annual.break"), 2));
        }
        List<Row> rows = new ArrayList<>();
        for (PeriodShare share : shares) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.words(edition.language().dates().period(share.period())));
            row.add(new Cell.Number(words.figure(share), null));
            if (bounded) {
                ShareMark.Range bounds = ShareMarks.bounds(share);
                row.add(bounds == null ? missing() : percent(words, share, 0, bounds.low()));
                row.add(bounds == null ? missing() : percent(words, share, 1, bounds.high()));
            }
            if (broken) {
                row.add(marks.breakBefore(share.period()).map(Cell::words).orElseGet(this::none));
            }
            rows.add(new Row(row));
        }
        return table(figure, title, columns, rows);
    }

    /** Returns one row for each bar. */
    static TableBlock bars(String figure, String title, Column label, Column value, List<BarChart.Bar> bars) {
        List<Row> rows = bars.stream()
                .map(bar -> new Row(List.of(
                        Cell.words(bar.label()),
                        new Cell.Number(bar.shown().figures().get(0), null))))
                .toList();
        return table(figure, title, List.of(label, value), rows);
    }

    /** Returns one row for each area and one column for each period in which one of them has a share. */
    TableBlock shares(String figure, String title, Map<String, ShareWords> areas) {
        SortedSet<ReferencePeriod> periods = new TreeSet<>();
        areas.values()
                .forEach(words -> words.printable().stream()
                        .map(PeriodShare::period)
                        .filter(period -> !period.isPooled())
                        .forEach(periods::add));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.rowHeader("country", edition.text("countries.country"), 3));
        periods.forEach(period -> columns.add(
                percent("in-" + period.start(), edition.language().dates().period(period))));
        boolean broken = areas.values().stream()
                .anyMatch(words -> !new ShareMarks(edition, words).breaks().isEmpty());
        if (broken) {
            columns.add(Column.text("break", edition.text("sheet.annual.break"), 2));
        }
        List<Row> rows = new ArrayList<>();
        areas.forEach((name, words) -> {
            List<Cell> row = new ArrayList<>(List.of(Cell.words(name)));
            periods.forEach(period -> row.add(CountriesSection.at(words.area(), period)
                    .map(share -> cells.share(words, share))
                    .orElseGet(this::missing)));
            if (broken) {
                row.add(breaks(words, periods));
            }
            rows.add(new Row(row));
        });
        return table(figure, title, columns, rows);
    }

    private Cell breaks(ShareWords words, SortedSet<ReferencePeriod> periods) {
        ShareMarks marks = new ShareMarks(edition, words);
        List<String> breaks = periods.stream()
                .filter(period -> marks.breakBefore(period).isPresent())
                .map(period -> edition.language().dates().period(period))
                .toList();
        return breaks.isEmpty() ? none() : Cell.words(edition.listed(breaks));
    }

    private Cell percent(ShareWords words, PeriodShare share, int end, double value) {
        return new Cell.Number(
                edition.figure(
                        words.statistics().id(share).at("bounds").at(end),
                        value,
                        ColumnKind.PERCENT,
                        StudyWords.DECIMALS),
                null);
    }

    private static Column percent(String id, String header) {
        return Column.number(id, header, ColumnKind.PERCENT, StudyWords.DECIMALS, 2);
    }

    private Cell missing() {
        return new Cell.Missing("[x]", edition.text("symbol.x"));
    }

    /** Returns the cell of a question that does not arise. */
    Cell none() {
        return new Cell.Missing("[z]", edition.text("symbol.z"));
    }
}
