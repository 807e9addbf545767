package org.thbreport.publication.compose;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.AreaAnalysis;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.trend.VerdictRules;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Formula;

/** Turns outcomes of the analysis into cells: the number, or the marker of its reason; the rule on small numbers holds. */
final class CountedCells {

    /** Digits of a p value behind the decimal sign. */
    static final int PROBABILITY_DECIMALS = 4;

    private final Edition edition;

    CountedCells(Edition edition) {
        this.edition = edition;
    }

    /** Returns the least number of victims with known citizenship that a percentage is printed for. */
    int limit() {
        return (int) VerdictRules.USUAL.smallestKnown();
    }

    /** Returns whether a share may be printed as a percentage. */
    boolean allowsPercentage(PeriodShare share) {
        return !(share instanceof CountedShare counted)
                || counted.known().found().map(known -> known >= limit()).orElse(false);
    }

    Cell count(Outcome<Double> count, @Nullable Formula formula) {
        return count.found()
                .map(value -> (Cell) new Cell.Number(value, counted(value), formula))
                .orElseGet(() -> missing(count));
    }

    private String counted(double value) {
        boolean whole = value == Math.rint(value);
        return edition.language().numbers().decimal(value, whole ? 0 : Edition.DECIMALS);
    }

    /** Returns a fraction of 1 in percent. */
    Cell percent(Outcome<Double> share, @Nullable Formula formula) {
        return share.found()
                .map(value -> (Cell)
                        new Cell.Number(value, edition.language().numbers().percent(value, Edition.DECIMALS), formula))
                .orElseGet(() -> missing(share));
    }

    /** Returns a difference of shares in points. */
    Cell points(Outcome<Double> difference, @Nullable Formula formula) {
        return difference
                .found()
                .map(value -> (Cell) new Cell.Number(
                        value, edition.language().numbers().signedPoints(value, Edition.DECIMALS), formula))
                .orElseGet(() -> missing(difference));
    }

    /** Returns a number with decimals. */
    Cell decimal(Outcome<Double> number, int decimals) {
        return number.found()
                .map(value -> (Cell)
                        new Cell.Number(value, edition.language().numbers().decimal(value, decimals), null))
                .orElseGet(() -> missing(number));
    }

    /** Returns a p value. */
    Cell probability(Outcome<Double> p) {
        return p.found()
                .map(value -> (Cell) new Cell.Number(
                        value, edition.language().numbers().probability(value, PROBABILITY_DECIMALS), null))
                .orElseGet(() -> missing(p));
    }

    /** Returns the share on the study's base, unless too few victims stand behind it. */
    Cell share(CountedShare share) {
        return allowsPercentage(share)
                ? percent(share.share(edition.study().options().denominator()), null)
                : tooFew();
    }

    /** Returns the change that ends in a period, unless too few victims stand behind one of its shares. */
    Cell change(AreaAnalysis area, ReferencePeriod to) {
        Optional<Change> change = changeTo(area, to);
        if (change.isEmpty()) {
            return new Cell.Missing("[x]", edition.text("symbol.x"));
        }
        return isSmall(area, change.get()) ? tooFew() : points(change.get().difference(), null);
    }

    /** Returns the period that the change of {@link #change} is measured from, where there is such a change. */
    Cell changeFrom(AreaAnalysis area, ReferencePeriod to) {
        return changeTo(area, to)
                .filter(change -> change.difference().found().isPresent() && !isSmall(area, change))
                .map(change -> SheetMaker.words(edition.language().dates().period(change.from())))
                .orElseGet(() -> new Cell.Missing("[z]", edition.text("symbol.z")));
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

    Cell flags(PeriodShare share) {
        return share.flags().isEmpty()
                ? new Cell.Missing("[z]", edition.text("symbol.z"))
                : SheetMaker.words(share.flags());
    }

    /** Returns the marker of a percentage that too few victims stand behind. */
    Cell tooFew() {
        return new Cell.Missing("[z]", edition.text("symbol.too-few", "limit", limit()));
    }

    private Cell missing(Outcome<?> outcome) {
        Obstacle obstacle = outcome.why().orElse(Obstacle.NOT_REPORTED);
        String marker = obstacle == Obstacle.CONFIDENTIAL || obstacle == Obstacle.SUPPRESSED
                ? "[c]"
                : obstacle == Obstacle.NOT_APPLICABLE || obstacle == Obstacle.NOT_A_SUM ? "[z]" : "[x]";
        return new Cell.Missing(marker, edition.text("obstacle." + obstacle.id()));
    }
}
