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
    String ofShares(List<PeriodShare> shares) {
        List<String> values = shares.stream().map(this::value).toList();
        List<String> notes = new ArrayList<>();
        if (shares.stream().anyMatch(share -> share.period().isPooled())) {
            notes.add(common.text("figure.share.alt-pooled"));
        }
        if (marks.hasBand(shares)) {
            notes.add(band(shares));
        }
        return common.text(
                        "figure.share.alt",
                        "scope",
                        words.scope(shares.get(0)),
                        "values",
                        common.listed(values),
                        "notes",
                        String.join(" ", notes))
                .strip();
    }

    private String value(PeriodShare share) {
        Optional<String> broken = marks.breakBefore(share.period());
        return broken.isEmpty()
                ? common.text("figure.share.alt-value", "period", period(share.period()), "share", words.share(share))
                : common.text(
                        "figure.share.alt-break",
                        "period",
                        period(share.period()),
                        "share",
                        words.share(share),
                        "label",
                        broken.get());
    }

    /** Tells the bounds of the latest share that has some. */
    private String band(List<PeriodShare> shares) {
        String text = "";
        for (PeriodShare share : shares) {
            ShareMark.Range bounds = ShareMarks.bounds(share);
            if (bounds != null) {
                text = common.text(
                        "figure.share.alt-band",
                        "low",
                        common.language().numbers().percent(bounds.low(), StudyWords.DECIMALS),
                        "high",
                        common.language().numbers().percent(bounds.high(), StudyWords.DECIMALS),
                        "period",
                        period(share.period()));
            }
        }
        return text;
    }

    /**
     * Tells a small chart in few words: the first and the last share, the lowest and the highest, breaks and pooled periods.
     *
     * @param country its name
     * @param single the single periods that it shows, in the order of time
     */
    String ofCountry(String country, List<PeriodShare> single) {
        PeriodShare first = single.get(0);
        PeriodShare last = single.get(single.size() - 1);
        StringBuilder more = new StringBuilder(range(single));
        for (int i = 1; i < single.size(); i++) {
            PeriodShare before = single.get(i - 1);
            PeriodShare after = single.get(i);
            marks.breakBefore(after.period()).ifPresent(label -> more.append(broken(before, after, label)));
        }
        words.printable().stream()
                .filter(share -> share.period().isPooled())
                .forEach(share -> more.append(common.text(
                        "countries.multiples-alt-pooled",
                        "period",
                        period(share.period()),
                        "share",
                        words.share(share))));
        return common.text(
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
                more);
    }

    /** Tells the lowest and the highest share, where they are not the first and the last. */
    private String range(List<PeriodShare> single) {
        Comparator<PeriodShare> byShare =
                Comparator.comparingDouble(share -> words.value(share).orElseThrow());
        PeriodShare low = single.stream().min(byShare).orElseThrow();
        PeriodShare high = single.stream().max(byShare).orElseThrow();
        List<PeriodShare> ends = List.of(single.get(0), single.get(single.size() - 1));
        return ends.contains(low) && ends.contains(high)
                ? ""
                : common.text(
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

    private String broken(PeriodShare before, PeriodShare after, String label) {
        return common.text(
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
