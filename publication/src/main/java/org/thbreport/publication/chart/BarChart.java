package org.thbreport.publication.chart;

import java.util.List;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

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

    @Override
    public List<Figure> labels() {
        return bars.stream().flatMap(bar -> bar.shown().figures().stream()).toList();
    }

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param value its length
     * @param shown its number as printed, with its words
     * @param tone how it is told apart from others
     */
    public record Bar(String label, double value, RichText shown, Tone tone) {
        /** Makes a bar with a number in plain words. */
        public Bar(String label, double value, String text, Tone tone) {
            this(label, value, RichText.of(text), tone);
        }

        /** Returns its number in words. */
        public String text() {
            return shown.plain();
        }
    }

    /** How a bar is told apart, by colour and by pattern. */
    public enum Tone {
        MAIN,
        /** Part of the bar before it. */
        PART,
        /** Of another kind: entry, exit, others. */
        OTHER
    }
}
