package org.thbreport.publication.chart;

import java.util.List;
import org.thbreport.publication.text.Figure;

/**
 * The share of a group by period: points and a line for single periods, bars over their years for pooled ones.
 *
 * @param valueAxis title of the axis of shares
 * @param percentPattern pattern of a tick in percent: {@code {0} %}
 * @param marks the shares, by time
 * @param breaks breaks in the series: where, in years, and how they are labelled
 * @param bandLabel label of the band of unknown citizenship; empty where there is none
 * @param firstYear the first year of the scale: that of the series, also where its share is not shown
 * @param lastYear the last year of the scale
 */
public record ShareChart(
        String valueAxis,
        String percentPattern,
        List<ShareMark> marks,
        List<Break> breaks,
        String bandLabel,
        int firstYear,
        int lastYear)
        implements ChartSpec {

    /** Makes a chart over the years of its marks. */
    public ShareChart(
            String valueAxis, String percentPattern, List<ShareMark> marks, List<Break> breaks, String bandLabel) {
        this(valueAxis, percentPattern, marks, breaks, bandLabel, firstYear(marks), lastYear(marks));
    }

    private static int firstYear(List<ShareMark> marks) {
        return (int)
                Math.floor(marks.stream().mapToDouble(ShareMark::start).min().orElse(0));
    }

    private static int lastYear(List<ShareMark> marks) {
        return (int) Math.ceil(marks.stream()
                        .mapToDouble(mark -> mark.start() + mark.years())
                        .max()
                        .orElse(1))
                - 1;
    }

    /** Copies the lists. */
    public ShareChart {
        marks = List.copyOf(marks);
        breaks = List.copyOf(breaks);
    }

    @Override
    public List<Figure> labels() {
        return marks.stream().flatMap(mark -> mark.shown().figures().stream()).toList();
    }

    /**
     * A break in the series.
     *
     * @param at where, in years
     * @param label words at the break
     */
    public record Break(double at, String label) {}
}
