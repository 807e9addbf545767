package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.trend.Segment;
import org.thbreport.analytics.trend.SegmentStart;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;

/** Turns the shares of an area into the marks of a chart, with its segments between breaks. */
final class ShareMarks {

    private final StudyWords common;
    private final ShareWords words;
    private final List<Segment> segments;

    ShareMarks(StudyWords common, ShareWords words) {
        this.common = common;
        this.words = words;
        Trend trend = words.area().trend();
        this.segments = trend == null ? List.of() : trend.segments();
    }

    /**
     * Returns one mark for each share. Small numbers swing, and a line would say more than they do: it joins none of them.
     *
     * @param labelled whether every mark carries its number; otherwise the first and last of each segment do
     */
    List<ShareMark> marks(List<PeriodShare> shares, boolean labelled) {
        List<ShareMark> marks = new ArrayList<>();
        for (PeriodShare share : shares) {
            ReferencePeriod period = share.period();
            boolean label = labelled || period.isPooled() || isEnd(period);
            marks.add(new ShareMark(
                    period.start(),
                    period.years(),
                    common.language().dates().period(period),
                    words.value(share).orElseThrow(),
                    label ? words.share(share) : StudyWords.NOTHING,
                    period.isPooled(),
                    share.precision() == Precision.APPROXIMATE,
                    bounds(share),
                    words.isTooSmall() ? -1 - marks.size() : segment(period)));
        }
        return marks;
    }

    /** Returns the breaks of the series, each where its segment begins. */
    List<ShareChart.Break> breaks() {
        return segments.stream()
                .filter(segment -> segment.start() != SegmentStart.FIRST_PERIOD)
                .map(segment -> new ShareChart.Break(segment.from().start(), label(segment)))
                .toList();
    }

    /** Returns what breaks the series before a period; empty where nothing does. */
    Optional<String> breakBefore(ReferencePeriod period) {
        return segments.stream()
                .filter(segment -> segment.start() != SegmentStart.FIRST_PERIOD
                        && segment.from().equals(period))
                .map(this::label)
                .findFirst();
    }

    private String label(Segment segment) {
        return common.text("break." + segment.start().id());
    }

    /** Returns whether some share has bounds for unknown citizenship that are apart. */
    boolean hasBand(List<PeriodShare> shares) {
        return shares.stream()
                .map(ShareMarks::bounds)
                .anyMatch(bounds -> bounds != null && bounds.high() > bounds.low());
    }

    private boolean isEnd(ReferencePeriod period) {
        return segments.stream()
                .anyMatch(
                        segment -> segment.from().equals(period) || segment.to().equals(period));
    }

    private int segment(ReferencePeriod period) {
        for (int i = segments.size() - 1; i > 0; i--) {
            if (segments.get(i).from().compareTo(period) <= 0) {
                return i;
            }
        }
        return 0;
    }

    static ShareMark.@Nullable Range bounds(PeriodShare share) {
        return share instanceof CountedShare counted
                ? counted.bounds()
                        .map(bounds -> new ShareMark.Range(bounds.low(), bounds.high()))
                        .orNull()
                : null;
    }
}
