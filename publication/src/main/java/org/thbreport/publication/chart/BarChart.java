package org.thbreport.publication.chart;

import java.util.List;

/**
 * Horizontal bars with their numbers beside them.
 *
 * @param bars the bars, from top to bottom
 * @param low left end of the scale; below 0 where bars can be negative
 * @param high right end of the scale
 * @param fullLength length of the pale bar behind each, such as the number of countries that took part; 0 for none
 */
public record BarChart(List<Bar> bars, double low, double high, double fullLength) implements ChartSpec {

    /** Copies the list. */
    public BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param value its length
     * @param text its number as printed
     * @param tone how it is told apart from others
     */
    public record Bar(String label, double value, String text, Tone tone) {}

    /** How a bar is told apart, by colour and by pattern. */
    public enum Tone {
        MAIN,
        /** Part of the bar before it. */
        PART,
        /** Of another kind: entry, exit, others. */
        OTHER
    }
}
