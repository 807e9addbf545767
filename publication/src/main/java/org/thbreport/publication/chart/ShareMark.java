package org.thbreport.publication.chart;

import org.jspecify.annotations.Nullable;
import org.thbreport.publication.text.RichText;

/**
 * The share of one period.
 *
 * @param start where the period begins, in years: 2022.0
 * @param years length in years
 * @param period the period as printed: {@code 2019-2021}
 * @param share the share, as a fraction of 1
 * @param shown the share as printed, with "about" where it is approximate; empty for a mark without a label of its own
 * @param pooled whether the period pools several: drawn as a bar over its years, never as a point of the line
 * @param approximate whether the share is approximate: drawn hollow or dashed
 * @param bounds bounds of the share for unknown citizenship, or null
 * @param segment number of the segment between breaks, from 0: a line never crosses from one to another; below 0 and its own for a mark that no line joins to any other
 */
public record ShareMark(
        double start,
        double years,
        String period,
        double share,
        RichText shown,
        boolean pooled,
        boolean approximate,
        @Nullable Range bounds,
        int segment) {

    /** Makes a mark with a label in plain words. */
    public ShareMark(
            double start,
            double years,
            String period,
            double share,
            String label,
            boolean pooled,
            boolean approximate,
            @Nullable Range bounds,
            int segment) {
        this(start, years, period, share, RichText.of(label), pooled, approximate, bounds, segment);
    }

    /** Returns whether the series breaks between the mark before and this one. */
    public boolean breaksAfter(ShareMark before) {
        return segment >= 0 && segment != before.segment;
    }

    /** Returns the words of the label. */
    public String label() {
        return shown.plain();
    }

    /**
     * A range of shares.
     *
     * @param low lower end, as a fraction of 1
     * @param high upper end, as a fraction of 1
     */
    public record Range(double low, double high) {}
}
