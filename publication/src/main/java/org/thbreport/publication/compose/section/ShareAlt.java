package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** What charts of shares say to a reader who cannot see them: their numbers, breaks, pooled periods and bounds. */
final class ShareAlt {

    private final StudyWords common;
    private final ShareWords words;
    private final ShareMarks marks;

    ShareAlt(StudyWords common, ShareWords words) {
        this.common = common;
        this.words = words;
        this.marks = new ShareMarks(common, words);
    }

    /** Tells every share of a large chart. */
    RichText ofShares(List<PeriodShare> shares) {
        List<RichText> values = shares.stream().map(this::value).toList();
        List<RichText> notes = new ArrayList<>();
        if (shares.stream().anyMatch(share -> share.period().isPooled())) {
            notes.add(common.rich("figure.share.alt-pooled"));
        }
        if (marks.hasBand(shares)) {
            notes.add(common.rich("figure.share.alt-band"));
        }
        return stripped(common.rich(
                "figure.share.alt",
                "scope",
                words.scope(shares.get(0)),
                "values",
                common.commas(values),
                "notes",
                RichText.joined(notes, " ")));
    }

    /** Tells a share, with its bounds where they are apart, and with what breaks the series before it. */
    private RichText value(PeriodShare share) {
        Optional<String> broken = marks.breakBefore(share.period());
        ShareMark.Range bounds = ShareMarks.bounds(share);
        String period = period(share.period());
        RichText printed = words.share(share);
        if (bounds == null || bounds.high() <= bounds.low()) {
            return broken.isEmpty()
                    ? common.rich("figure.share.alt-value", "period", period, "share", printed)
                    : common.rich("figure.share.alt-break", "period", period, "share", printed, "label", broken.get());
        }
        Figure low = end(share, 0, bounds.low());
        Figure high = end(share, 1, bounds.high());
        return broken.isEmpty()
                ? common.rich("figure.share.alt-bounded", "period", period, "share", printed, "low", low, "high", high)
                : common.rich(
                        "figure.share.alt-bounded-break",
                        "period",
                        period,
                        "share",
                        printed,
                        "low",
                        low,
                        "high",
                        high,
                        "label",
                        broken.get());
    }

    private Figure end(PeriodShare share, int place, double value) {
        return common.figure(
                words.statistics().id(share).at("bounds").at(place), value, ColumnKind.PERCENT, StudyWords.DECIMALS);
    }

    /** Returns a text without the blanks at its end. */
    private static RichText stripped(RichText text) {
        List<Inline> inlines = new ArrayList<>(text.inlines());
        int last = inlines.size() - 1;
        if (last >= 0 && inlines.get(last) instanceof Inline.Words end) {
            inlines.set(last, new Inline.Words(end.text().stripTrailing(), end.strong()));
        }
        return new RichText(inlines);
    }

    /**
     * Tells a small chart in few words: the first and the last share, the lowest and the highest, breaks and pooled periods.
     *
     * @param country its name
     * @param single the single periods that it shows, in the order of time
     */
    RichText ofCountry(String country, List<PeriodShare> single) {
        PeriodShare first = single.get(0);
        PeriodShare last = single.get(single.size() - 1);
        List<RichText> more = new ArrayList<>(List.of(range(single)));
        for (int i = 1; i < single.size(); i++) {
            PeriodShare before = single.get(i - 1);
            PeriodShare after = single.get(i);
            marks.breakBefore(after.period()).ifPresent(label -> more.add(broken(before, after, label)));
        }
        words.printable().stream()
                .filter(share -> share.period().isPooled())
                .forEach(share -> more.add(common.rich(
                        "countries.multiples-alt-pooled",
                        "period",
                        period(share.period()),
                        "share",
                        words.share(share))));
        return common.rich(
                "countries.multiples-alt-value",
                "country",
                country,
                "first",
                period(first.period()),
                "firstShare",
                words.share(first),
                "last",
                period(last.period()),
                "lastShare",
                words.share(last),
                "more",
                RichText.joined(more, ""));
    }

    /** Tells the lowest and the highest share, where they are not the first and the last. */
    private RichText range(List<PeriodShare> single) {
        Comparator<PeriodShare> byShare =
                Comparator.comparingDouble(share -> words.value(share).orElseThrow());
        PeriodShare low = single.stream().min(byShare).orElseThrow();
        PeriodShare high = single.stream().max(byShare).orElseThrow();
        List<PeriodShare> ends = List.of(single.get(0), single.get(single.size() - 1));
        return ends.contains(low) && ends.contains(high)
                ? StudyWords.NOTHING
                : common.rich(
                        "countries.multiples-alt-range",
                        "low",
                        period(low.period()),
                        "lowShare",
                        words.share(low),
                        "high",
                        period(high.period()),
                        "highShare",
                        words.share(high));
    }

    private RichText broken(PeriodShare before, PeriodShare after, String label) {
        return common.rich(
                "countries.multiples-alt-break",
                "before",
                period(before.period()),
                "beforeShare",
                words.share(before),
                "label",
                label,
                "after",
                period(after.period()),
                "afterShare",
                words.share(after));
    }

    private String period(ReferencePeriod period) {
        return common.language().dates().period(period);
    }
}
