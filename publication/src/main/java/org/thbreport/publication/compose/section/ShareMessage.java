package org.thbreport.publication.compose.section;

import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.compose.wording.VerdictTitle;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.RichText;

/** What a picture of shares says in one line: the latest share beside the one that it is compared with, as key points are. */
final class ShareMessage {

    private final StudyWords common;
    private final ShareWords words;

    ShareMessage(StudyWords common, ShareWords words) {
        this.common = common;
        this.words = words;
    }

    /**
     * Returns the line.
     *
     * @param shares the shares that the picture shows, by time
     */
    RichText of(List<PeriodShare> shares) {
        PeriodShare latest = words.latest().filter(shares::contains).orElse(shares.get(shares.size() - 1));
        Optional<PeriodShare> before = before(shares, latest);
        String in = common.language().dates().in(latest.period());
        if (before.isEmpty()) {
            return common.rich("figure.share.message-one", "share", words.share(latest), "in", in);
        }
        String inOther = common.language().dates().in(before.get().period());
        RichText share = words.share(latest);
        RichText otherShare = words.share(before.get());
        return words.isHeadline()
                ? common.rich(
                        "figure.share.message", "share", share, "in", in, "otherShare", otherShare, "inOther", inOther)
                : common.rich(
                        "figure.share.message-area",
                        "area",
                        common.language().countries().area(words.area().area().key()),
                        "share",
                        share,
                        "in",
                        in,
                        "otherShare",
                        otherShare,
                        "inOther",
                        inOther);
    }

    /** Returns the share that the latest is compared with: that of the change that is told of, or else the first. */
    private Optional<PeriodShare> before(List<PeriodShare> shares, PeriodShare latest) {
        return words.change()
                .filter(change -> change.to().equals(latest.period()))
                .map(Change::from)
                .flatMap(words::at)
                .filter(shares::contains)
                .or(() -> shares.stream()
                        .filter(share -> share.period()
                                .lastDay()
                                .isBefore(latest.period().firstDay()))
                        .findFirst());
    }

    /** Returns what the picture is heard to say: its line and the verdict, then what it shows. */
    RichText heard(RichText message, RichText shown) {
        RichText said = Language.sentence(message);
        String verdict = new VerdictTitle(common.language(), words).sentence();
        return RichText.joined(
                verdict.isEmpty() ? List.of(said, shown) : List.of(said, RichText.of(verdict), shown), " ");
    }
}
