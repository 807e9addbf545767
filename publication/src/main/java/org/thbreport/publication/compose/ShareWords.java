package org.thbreport.publication.compose;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thbreport.analytics.AreaAnalysis;
import org.thbreport.analytics.StatisticsAnalysis;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.PublishedShare;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Participants;
import org.thbreport.model.study.ShareBase;
import org.thbreport.publication.content.RichText;

/** Words shares and their differences: the one place that decides their base, decimals and "about". */
final class ShareWords {

    private final Edition edition;
    private final StatisticsAnalysis statistics;
    private final AreaAnalysis area;

    private ShareWords(Edition edition, StatisticsAnalysis statistics, AreaAnalysis area) {
        this.edition = edition;
        this.statistics = statistics;
        this.area = area;
    }

    /** Returns the words for the area that headlines are about; empty where no statistics have a share. */
    static Optional<ShareWords> headline(Edition edition) {
        return edition.analysis().statistics().stream()
                .flatMap(file -> file.headline().stream()
                        .filter(area -> !area.shares().isEmpty())
                        .map(area -> new ShareWords(edition, file, area)))
                .findFirst();
    }

    /** Returns the words for another area of the same file. */
    ShareWords of(AreaAnalysis other) {
        return new ShareWords(edition, statistics, other);
    }

    /** Returns whether too few victims stand behind the headline for a percentage. */
    boolean isTooSmall() {
        return area.trend() != null && area.trend().verdict().id() == VerdictId.TOO_FEW_VICTIMS;
    }

    StatisticsAnalysis statistics() {
        return statistics;
    }

    AreaAnalysis area() {
        return area;
    }

    /** Returns the shares that have a value on their base, in the order of time. */
    List<PeriodShare> shares() {
        return area.shares().stream().filter(share -> value(share).isPresent()).toList();
    }

    /** Returns the shares that may be printed as percentages, in the order of time. */
    List<PeriodShare> printable() {
        CountedCells cells = new CountedCells(edition);
        return shares().stream().filter(cells::allowsPercentage).toList();
    }

    /** Returns the share of the latest period; of periods that end together, the shortest. */
    Optional<PeriodShare> latest() {
        PeriodShare latest = null;
        for (PeriodShare share : shares()) {
            if (latest == null || isLater(share.period(), latest.period())) {
                latest = share;
            }
        }
        return Optional.ofNullable(latest);
    }

    private static boolean isLater(ReferencePeriod period, ReferencePeriod than) {
        int byEnd = period.lastDay().compareTo(than.lastDay());
        return byEnd != 0 ? byEnd > 0 : period.months() < than.months();
    }

    /** Returns the change that the headline is about, if it has a difference. */
    Optional<Change> change() {
        return area.changes().stream()
                .filter(change -> change.difference().found().isPresent())
                .findFirst();
    }

    /** Returns the share of a period. */
    Optional<PeriodShare> at(ReferencePeriod period) {
        return shares().stream().filter(share -> share.period().equals(period)).findFirst();
    }

    ShareBase base(PeriodShare share) {
        return share instanceof PublishedShare published
                ? published.base()
                : edition.study().options().denominator();
    }

    Optional<Double> value(PeriodShare share) {
        return share.share(edition.study().options().denominator()).found();
    }

    /** Returns a share as printed, with "about" where it is approximate. */
    String share(PeriodShare share) {
        return percent(edition, value(share).orElseThrow(), share.precision(), decimals(share));
    }

    /** Returns a published share as printed. */
    static String published(Edition edition, PublishedShare share) {
        return percent(edition, share.publishedShare(), share.precision(), decimals(share));
    }

    private static String percent(Edition edition, double share, Precision precision, int decimals) {
        return edition.text(
                "share." + Edition.name(precision),
                "share",
                edition.language().numbers().percent(share, decimals));
    }

    /** Returns how many decimals of a percentage a share is printed with. */
    static int decimals(PeriodShare share) {
        return share instanceof PublishedShare published ? decimals(published.resolution()) : Edition.DECIMALS;
    }

    /** Returns how many decimals of a percentage a value has whose last digit is worth a fraction of 1. */
    static int decimals(double resolution) {
        return resolution > 0.0075 ? 0 : Edition.DECIMALS;
    }

    /** Returns the size of a difference in words: "about 20 percentage points". */
    String difference(Change change) {
        double difference = change.difference().found().orElseThrow();
        return edition.text(
                "point.difference",
                "precision",
                Edition.name(change.precision()),
                "points",
                edition.language().points(difference, decimals(change.resolution())));
    }

    /** Returns a difference as a figure that stands alone. */
    String changeFigure(Change change) {
        return edition.text("key.change.value", "difference", difference(change));
    }

    /** Returns whether a change is printed as a rise, a fall, or none. */
    static String direction(Change change) {
        double difference = change.difference().found().orElseThrow();
        double half = change.resolution() > 0 ? change.resolution() / 2 : 0.0005;
        return difference >= half ? "up" : difference <= -half ? "down" : "same";
    }

    /** Returns the base in words. */
    String baseWords(PeriodShare share) {
        return edition.text("base." + base(share).code());
    }

    /** Returns who is counted, in words. */
    String scope(PeriodShare share) {
        String scope = edition.inLanguage(
                share instanceof PublishedShare published
                        ? published.scope()
                        : statistics.reference().scope());
        return scope.isEmpty() || !isHeadline()
                ? edition.language().countries().area(area.area().key())
                : scope;
    }

    /** Returns whether these are the words for the area that headlines are about, not for one part of it. */
    boolean isHeadline() {
        return statistics.headline().filter(area::equals).isPresent();
    }

    /** Returns whether the shares are those of all countries of the study and no other, or the study has no findings. */
    boolean areOfTheStudy() {
        Participants participants = edition.study().participants();
        Set<CountryCode> counted = new HashSet<>();
        for (AreaAnalysis part : statistics.areas()) {
            CountryCode country = part.area().country();
            if (country != null) {
                counted.add(country);
            }
        }
        boolean all = area.area().kind() == AreaKind.SUM
                && participants.rosterComplete()
                && counted.equals(Set.copyOf(participants.named()));
        return all || edition.study().findings().isEmpty();
    }

    /** Returns a reference to the note that a share rests on. */
    RichText note(PeriodShare share, SourceNotes notes) {
        return share instanceof PublishedShare published
                ? notes.of(published.source(), published.note())
                : notes.of(
                        statistics.reference().source(), statistics.reference().note());
    }

    /** Returns the number of single periods of the headline area that have a share. */
    int singlePeriods() {
        return (int)
                shares().stream().filter(share -> !share.period().isPooled()).count();
    }

    /** Returns whether a trend can be told of: from counts, or from enough published shares of single periods. */
    boolean hasTrend() {
        return hasCounts() || (area.trend() != null && area.trend().verdict().id() != VerdictId.TOO_FEW_PERIODS);
    }

    /** Returns whether the shares come from counts, so that the trend and the change can be examined. */
    boolean hasCounts() {
        return shares().stream().anyMatch(CountedShare.class::isInstance);
    }
}
