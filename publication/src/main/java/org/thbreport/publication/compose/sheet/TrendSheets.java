package org.thbreport.publication.compose.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.AreaAnalysis;
import org.thbreport.analytics.StatisticsAnalysis;
import org.thbreport.analytics.decomposition.Contribution;
import org.thbreport.analytics.decomposition.Decomposition;
import org.thbreport.analytics.decomposition.LeaveOneOut;
import org.thbreport.analytics.decomposition.MatchedPanel;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.trend.AdjustedTrend;
import org.thbreport.analytics.trend.CochranArmitageResult;
import org.thbreport.analytics.trend.LaneyResult;
import org.thbreport.analytics.trend.MannKendallResult;
import org.thbreport.analytics.trend.QuasiBinomialFit;
import org.thbreport.analytics.trend.SenSlope;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.compose.wording.VerdictWording;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.ColumnKind;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.SheetChart;

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
            Optional<Change> change = words.filter(found -> !found.isTooSmall()).flatMap(ShareWords::change);
            change.flatMap(this::decomposition).ifPresent(sheets::add);
            change.ifPresent(found -> sheets.add(sensitivity(words.get(), found)));
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
        VerdictWording wording = VerdictWording.of(common.language(), common.study());
        for (AreaAnalysis area : file.areas()) {
            Trend trend = area.trend();
            if (trend != null && !trend.periods().isEmpty()) {
                row(sheet, area, trend, wording);
            }
        }
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    private void row(SheetMaker sheet, AreaAnalysis area, Trend trend, VerdictWording wording) {
        Outcome<MannKendallResult> kendall = trend.mannKendall();
        Outcome<SenSlope> sen = trend.sen();
        Outcome<CochranArmitageResult> linear = trend.cochranArmitage();
        Outcome<QuasiBinomialFit> logit = trend.quasiBinomial();
        sheet.row(
                Cell.words(common.language().countries().area(area.area().key())),
                Cell.words(common.text("verdict-name." + trend.verdict().id().id())),
                Cell.words(wording.sentence(area)),
                Cell.words(span(trend)),
                sheet.count(trend.periods().size(), null),
                cells.decimal(kendall.map(test -> (double) test.s()), 0),
                cells.probability(kendall.map(MannKendallResult::p)),
                cells.probability(area.adjusted().map(AdjustedTrend::holm)),
                cells.probability(area.adjusted().map(AdjustedTrend::benjaminiHochberg)),
                slope(trend, sen.map(SenSlope::slope)),
                slope(trend, sen.map(SenSlope::low)),
                slope(trend, sen.map(SenSlope::high)),
                cells.decimal(linear.map(CochranArmitageResult::chiSquare), 2),
                cells.probability(linear.map(CochranArmitageResult::p)),
                cells.decimal(logit.map(QuasiBinomialFit::slope), 4),
                cells.probability(logit.map(QuasiBinomialFit::p)),
                cells.decimal(logit.map(QuasiBinomialFit::dispersion), 2),
                cells.decimal(trend.laney().map(LaneyResult::lastZ), 2));
    }

    /** Returns the first and the last of the periods that are judged. */
    private String span(Trend trend) {
        List<ReferencePeriod> periods = trend.periods();
        String first = common.language().dates().period(periods.get(0));
        String last = common.language().dates().period(periods.get(periods.size() - 1));
        return periods.size() == 1 ? first : common.text("period.range", "from", first, "to", last);
    }

    /** Returns a slope in points, unless too few victims stand behind it. */
    private Cell slope(Trend trend, Outcome<Double> slope) {
        return trend.verdict().id() == VerdictId.TOO_FEW_VICTIMS ? cells.tooFew() : cells.points(slope, null);
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

    private Optional<Sheet> decomposition(Change change) {
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
        List<String> values = new ArrayList<>();
        List<Map.Entry<String, Contribution>> largestFirst =
                new ArrayList<>(parts.get().byArea().entrySet());
        largestFirst.sort(Comparator.comparingDouble(area -> -area.getValue().total()));
        for (Map.Entry<String, Contribution> area : largestFirst) {
            Contribution part = area.getValue();
            String name = common.language().countries().area(area.getKey());
            sheet.row(
                    Cell.words(name),
                    value(part.within()),
                    value(part.between()),
                    value(part.entry()),
                    value(part.exit()),
                    cells.points(Outcome.of(part.total()), total()));
            values.add(common.text(
                    "drivers.alt-value",
                    "label",
                    name,
                    "points",
                    common.language().numbers().signedPoints(part.total(), StudyWords.DECIMALS)));
        }
        SheetChart chart = new SheetChart(
                SheetChart.Kind.BAR,
                common.text("sheet.decomposition.chart"),
                common.text("drivers.alt", "values", common.listed(values)),
                common.text("sheet.trend.area"),
                common.text("sheet.decomposition.total"),
                "area",
                List.of("total"));
        return Optional.of(sheet.chart(chart).make());
    }

    private Cell value(double part) {
        return cells.points(Outcome.of(part), null);
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
        add(sheet, "whole", change.difference(), minus(words, change, "share-of-known", "share-of-known"));
        add(sheet, "of-all", change.differenceOfAll(), minus(words, change, "share-of-all", "share-of-all"));
        add(sheet, "bounds-low", change.bounds().map(Interval::low), minus(words, change, "bound-low", "bound-high"));
        add(sheet, "bounds-high", change.bounds().map(Interval::high), minus(words, change, "bound-high", "bound-low"));
        PanelFormulas formulas = new PanelFormulas(common, words, change);
        add(sheet, "matched", change.matchedPanel(), formulas);
        add(sheet, "complete", change.matchedPanelComplete(), formulas);
        Optional<LeaveOneOut> without = change.leaveOneOut().found();
        without.ifPresent(changes -> changes.without()
                .forEach((area, difference) -> sheet.row(
                        Cell.words(common.text(
                                "sheet.sensitivity.without",
                                "area",
                                common.language().countries().area(area))),
                        cells.points(
                                difference,
                                difference
                                        .found()
                                        .map(value -> formulas.without(List.of(area), value))
                                        .orElse(null)))));
        return sheet.make();
    }

    private void add(SheetMaker sheet, String question, Outcome<MatchedPanel> panel, PanelFormulas formulas) {
        add(
                sheet,
                question,
                panel.map(MatchedPanel::difference),
                panel.found()
                        .map(found -> formulas.among(found.areas(), found.difference()))
                        .orElse(null));
    }

    private void add(SheetMaker sheet, String question, Outcome<Double> difference, @Nullable Formula formula) {
        sheet.row(Cell.words(common.text("sheet.sensitivity." + question)), cells.points(difference, formula));
    }

    /** Returns the difference between a column of the annual sheet in the later period and one in the earlier period. */
    private @Nullable Formula minus(ShareWords words, Change change, String later, String earlier) {
        Optional<PeriodShare> from = words.at(change.from());
        Optional<PeriodShare> to = words.at(change.to());
        if (from.isEmpty() || to.isEmpty()) {
            return null;
        }
        ShareFormulas formulas = new ShareFormulas(common);
        return ShareFormulas.minus(formulas.annual(to.get(), later), formulas.annual(from.get(), earlier));
    }
}
