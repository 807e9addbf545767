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

    /** Returns the flat line at the logit of all cases together. */
    static LogitLine through(List<SharePoint> series, double centre) {
        var all = SharePoint.pooled(series);
        return new LogitLine(centre, Math.log(all.count() / all.rest()), 0);
    }

    /** Returns the line after one step of Newton's method, kept from leaping where shares are near 0 or 1. */
    LogitLine improved(List<SharePoint> series) {
        double weights = 0;
        double first = 0;
        double second = 0;
        double score = 0;
        double timeScore = 0;
        for (SharePoint point : series) {
            double x = point.time() - centre;
            double weight = weight(point);
            double residual = residual(point);
            weights += weight;
            first += weight * x;
            second += weight * x * x;
            score += residual;
            timeScore += residual * x;
        }
        double mean = first / weights;
        double stepSlope = (timeScore - mean * score) / (second - mean * first);
        double stepIntercept = score / weights - mean * stepSlope;
        double widest = series.stream()
                .mapToDouble(point -> Math.abs(stepIntercept + stepSlope * (point.time() - centre)))
                .max()
                .orElseThrow();
        double part = Math.min(1, 2 / widest);
        return new LogitLine(centre, intercept + part * stepIntercept, slope + part * stepSlope);
    }

    /** Returns the greatest difference to another line within the series, against 1 or the logit if that is larger. */
    double distance(LogitLine other, List<SharePoint> series) {
        return series.stream()
                .mapToDouble(point -> Math.abs(logit(point) - other.logit(point)) / Math.max(1, Math.abs(logit(point))))
                .max()
                .orElseThrow();
    }

    /** Returns Pearson's chi-square of the series around the line. */
    double pearson(List<SharePoint> series) {
        return series.stream()
                .mapToDouble(point -> residual(point) / weight(point) * residual(point))
                .sum();
    }

    /** Returns the information on the slope: weighted squares of time around its weighted mean. */
    double information(List<SharePoint> series) {
        double weights = 0;
        double first = 0;
        for (SharePoint point : series) {
            weights += weight(point);
            first += weight(point) * (point.time() - centre);
        }
        double sum = 0;
        for (SharePoint point : series) {
            double x = point.time() - centre - first / weights;
            sum += weight(point) * x * x;
        }
        return sum;
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
