package org.thbreport.publication.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.chart.ShareMark;

/** What charts of shares say to a reader who cannot see them: their numbers, breaks, pooled periods and bounds. */
final class ShareAlt {

    private final Edition edition;
    private final ShareWords words;
    private final ShareMarks marks;

    ShareAlt(Edition edition, ShareWords words) {
        this.edition = edition;
        this.words = words;
        this.marks = new ShareMarks(edition, words);
    }

    /** Tells every share of a large chart. */
    String ofShares(List<PeriodShare> shares) {
        List<String> values = shares.stream().map(this::value).toList();
        List<String> notes = new ArrayList<>();
        if (shares.stream().anyMatch(share -> share.period().isPooled())) {
            notes.add(edition.text("figure.share.alt-pooled"));
        }
        if (marks.hasBand(shares)) {
            notes.add(band(shares));
        }
        return edition.text(
                        "figure.share.alt",
                        "scope",
                        words.scope(shares.get(0)),
                        "values",
                        edition.listed(values),
                        "notes",
                        String.join(" ", notes))
                .strip();
    }

    private String value(PeriodShare share) {
        Optional<String> broken = marks.breakBefore(share.period());
        return broken.isEmpty()
                ? edition.text("figure.share.alt-value", "period", period(share.period()), "share", words.share(share))
                : edition.text(
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
                text = edition.text(
                        "figure.share.alt-band",
                        "low",
                        edition.language().numbers().percent(bounds.low(), Edition.DECIMALS),
                        "high",
                        edition.language().numbers().percent(bounds.high(), Edition.DECIMALS),
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
                .forEach(share -> more.append(edition.text(
                        "countries.multiples-alt-pooled",
                        "period",
                        period(share.period()),
                        "share",
                        words.share(share))));
        return edition.text(
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
                : edition.text(
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
        return edition.text(
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
        return edition.language().dates().period(period);
    }
}
