package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.analytics.panel.PublishedValue;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.model.data.Precision;

/**
 * One run of comparable periods.
 *
 * @param start why it begins
 * @param judged its periods, in the order of time
 */
record Segmentation(SegmentStart start, List<JudgedPeriod> judged) {

    /** Returns the shares on the time axis. */
    List<SharePoint> points() {
        return judged.stream().map(JudgedPeriod::point).toList();
    }

    /**
     * Splits a series of single periods at breaks. A break at a period without a share counts for the next one. Shares
     * without counts are taken only where no period has counts, and only exact ones.
     */
    static List<Segmentation> split(AreaSeries series) {
        boolean counts = !series.singlePeriods().isEmpty();
        List<Segmentation> segments = new ArrayList<>();
        List<JudgedPeriod> current = new ArrayList<>();
        SegmentStart start = SegmentStart.FIRST_PERIOD;
        boolean breakBefore = false;
        @Nullable Boolean definition = null;
        for (PanelPeriod place : series.periods()) {
            if (place.period().isPooled()) {
                continue;
            }
            VictimCounts victims = place.victims();
            breakBefore |= isBreak(victims);
            SharePoint point = counts ? counted(place) : published(place);
            if (point == null) {
                continue;
            }
            boolean differs = victims.definitionDiffers();
            boolean redefined = definition != null && definition != differs;
            if (!current.isEmpty() && (breakBefore || redefined)) {
                segments.add(new Segmentation(start, List.copyOf(current)));
                current.clear();
                start = breakBefore ? SegmentStart.BREAK : SegmentStart.DEFINITION;
            }
            breakBefore = false;
            definition = differs;
            current.add(new JudgedPeriod(place.period(), point, victims));
        }
        if (!current.isEmpty()) {
            segments.add(new Segmentation(start, List.copyOf(current)));
        }
        return segments;
    }

    private static boolean isBreak(VictimCounts victims) {
        PublishedValue published = victims.published();
        return victims.breaks() || (published != null && published.flags().indexOf('b') >= 0);
    }

    private static @Nullable SharePoint counted(PanelPeriod place) {
        return place.victims()
                .ofKnown()
                .filter(cases -> !cases.isEmpty())
                .map(cases -> new SharePoint(place.period().start(), cases))
                .orElse(null);
    }

    private static @Nullable SharePoint published(PanelPeriod place) {
        PublishedValue value = place.victims().published();
        return value == null || value.precision() == Precision.APPROXIMATE
                ? null
                : new SharePoint(place.period().start(), new Proportion(value.share(), 1));
    }
}
