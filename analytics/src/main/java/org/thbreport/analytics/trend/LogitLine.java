package org.thbreport.analytics.trend;

import java.util.List;

/**
 * A line on the logit scale and its steps towards the best fit.
 *
 * @param centre time at which the intercept holds
 * @param intercept logit at the centre
 * @param slope change of the logit in a year
 */
record LogitLine(double centre, double intercept, double slope) {

    /** The farthest that one step goes on the logit scale. */
    private static final double FARTHEST = 20;

    /** Likelihoods that differ by a smaller part are the same but for rounding. */
    private static final double ROUNDING = 1e-13;

    /** Returns the flat line at the logit of all cases together. */
    static LogitLine through(List<SharePoint> series, double centre) {
        var all = SharePoint.pooled(series);
        return new LogitLine(centre, Math.log(all.count() / all.rest()), 0);
    }

    /**
     * Returns the line after one step of Newton's method. A step that leaps very far on the logit scale is cut, and
     * one that lowers the likelihood is halved until it does not, so that the steps end for any series with a best fit.
     */
    LogitLine improved(List<SharePoint> series) {
        double mean = weightedMean(series);
        double weights = 0;
        double score = 0;
        double slopeScore = 0;
        for (SharePoint point : series) {
            weights += weight(point);
            score += residual(point);
            slopeScore += residual(point) * (point.time() - centre - mean);
        }
        double stepSlope = slopeScore / information(series);
        double stepIntercept = score / weights - mean * stepSlope;
        double widest = series.stream()
                .mapToDouble(point -> Math.abs(stepIntercept + stepSlope * (point.time() - centre)))
                .max()
                .orElseThrow();
        double likelihood = logLikelihood(series);
        double part = Math.min(1, FARTHEST / widest);
        LogitLine next = moved(part * stepIntercept, part * stepSlope);
        while (next.logLikelihood(series) < likelihood - ROUNDING * Math.abs(likelihood) && part > ROUNDING) {
            part /= 2;
            next = moved(part * stepIntercept, part * stepSlope);
        }
        return next;
    }

    private LogitLine moved(double stepIntercept, double stepSlope) {
        return new LogitLine(centre, intercept + stepIntercept, slope + stepSlope);
    }

    private double logLikelihood(List<SharePoint> series) {
        double sum = 0;
        for (SharePoint point : series) {
            double logit = logit(point);
            double smaller = logit < 0 ? point.cases().count() : point.cases().rest();
            sum -= smaller * Math.abs(logit) + point.cases().total() * Math.log1p(Math.exp(-Math.abs(logit)));
        }
        return sum;
    }

    /** Returns the greatest difference to another line within the series, against 1 or the logit if that is larger. */
    double distance(LogitLine other, List<SharePoint> series) {
        return series.stream()
                .mapToDouble(point -> Math.abs(logit(point) - other.logit(point)) / Math.max(1, Math.abs(logit(point))))
                .max()
                .orElseThrow();
    }

    /** Returns Pearson's chi-square of the series around the line; infinite where the line excludes a case that is there. */
    double pearson(List<SharePoint> series) {
        double sum = 0;
        for (SharePoint point : series) {
            double residual = residual(point);
            sum += residual == 0 ? 0 : residual / weight(point) * residual;
        }
        return sum;
    }

    /** Returns the information on the slope: weighted squares of time around its weighted mean. */
    double information(List<SharePoint> series) {
        double mean = weightedMean(series);
        double sum = 0;
        for (SharePoint point : series) {
            double x = point.time() - centre - mean;
            sum += weight(point) * x * x;
        }
        return sum;
    }

    private double weightedMean(List<SharePoint> series) {
        double weights = 0;
        double first = 0;
        for (SharePoint point : series) {
            weights += weight(point);
            first += weight(point) * (point.time() - centre);
        }
        return first / weights;
    }

    private double logit(SharePoint point) {
        return intercept + slope * (point.time() - centre);
    }

    /** Returns the binomial variance of the count under the line. */
    private double weight(SharePoint point) {
        double odds = Math.exp(-Math.abs(logit(point)));
        return point.cases().total() * odds / ((1 + odds) * (1 + odds));
    }

    /** Returns the count less the one expected under the line. */
    private double residual(SharePoint point) {
        double odds = Math.exp(-Math.abs(logit(point)));
        double small = odds / (1 + odds) * point.cases().total();
        return logit(point) < 0
                ? point.cases().count() - small
                : small - point.cases().rest();
    }
}
