package org.thbreport.publication.compose.wording;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.trend.VerdictRules;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;

/** Turns outcomes of the analysis into cells: the number, or the marker of its reason; the rule on small numbers holds. */
public final class CountedCells {

    /** Digits of a p value behind the decimal sign. */
    public static final int PROBABILITY_DECIMALS = 4;

    private final StudyWords common;

    public CountedCells(StudyWords common) {
        this.common = common;
    }

    /** Returns the least number of victims with known citizenship that a percentage is printed for, as a figure. */
    public Figure limitFigure() {
        return common.count(FigureId.of("rules", "smallestKnown"), limit());
    }

    /** Returns the least number of victims with known citizenship that a percentage is printed for. */
    public int limit() {
        return (int) VerdictRules.USUAL.smallestKnown();
    }

    /** Returns whether a share may be printed as a percentage. */
    public boolean allowsPercentage(PeriodShare share) {
        return !(share instanceof CountedShare counted)
                || counted.known().found().map(known -> known >= limit()).orElse(false);
    }

    /** Returns a number, whole or with a decimal. */
    public Cell count(FigureId id, Outcome<Double> count, @Nullable Formula formula) {
        return number(count, formula, value -> counted(id, value));
    }

    /** Returns the figure of a number, whole or with a decimal. */
    public Figure counted(FigureId id, double value) {
        boolean whole = value == Math.rint(value);
        return common.figure(id, value, ColumnKind.COUNT, whole ? 0 : StudyWords.DECIMALS);
    }

    /** Returns a fraction of 1 in percent. */
    public Cell percent(FigureId id, Outcome<Double> share, @Nullable Formula formula) {
        return number(share, formula, value -> common.figure(id, value, ColumnKind.PERCENT, StudyWords.DECIMALS));
    }

    /** Returns a difference of shares in points. */
    public Cell points(FigureId id, Outcome<Double> difference, @Nullable Formula formula) {
        return number(difference, formula, value -> common.figure(id, value, ColumnKind.POINTS, StudyWords.DECIMALS));
    }

    /** Returns a number with decimals. */
    public Cell decimal(FigureId id, Outcome<Double> number, int decimals) {
        return decimal(id, number, decimals, null);
    }

    /** Returns a number with decimals and how it follows from others. */
    public Cell decimal(FigureId id, Outcome<Double> number, int decimals, @Nullable Formula formula) {
        return number(number, formula, value -> common.figure(id, value, ColumnKind.DECIMAL, decimals));
    }

    /** Returns a p value. */
    public Cell probability(FigureId id, Outcome<Double> p) {
        return number(p, null, value -> common.figure(id, value, ColumnKind.PROBABILITY, PROBABILITY_DECIMALS));
    }

    private Cell number(Outcome<Double> outcome, @Nullable Formula formula, DoubleFunction<Figure> figure) {
        Optional<Double> value = outcome.found();
        return value.isPresent() ? new Cell.Number(figure.apply(value.get()), formula) : missing(outcome);
    }

    /** Returns the share on the study's base, unless too few victims stand behind it. */
    public Cell share(ShareWords words, CountedShare share) {
        Outcome<Double> found = share.share(common.study().options().denominator());
        boolean withheld = found.why().filter(Obstacle.WITHHELD::equals).isPresent();
        return withheld || allowsPercentage(share) ? percent(words.id(share), found, null) : tooFew();
    }

    /** Returns the change that ends in a period, unless too few victims stand behind one of its shares. */
    public Cell change(ShareWords words, ReferencePeriod to) {
        AreaAnalysis area = words.area();
        Optional<Change> change = changeTo(area, to);
        if (change.isEmpty()) {
            return new Cell.Missing("[x]", common.text("symbol.x"));
        }
        return isSmall(area, change.get())
                ? tooFew()
                : points(
                        words.statistics().id(change.get()).at("difference"),
                        change.get().difference(),
                        null);
    }

    /** Returns the period that the change of {@link #change} is measured from, where there is such a change. */
    public Optional<ReferencePeriod> changeFrom(AreaAnalysis area, ReferencePeriod to) {
        return changeTo(area, to)
                .filter(change -> change.difference().found().isPresent() && !isSmall(area, change))
                .map(Change::from);
    }

    private static Optional<Change> changeTo(AreaAnalysis area, ReferencePeriod to) {
        return area.changes().stream().filter(found -> found.to().equals(to)).findFirst();
    }

    private boolean isSmall(AreaAnalysis area, Change change) {
        return area.shares().stream()
                .filter(share ->
                        share.period().equals(change.from()) || share.period().equals(change.to()))
                .anyMatch(share -> !allowsPercentage(share));
    }

    public Cell flags(PeriodShare share) {
        return share.flags().isEmpty() ? new Cell.Missing("[z]", common.text("symbol.z")) : Cell.words(share.flags());
    }

    /** Returns the marker of a percentage that too few victims stand behind. */
    public Cell tooFew() {
        return new Cell.Missing("[z]", common.text("symbol.too-few", "limit", limit()));
    }

    private Cell missing(Outcome<?> outcome) {
        Obstacle obstacle = outcome.why().orElse(Obstacle.NOT_REPORTED);
        String marker = obstacle == Obstacle.CONFIDENTIAL || obstacle == Obstacle.WITHHELD
                ? "[c]"
                : obstacle == Obstacle.NOT_APPLICABLE || obstacle == Obstacle.NOT_A_SUM ? "[z]" : "[x]";
        return new Cell.Missing(marker, common.text("obstacle." + obstacle.id()));
    }
}
