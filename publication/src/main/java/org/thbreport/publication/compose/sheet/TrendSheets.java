package org.thbreport.publication.compose.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.decomposition.Contribution;
import org.thbreport.analytics.decomposition.Decomposition;
import org.thbreport.analytics.decomposition.LeaveOneOut;
import org.thbreport.analytics.decomposition.MatchedPanel;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.analytics.trend.AdjustedTrend;
import org.thbreport.analytics.trend.CochranArmitageResult;
import org.thbreport.analytics.trend.LaneyResult;
import org.thbreport.analytics.trend.MannKendallResult;
import org.thbreport.analytics.trend.QuasiBinomialFit;
import org.thbreport.analytics.trend.SenSlope;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.compose.wording.VerdictWording;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.SheetChart;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/** The sheets on trend and change: tests and verdicts, contributions of countries, and how far the change holds. */
public final class TrendSheets {

    private final StudyWords common;
    private final CountedCells cells;

    public TrendSheets(StudyWords common) {
        this.common = common;
        this.cells = new CountedCells(common);
    }

    /** Returns the sheets that have data. */
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        Optional<ShareWords> words = ShareWords.headline(common);
        words.filter(ShareWords::hasTrend)
                .flatMap(found -> trend(found.statistics()))
                .ifPresent(sheets::add);
        if (words.filter(ShareWords::hasCounts).isPresent()) {
            ShareWords parts = ShareWords.ofParts(common).orElseThrow();
            Optional<Change> change = parts.isTooSmall() ? Optional.empty() : parts.change();
            change.flatMap(found -> decomposition(parts, found)).ifPresent(sheets::add);
            change.ifPresent(found -> sheets.add(sensitivity(parts, found)));
        }
        return sheets;
    }

    private Optional<Sheet> trend(StatisticsAnalysis file) {
        SheetMaker sheet = new SheetMaker(common, "trend")
                .text("area", "sheet.trend.area", 3)
                .text("verdict", "sheet.trend.verdict", 3)
                .text("sentence", "sheet.trend.sentence", 6)
                .text("periods", "sheet.trend.periods", 2)
                .column(Column.number("number", common.text("sheet.trend.number"), ColumnKind.COUNT, 0, 1))
                .column(decimal("s", "sheet.trend.s", 0))
                .column(probability("kendall-p", "sheet.trend.kendall-p"))
                .column(probability("holm", "sheet.trend.holm"))
                .text("holds", "sheet.trend.holds", 1)
                .column(probability("benjamini-hochberg", "sheet.trend.benjamini-hochberg"))
                .column(points("slope", "sheet.trend.slope"))
                .column(points("slope-low", "sheet.trend.slope-low"))
                .column(points("slope-high", "sheet.trend.slope-high"))
                .column(decimal("chi-square", "sheet.trend.chi-square", 2))
                .column(probability("chi-square-p", "sheet.trend.chi-square-p"))
                .column(decimal("logit-slope", "sheet.trend.logit-slope", 4))
                .column(probability("logit-p", "sheet.trend.logit-p"))
                .column(decimal("dispersion", "sheet.trend.dispersion", 2))
                .column(decimal("laney-z", "sheet.trend.laney-z", 2))
                .line(common.rich("sheet.trend.caution"))
                .line(common.rich("sheet.trend.many"));
        VerdictWording wording = VerdictWording.of(common.language(), file.reference());
        for (AreaAnalysis area : file.areas()) {
            Trend trend = area.trend();
            if (trend != null && !trend.periods().isEmpty()) {
                row(sheet, file, area, wording);
            }
        }
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    private void row(SheetMaker sheet, StatisticsAnalysis file, AreaAnalysis area, VerdictWording wording) {
        Trend trend = Objects.requireNonNull(area.trend());
        FigureId id = file.trendId(area);
        Outcome<MannKendallResult> kendall = trend.mannKendall();
        Outcome<SenSlope> sen = trend.sen();
        Outcome<CochranArmitageResult> linear = trend.cochranArmitage();
        Outcome<QuasiBinomialFit> logit = trend.quasiBinomial();
        sheet.row(
                Cell.words(common.language().countries().area(area.area().key())),
                Cell.words(common.text("verdict-name." + trend.verdict().id().id())),
                Cell.words(wording.sentence(area, file)),
                Cell.words(span(trend)),
                sheet.count(id.at("n"), trend.periods().size(), null),
                cells.decimal(id.at("mannKendall").at("s"), kendall.map(test -> (double) test.s()), 0),
                cells.probability(id.at("mannKendall").at("p"), kendall.map(MannKendallResult::p)),
                cells.probability(
                        id.at("manyCountries").at("holm"), area.adjusted().map(AdjustedTrend::holm)),
                sheet.wordsOrNotApplicable(area.holdsAmongAll()
                        .map(holds -> common.text("sheet.trend.holds-answer", "holds", holds ? "yes" : "no"))
                        .orNull()),
                cells.probability(
                        id.at("manyCountries").at("benjaminiHochberg"),
                        area.adjusted().map(AdjustedTrend::benjaminiHochberg)),
                slope(id.at("sen").at("slope"), trend, sen.map(SenSlope::slope)),
                slope(id.at("sen").at("low"), trend, sen.map(SenSlope::low)),
                slope(id.at("sen").at("high"), trend, sen.map(SenSlope::high)),
                cells.decimal(
                        id.at("cochranArmitage").at("chiSquare"), linear.map(CochranArmitageResult::chiSquare), 2),
                cells.probability(id.at("cochranArmitage").at("p"), linear.map(CochranArmitageResult::p)),
                cells.decimal(id.at("quasiBinomial").at("slope"), logit.map(QuasiBinomialFit::slope), 4),
                cells.probability(id.at("quasiBinomial").at("p"), logit.map(QuasiBinomialFit::p)),
                cells.decimal(id.at("quasiBinomial").at("dispersion"), logit.map(QuasiBinomialFit::dispersion), 2),
                cells.decimal(
                        id.at("laney")
                                .at("z")
                                .at(trend.periods()
                                        .get(trend.periods().size() - 1)
                                        .toString()),
                        trend.laney().map(LaneyResult::lastZ),
                        2));
    }

    /** Returns the first and the last of the periods that are judged. */
    private String span(Trend trend) {
        List<ReferencePeriod> periods = trend.periods();
        String first = common.language().dates().period(periods.get(0));
        String last = common.language().dates().period(periods.get(periods.size() - 1));
        return periods.size() == 1 ? first : common.text("period.range", "from", first, "to", last);
    }

    /** Returns a slope in points, unless too few victims stand behind it. */
    private Cell slope(FigureId id, Trend trend, Outcome<Double> slope) {
        return trend.verdict().id() == VerdictId.TOO_FEW_VICTIMS ? cells.tooFew() : cells.points(id, slope, null);
    }

    private Column decimal(String id, String headerKey, int decimals) {
        return Column.number(id, common.text(headerKey), ColumnKind.DECIMAL, decimals, 2);
    }

    private Column probability(String id, String headerKey) {
        return Column.number(id, common.text(headerKey), ColumnKind.PROBABILITY, CountedCells.PROBABILITY_DECIMALS, 2);
    }

    private Column points(String id, String headerKey) {
        return Column.number(id, common.text(headerKey), ColumnKind.POINTS, StudyWords.DECIMALS, 2);
    }

    private Optional<Sheet> decomposition(ShareWords words, Change change) {
        Optional<Decomposition> parts = change.told().found();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        SheetMaker sheet = new SheetMaker(common, "decomposition")
                .text("area", "sheet.trend.area", 3)
                .column(points("within", "sheet.decomposition.within"))
                .column(points("between", "sheet.decomposition.between"))
                .column(points("entry", "sheet.decomposition.entry"))
                .column(points("exit", "sheet.decomposition.exit"))
                .column(points("total", "sheet.decomposition.total"))
                .line(common.rich(
                        "drivers.title",
                        "from",
                        common.language().dates().within(change.from()),
                        "to",
                        common.language().dates().within(change.to())))
                .line(common.rich("drivers.note"));
        List<RichText> values = new ArrayList<>();
        FigureId byCountry = words.statistics().id(change).at(change.toldKey()).at("byCountry");
        List<Map.Entry<String, Contribution>> largestFirst =
                new ArrayList<>(parts.get().byArea().entrySet());
        largestFirst.sort(Comparator.comparingDouble(area -> -area.getValue().total()));
        for (Map.Entry<String, Contribution> area : largestFirst) {
            Contribution part = area.getValue();
            FigureId id = byCountry.at(area.getKey());
            String name = common.language().countries().area(area.getKey());
            sheet.row(
                    Cell.words(name),
                    value(id.at("within"), part.within()),
                    value(id.at("between"), part.between()),
                    value(id.at("entry"), part.entry()),
                    value(id.at("exit"), part.exit()),
                    cells.points(id.at("total"), Outcome.of(part.total()), total()));
            values.add(common.rich(
                    "drivers.alt-value",
                    "label",
                    name,
                    "points",
                    common.figure(id.at("total"), part.total(), ColumnKind.POINTS, StudyWords.DECIMALS)));
        }
        SheetChart chart = new SheetChart(
                SheetChart.Kind.BAR,
                common.text("sheet.decomposition.chart"),
                common.rich("drivers.alt", "values", common.commas(values)),
                common.text("sheet.trend.area"),
                common.text("sheet.decomposition.total"),
                "area",
                List.of("total"));
        return Optional.of(sheet.chart(chart).make());
    }

    private Cell value(FigureId id, double part) {
        return cells.points(id, Outcome.of(part), null);
    }

    private static Formula total() {
        Formula sum = new Formula.SameRow("within");
        for (String column : List.of("between", "entry", "exit")) {
            sum = new Formula.Binary(Formula.Operator.ADD, sum, new Formula.SameRow(column));
        }
        return sum;
    }

    private Sheet sensitivity(ShareWords words, Change change) {
        SheetMaker sheet = new SheetMaker(common, "sensitivity")
                .text("question", "sheet.sensitivity.question", 5)
                .column(points("difference", "sheet.sensitivity.difference"))
                .line(common.rich(
                        "sheet.sensitivity.span",
                        "from",
                        common.language().dates().within(change.from()),
                        "to",
                        common.language().dates().within(change.to())))
                .line(common.rich("sheet.sensitivity.caution"));
        FigureId id = words.statistics().id(change);
        add(
                sheet,
                "whole",
                id.at("difference"),
                change.difference(),
                minus(words, change, "share-of-known", "share-of-known"));
        add(
                sheet,
                "of-all",
                id.at("differenceOfAll"),
                change.differenceOfAll(),
                minus(words, change, "share-of-all", "share-of-all"));
        add(
                sheet,
                "bounds-low",
                id.at("bounds").at(0),
                change.bounds().map(Interval::low),
                minus(words, change, "bound-low", "bound-high"));
        add(
                sheet,
                "bounds-high",
                id.at("bounds").at(1),
                change.bounds().map(Interval::high),
                minus(words, change, "bound-high", "bound-low"));
        PanelFormulas formulas = new PanelFormulas(common, words, change);
        add(sheet, "matched", id.at("matchedPanel"), change.matchedPanel(), formulas);
        add(sheet, "complete", id.at("matchedPanelComplete"), change.matchedPanelComplete(), formulas);
        baseYears(sheet, words, change);
        Optional<LeaveOneOut> without = change.leaveOneOut().found();
        without.ifPresent(changes -> changes.without()
                .forEach((area, difference) -> sheet.row(
                        Cell.words(common.text(
                                "sheet.sensitivity.without",
                                "area",
                                common.language().countries().area(area))),
                        cells.points(
                                id.at("leaveOneOut").at(area),
                                difference,
                                difference
                                        .found()
                                        .map(value -> formulas.without(List.of(area), value))
                                        .orElse(null)))));
        return sheet.make();
    }

    /** Adds the change measured from each other period of the segment that the change ends. */
    private void baseYears(SheetMaker sheet, ShareWords words, Change change) {
        Trend trend = words.area().trend();
        if (trend == null) {
            return;
        }
        FigureId id = words.statistics().trendId(words.area()).at("baseYears");
        String column = common.study().options().denominator() == ShareBase.ALL ? "share-of-all" : "share-of-known";
        trend.otherBases(change.from(), change.to())
                .forEach((from, difference) -> sheet.row(
                        Cell.words(common.text(
                                "sheet.sensitivity.from",
                                "period",
                                common.language().dates().period(from))),
                        cells.points(
                                id.at(from.toString()),
                                Outcome.of(difference),
                                minus(words, from, change.to(), column, column))));
    }

    private void add(
            SheetMaker sheet, String question, FigureId id, Outcome<MatchedPanel> panel, PanelFormulas formulas) {
        add(
                sheet,
                question,
                id.at("difference"),
                panel.map(MatchedPanel::difference),
                panel.found()
                        .map(found -> formulas.among(found.areas(), found.difference()))
                        .orElse(null));
    }

    private void add(
            SheetMaker sheet, String question, FigureId id, Outcome<Double> difference, @Nullable Formula formula) {
        sheet.row(Cell.words(common.text("sheet.sensitivity." + question)), cells.points(id, difference, formula));
    }

    /** Returns the difference between a column of the annual sheet in the later period and one in the earlier period. */
    private @Nullable Formula minus(ShareWords words, Change change, String later, String earlier) {
        return minus(words, change.from(), change.to(), later, earlier);
    }

    private @Nullable Formula minus(
            ShareWords words, ReferencePeriod first, ReferencePeriod last, String later, String earlier) {
        Optional<PeriodShare> from = words.at(first);
        Optional<PeriodShare> to = words.at(last);
        if (from.isEmpty() || to.isEmpty()) {
            return null;
        }
        ShareFormulas formulas = new ShareFormulas(common);
        return ShareFormulas.minus(formulas.annual(to.get(), later), formulas.annual(from.get(), earlier));
    }
}
