package org.thbreport.publication.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.thbreport.publication.text.Figure;

/**
 * One small share chart for each of several areas, on the same scale.
 *
 * @param percentPattern pattern of a tick in percent: {@code {0} %}
 * @param panels the charts, in order
 * @param bandLabel label of the band of unknown citizenship; empty where there is none
 */
public record SmallMultiples(String percentPattern, List<Panel> panels, String bandLabel) implements ChartSpec {

    /** Makes charts without a band. */
    public SmallMultiples(String percentPattern, List<Panel> panels) {
        this(percentPattern, panels, "");
    }

    /** Copies the list. */
    public SmallMultiples {
        panels = List.copyOf(panels);
    }

    @Override
    public List<Figure> labels() {
        return panels.stream().flatMap(panel -> panel.labels().stream()).toList();
    }

    /**
     * One small chart.
     *
     * @param title name of the area
     * @param marks the shares, by time
     */
    public record Panel(String title, List<ShareMark> marks) {
        /** Copies the list. */
        public Panel {
            marks = List.copyOf(marks);
        }

        /** Returns the numbers that are printed in it, without the ticks of its axes. */
        public List<Figure> labels() {
            return marks.stream()
                    .flatMap(mark -> mark.shown().figures().stream())
                    .toList();
        }

        /** Returns whether a break lies between its marks. */
        public boolean isBroken() {
            return IntStream.range(1, marks.size()).anyMatch(i -> marks.get(i).breaksAfter(marks.get(i - 1)));
        }
    }
}
