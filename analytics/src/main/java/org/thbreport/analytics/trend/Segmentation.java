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
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

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
     * Splits a series at breaks: its single periods, or pooled periods of one length that do not overlap where it has no single ones. A
     * break at a period without a share counts for the next one. Shares without counts are taken only where no period has counts, and
     * only exact ones.
     *
     * @param base what the shares are shares of
     */
    static List<Segmentation> split(AreaSeries series, ShareBase base) {
        List<PanelPeriod> places = places(series);
        boolean counts = places.stream().anyMatch(place -> place.victims().isPresent());
        List<Segmentation> segments = new ArrayList<>();
        List<JudgedPeriod> current = new ArrayList<>();
        SegmentStart start = SegmentStart.FIRST_PERIOD;
        boolean breakBefore = false;
        @Nullable Boolean definition = null;
        for (PanelPeriod place : places) {
            VictimCounts victims = place.victims();
            breakBefore |= isBreak(victims);
            SharePoint point = counts ? counted(place, base) : published(place);
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

    /** Returns the periods that make up the series: the single ones, or else pooled ones of one length. */
    private static List<PanelPeriod> places(AreaSeries series) {
        List<PanelPeriod> single = series.periods().stream()
                .filter(place -> !place.period().isPooled())
                .toList();
        if (single.stream().anyMatch(Segmentation::hasShare)) {
            return single;
        }
        List<PanelPeriod> pooled = series.periods().stream()
                .filter(place -> place.period().isPooled() && hasShare(place))
                .toList();
        for (int i = 1; i < pooled.size(); i++) {
            ReferencePeriod before = pooled.get(i - 1).period();
            ReferencePeriod now = pooled.get(i).period();
            if (before.months() != now.months() || !before.lastDay().isBefore(now.firstDay())) {
                return single;
            }
        }
        return pooled.size() > 1 ? pooled : single;
    }

    private static boolean hasShare(PanelPeriod place) {
        return place.victims().isPresent() || place.victims().published() != null;
    }

    /** Returns whether the series of a period breaks there. */
    static boolean breaks(PanelPeriod place) {
        return isBreak(place.victims());
    }

    private static boolean isBreak(VictimCounts victims) {
        PublishedValue published = victims.published();
        return victims.breaks() || (published != null && published.flags().indexOf('b') >= 0);
    }

    private static @Nullable SharePoint counted(PanelPeriod place, ShareBase base) {
        return JudgedPeriod.cases(place.victims(), base)
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
