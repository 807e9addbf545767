package org.thbreport.publication.compose.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.trend.Segment;
import org.thbreport.analytics.trend.SegmentStart;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.SheetChart;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/** The sheets of counts by period: of the whole with bounds and intervals, and of each country. */
public final class CountSheets {

    static final String ANNUAL = "annual";
    static final String COUNTRY_YEAR = "country-year";

    private final StudyWords common;
    private final CountedCells cells;

    public CountSheets(StudyWords common) {
        this.common = common;
        this.cells = new CountedCells(common);
    }

    /** Returns the sheets that have data. */
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        Optional<ShareWords> words = ShareWords.headline(common).filter(ShareWords::hasCounts);
        if (words.isPresent()) {
            sheets.add(annual(words.get()));
            countries(words.get()).ifPresent(sheets::add);
        }
        return sheets;
    }

    private Sheet annual(ShareWords words) {
        SheetMaker sheet = new SheetMaker(common, ANNUAL)
                .column(new Column("period", common.text("sheet.shares.period"), ColumnKind.CODE, 0, true, 2));
        Map<String, String> groups = groups(List.of(words.area()));
        columns(sheet, groups);
        sheet.column(number("bound-low", "sheet.annual.bound-low", ColumnKind.PERCENT))
                .column(number("bound-high", "sheet.annual.bound-high", ColumnKind.PERCENT))
                .column(number("interval-low", "sheet.annual.interval-low", ColumnKind.PERCENT))
                .column(number("interval-high", "sheet.annual.interval-high", ColumnKind.PERCENT))
                .text("flags", "sheet.annual.flags", 1)
                .text("break", "sheet.annual.break", 2)
                .text("absent", "sheet.annual.absent", 3)
                .line(common.rich("sheet.annual.interval-note", "level", common.level()));
        for (CountedShare share : counted(words.area())) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.words(common.language().dates().period(share.period())));
            CountFormulas formulas = formulas(words, share, groups);
            addCounts(row, words, share, groups, new CountrySums(common, words, share));
            FigureId id = words.statistics().id(share);
            row.add(end(words, share, id.at("bounds").at(0), share.bounds().map(Interval::low), formulas.bound(false)));
            row.add(end(words, share, id.at("bounds").at(1), share.bounds().map(Interval::high), formulas.bound(true)));
            row.add(end(words, share, id.at("wilson").at(0), share.wilson().map(Interval::low), null));
            row.add(end(words, share, id.at("wilson").at(1), share.wilson().map(Interval::high), null));
            row.add(cells.flags(share));
            row.add(sheet.wordsOrNotApplicable(breakAt(words.area(), share)));
            row.add(sheet.wordsOrNotApplicable(common.listed(share.absent())));
            sheet.row(row.toArray(Cell[]::new));
        }
        return sheet.chart(chart(words)).make();
    }

    private SheetChart chart(ShareWords words) {
        RichText values = common.commas(counted(words.area()).stream()
                .filter(share -> words.value(share).isPresent())
                .map(share -> common.rich(
                        "figure.share.alt-value",
                        "period",
                        common.language().dates().period(share.period()),
                        "share",
                        words.share(share)))
                .toList());
        return new SheetChart(
                SheetChart.Kind.LINE,
                common.text("sheet.annual.chart"),
                common.rich("sheet.annual.chart-alt", "values", values),
                common.text("sheet.shares.period"),
                common.text("figure.share.axis"),
                "period",
                List.of("share-of-known", "share-of-all"),
                breaks(words.area()));
    }

    /** Returns the rows before which the line is broken: at a break of the series, about pooled periods, where a period is missing. */
    private List<Integer> breaks(AreaAnalysis area) {
        List<CountedShare> shares = counted(area);
        List<Integer> breaks = new ArrayList<>();
        for (int row = 1; row < shares.size(); row++) {
            ReferencePeriod before = shares.get(row - 1).period();
            ReferencePeriod period = shares.get(row).period();
            boolean pooled = period.isPooled() || before.isPooled();
            boolean gap = !before.lastDay().plusDays(1).equals(period.firstDay());
            if (pooled || gap || breakAt(area, shares.get(row)) != null) {
                breaks.add(row);
            }
        }
        return breaks;
    }

    private Optional<Sheet> countries(ShareWords headline) {
        List<AreaAnalysis> areas = headline.statistics().areas().stream()
                .filter(area -> area.area().kind() == AreaKind.COUNTRY)
                .toList();
        SheetMaker sheet = new SheetMaker(common, COUNTRY_YEAR)
                .text("area", "sheet.findings.country", 1)
                .text("country-name", "sheet.findings.country-name", 2)
                .column(new Column("period", common.text("sheet.shares.period"), ColumnKind.CODE, 0, true, 2));
        Map<String, String> groups = groups(areas);
        columns(sheet, groups);
        sheet.column(Column.number("total-low", common.text("sheet.country-year.total-low"), ColumnKind.DECIMAL, 1, 2))
                .column(Column.number(
                        "total-high", common.text("sheet.country-year.total-high"), ColumnKind.DECIMAL, 1, 2))
                .text("flags", "sheet.annual.flags", 1);
        for (AreaAnalysis area : areas) {
            ShareWords words = headline.of(area);
            for (CountedShare share : counted(area.allShares())) {
                FigureId id = words.statistics().id(share).at("garwood");
                List<Cell> row = new ArrayList<>();
                row.add(Cell.words(area.area().key()));
                row.add(Cell.words(
                        common.language().countries().area(area.area().key())));
                row.add(Cell.words(common.language().dates().period(share.period())));
                addCounts(row, words, share, groups, CountrySums.NONE);
                row.add(cells.decimal(id.at(0), share.garwood().map(Interval::low), 1));
                row.add(cells.decimal(id.at(1), share.garwood().map(Interval::high), 1));
                row.add(cells.flags(share));
                sheet.row(row.toArray(Cell[]::new));
            }
        }
        sheet.line(common.rich("sheet.country-year.small", "limit", cells.limitFigure()))
                .line(common.rich("sheet.country-year.count-interval", "level", common.level()));
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    /** Returns the headers of the groups that occur, by code, in their order. */
    private Map<String, String> groups(List<AreaAnalysis> areas) {
        Map<String, String> groups = new LinkedHashMap<>();
        for (AreaAnalysis area : areas) {
            for (CountedShare share : counted(area)) {
                for (GroupCount group : share.groups()) {
                    String key = "group." + group.code();
                    groups.putIfAbsent(group.code(), common.words().has(key) ? common.text(key) : group.label());
                }
            }
        }
        return groups;
    }

    private void columns(SheetMaker sheet, Map<String, String> groups) {
        groups.forEach((code, header) -> sheet.column(Column.number("group-" + code, header, ColumnKind.COUNT, 0, 2)));
        sheet.column(number("known", "sheet.annual.known", ColumnKind.COUNT))
                .column(number("total", "sheet.annual.total", ColumnKind.COUNT))
                .column(number("share-of-known", "sheet.annual.share-of-known", ColumnKind.PERCENT))
                .column(number("share-of-all", "sheet.annual.share-of-all", ColumnKind.PERCENT));
    }

    private Column number(String id, String headerKey, ColumnKind kind) {
        return Column.number(id, common.text(headerKey), kind, kind == ColumnKind.COUNT ? 0 : StudyWords.DECIMALS, 2);
    }

    private static CountFormulas formulas(ShareWords words, CountedShare share, Map<String, String> groups) {
        return new CountFormulas(share, words.statistics().reference().mapping(), groups.keySet());
    }

    private void addCounts(
            List<Cell> row, ShareWords words, CountedShare share, Map<String, String> groups, CountrySums countries) {
        CountFormulas formulas = formulas(words, share, groups);
        FigureId id = words.statistics().id(share);
        FigureId ofGroups = id.at("groups");
        for (String code : groups.keySet()) {
            row.add(share.groups().stream()
                    .filter(group -> group.code().equals(code))
                    .findFirst()
                    .map(group -> cells.count(ofGroups.at(code), group.count(), countries.of(group)))
                    .orElseGet(() -> new Cell.Missing("[x]", common.text("symbol.x"))));
        }
        row.add(cells.count(id.at("known"), share.known(), formulas.known()));
        row.add(cells.count(id.at("total"), share.total(), formulas.total()));
        if (cells.allowsPercentage(share)) {
            row.add(cells.percent(id.at("shareOfKnown"), share.shareOfKnown(), formulas.shareOfKnown()));
            row.add(cells.percent(id.at("shareOfAll"), share.shareOfAll(), formulas.shareOfAll()));
        } else {
            row.add(cells.tooFew());
            row.add(cells.tooFew());
        }
    }

    private Cell end(
            ShareWords words, CountedShare share, FigureId id, Outcome<Double> end, @Nullable Formula formula) {
        return cells.allowsPercentage(share) ? cells.percent(id, end, formula) : cells.share(words, share);
    }

    static List<CountedShare> counted(AreaAnalysis area) {
        return counted(area.shares());
    }

    private static List<CountedShare> counted(List<PeriodShare> shares) {
        List<CountedShare> counted = new ArrayList<>();
        for (PeriodShare share : shares) {
            if (share instanceof CountedShare one) {
                counted.add(one);
            }
        }
        return counted;
    }

    private @Nullable String breakAt(AreaAnalysis area, CountedShare share) {
        if (area.trend() == null) {
            return null;
        }
        return area.trend().segments().stream()
                .filter(segment -> segment.start() != SegmentStart.FIRST_PERIOD)
                .filter(segment -> segment.from().equals(share.period()))
                .map(Segment::start)
                .map(start -> common.text("break." + start.id()))
                .findFirst()
                .orElse(null);
    }
}
