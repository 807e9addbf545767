package org.thbreport.analytics.trend;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * The quasi-binomial logit model on time (Wedderburn 1974; McCullagh and Nelder 1989), fitted by iteratively reweighted
 * least squares. Time is centred on the unweighted mean of the periods.
 *
 * @param mostSteps steps after which a fit that does not settle is given up
 */
public record QuasiBinomial(int mostSteps) {

    /** Up to 100 steps; five or six are usual. */
    public static final QuasiBinomial USUAL = new QuasiBinomial(100);

    /** A step that changes the linear predictor by less than this is the last. */
    private static final double SETTLED = 1e-12;

    /** Squared residuals smaller than this part of the cases are what rounding leaves of zero. */
    private static final double ROUNDING = 1e-24;

    /** Checks the option. */
    public QuasiBinomial {
        if (mostSteps < 1) {
            throw new IllegalArgumentException(mostSteps + " steps");
        }
    }

    /**
     * Fits a series. R: {@code glm(cbind(x, n - x) ~ I(t - mean(t)), family = quasibinomial)}.
     *
     * @param series shares in the order of time
     * @return the fit; withheld for fewer than three periods, fractional counts, separated groups, and shares that lie on
     *     the curve
     */
    public Outcome<QuasiBinomialFit> fit(List<SharePoint> series) {
        SharePoint.requireRising(series);
        if (series.size() < 3) {
            return Outcome.none(Obstacle.TOO_FEW_PERIODS);
        }
        if (!SharePoint.areWhole(series)) {
            return Outcome.none(Obstacle.FRACTIONAL_COUNTS);
        }
        if (isSeparated(series)) {
            return Outcome.none(Obstacle.SEPARATED);
        }
        double centre = series.stream().mapToDouble(SharePoint::time).average().orElseThrow();
        LogitLine line = LogitLine.through(series, centre);
        double change = Double.POSITIVE_INFINITY;
        for (int step = 0; step < mostSteps && !(change < SETTLED); step++) {
            LogitLine next = line.improved(series);
            change = next.distance(line, series);
            line = next;
        }
        return change < SETTLED ? result(series, line) : Outcome.none(Obstacle.NOT_CONVERGED);
    }

    private static Outcome<QuasiBinomialFit> result(List<SharePoint> series, LogitLine line) {
        int df = series.size() - 2;
        double chiSquare = line.pearson(series);
        if (chiSquare <= ROUNDING * SharePoint.pooled(series).total()) {
            return Outcome.none(Obstacle.NO_SCATTER);
        }
        if (chiSquare == Double.POSITIVE_INFINITY) {
            return Outcome.none(Obstacle.NOT_CONVERGED);
        }
        double dispersion = chiSquare / df;
        double standardError = Math.sqrt(dispersion / line.information(series));
        double t = line.slope() / standardError;
        double p = 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
        return Outcome.of(new QuasiBinomialFit(line.intercept(), line.slope(), standardError, t, df, p, dispersion));
    }

    /**
     * The likelihood has no highest point exactly when one kind of case ends where, or before, the other begins (Albert and
     * Anderson 1984).
     */
    private static boolean isSeparated(List<SharePoint> series) {
        double firstCase = Double.POSITIVE_INFINITY;
        double lastCase = Double.NEGATIVE_INFINITY;
        double firstRest = Double.POSITIVE_INFINITY;
        double lastRest = Double.NEGATIVE_INFINITY;
        for (SharePoint point : series) {
            if (point.cases().count() > 0) {
                firstCase = Math.min(firstCase, point.time());
                lastCase = point.time();
            }
            if (point.cases().rest() > 0) {
                firstRest = Math.min(firstRest, point.time());
                lastRest = point.time();
            }
        }
        return lastCase <= firstRest || lastRest <= firstCase;
    }
}
