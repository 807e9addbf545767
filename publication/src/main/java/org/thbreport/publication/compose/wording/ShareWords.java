package org.thbreport.publication.compose.wording;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.PublishedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Participants;
import org.thbreport.model.study.ShareBase;
import org.thbreport.publication.language.NumberStyle;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** Words shares and their differences: the one place that decides their base, decimals and "about". */
public final class ShareWords {

    private final StudyWords common;
    private final StatisticsAnalysis statistics;
    private final AreaAnalysis area;

    private ShareWords(StudyWords common, StatisticsAnalysis statistics, AreaAnalysis area) {
        this.common = common;
        this.statistics = statistics;
        this.area = area;
    }

    /** Returns the words for the area that headlines of the table are about; empty where it has no share. */
    public static Optional<ShareWords> headline(StudyWords common) {
        return common.table()
                .flatMap(file -> file.headline()
                        .filter(area -> !area.shares().isEmpty())
                        .map(area -> new ShareWords(common, file, area)));
    }

    /**
     * Returns the words for the area whose change is taken apart by country: that of headlines, or where that is the publisher's own
     * total, the sum of the countries of the file.
     */
    public static Optional<ShareWords> ofParts(StudyWords common) {
        return headline(common)
                .map(words -> words.area().area().kind() != AreaKind.GROUP
                        ? words
                        : words.sum().map(words::of).orElse(words));
    }

    /** Returns the sum of the Member States, or of all countries of the file; empty where there is none with a share. */
    public Optional<AreaAnalysis> sum() {
        return statistics.areas().stream()
                .filter(one ->
                        one.area().kind() == AreaKind.SUM && !one.shares().isEmpty())
                .max(Comparator.comparing(one -> one.area().key().equals(Area.EU)));
    }

    /** Returns the words for an area of any file. */
    public static ShareWords of(StudyWords common, StatisticsAnalysis file, AreaAnalysis area) {
        return new ShareWords(common, file, area);
    }

    /** Returns the words for another area of the same file. */
    public ShareWords of(AreaAnalysis other) {
        return new ShareWords(common, statistics, other);
    }

    /** Returns whether too few victims stand behind the headline for a percentage. */
    public boolean isTooSmall() {
        return area.trend() != null && area.trend().verdict().id() == VerdictId.TOO_FEW_VICTIMS;
    }

    /** Returns whether so few victims stand behind a share, of a year or of years taken together, that it bears no decimals. */
    private boolean isOfFew() {
        return isTooSmall() || isPooled();
    }

    /** Returns whether these are the words for years taken together, since single ones have too few victims. */
    public boolean isPooled() {
        return statistics
                .area(area.area().key())
                .map(AreaAnalysis::pooled)
                .filter(pooled -> pooled.area().equals(area))
                .isPresent();
    }

    public StatisticsAnalysis statistics() {
        return statistics;
    }

    public AreaAnalysis area() {
        return area;
    }

    /** Returns the shares that have a value on their base, in the order of time. */
    public List<PeriodShare> shares() {
        return area.shares().stream().filter(share -> value(share).isPresent()).toList();
    }

    /** Returns the shares that may be printed as percentages, in the order of time. */
    public List<PeriodShare> printable() {
        CountedCells cells = new CountedCells(common);
        return shares().stream().filter(cells::allowsPercentage).toList();
    }

    /** Returns the share of the latest period; of periods that end together, the shortest. */
    public Optional<PeriodShare> latest() {
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
    public Optional<Change> change() {
        return area.changes().stream()
                .filter(change -> change.difference().found().isPresent())
                .findFirst();
    }

    /** Returns the share of a period. */
    public Optional<PeriodShare> at(ReferencePeriod period) {
        return shares().stream().filter(share -> share.period().equals(period)).findFirst();
    }

    public ShareBase base(PeriodShare share) {
        return share instanceof PublishedShare published
                ? published.base()
                : common.study().options().denominator();
    }

    public Optional<Double> value(PeriodShare share) {
        return share.share(common.study().options().denominator()).found();
    }

    /** Returns the id of the share on its base. */
    public FigureId id(PeriodShare share) {
        String name = share instanceof PublishedShare
                ? "publishedShare"
                : common.study().options().denominator() == ShareBase.ALL ? "shareOfAll" : "shareOfKnown";
        return statistics.id(share).at(name);
    }

    /** Returns a share as a figure. */
    public Figure figure(PeriodShare share) {
        return figure(id(share), share);
    }

    private Figure figure(FigureId id, PeriodShare share) {
        return common.language()
                .numbers()
                .figure(id, value(share).orElseThrow(), ColumnKind.PERCENT, isOfFew() ? 0 : decimals(share));
    }

    /** Returns a share as printed, with "about" where it is approximate. */
    public RichText share(PeriodShare share) {
        return worded(figure(share), share.precision());
    }

    /**
     * Returns a share that is none of these statistics, such as that of an earlier vintage, as printed.
     *
     * @param about what its id begins with
     */
    public RichText share(FigureId about, PeriodShare share) {
        return worded(figure(about.at(id(share).segment()), share), share.precision());
    }

    private RichText worded(Figure figure, Precision precision) {
        return common.rich("share." + StudyWords.name(precision), "share", figure);
    }

    /** Returns how many decimals of a percentage a share is printed with. */
    public static int decimals(PeriodShare share) {
        return share instanceof PublishedShare published ? decimals(published.resolution()) : StudyWords.DECIMALS;
    }

    /** Returns how many decimals of a percentage a value has whose last digit is worth a fraction of 1. */
    public static int decimals(double resolution) {
        return resolution > 0.0075 ? 0 : StudyWords.DECIMALS;
    }

    /** Returns the size of a difference in words: "about 20 percentage points". */
    public RichText difference(Change change) {
        double difference = change.difference().found().orElseThrow();
        return common.rich(
                "point.difference",
                "precision",
                StudyWords.name(change.precision()),
                "points",
                common.language()
                        .points(statistics.id(change).at("difference"), difference, decimals(change.resolution())));
    }

    /** Returns a difference as a figure that stands alone. */
    public RichText changeFigure(Change change) {
        return common.rich("key.change.value", "difference", difference(change));
    }

    /** Returns whether a change is printed as a rise, a fall, or none. */
    public static String direction(Change change) {
        double difference = change.difference().found().orElseThrow();
        double half = change.resolution() > 0 ? change.resolution() / 2 : 0.0005;
        return difference >= half ? "up" : difference <= -half ? "down" : "same";
    }

    /** Returns whether two shares, as they are printed, are further apart or nearer than their difference as it is printed. */
    public boolean isRoundingSeen(Change change) {
        Optional<PeriodShare> from = at(change.from());
        Optional<PeriodShare> to = at(change.to());
        Optional<Double> difference = change.difference().found();
        if (from.isEmpty() || to.isEmpty() || difference.isEmpty()) {
            return false;
        }
        int decimals = Math.max(decimals(from.get()), decimals(to.get()));
        return decimals == decimals(change.resolution())
                && NumberStyle.rounded(value(to.get()).orElseThrow(), decimals + 2)
                                .subtract(NumberStyle.rounded(value(from.get()).orElseThrow(), decimals + 2))
                                .compareTo(NumberStyle.rounded(difference.get(), decimals + 2))
                        != 0;
    }

    /** Returns the base in words. */
    public String baseWords(PeriodShare share) {
        return common.text("base." + base(share).code());
    }

    /** Returns who is counted, in words. */
    public String scope(PeriodShare share) {
        String scope = common.inLanguage(
                share instanceof PublishedShare published
                        ? published.scope()
                        : statistics.reference().scope());
        return scope.isEmpty() || !isHeadline()
                ? common.language().countries().area(area.area().key())
                : scope;
    }

    /** Returns whether these are the words for the area that headlines are about, in single years or in years taken together, not for one part of it. */
    public boolean isHeadline() {
        return statistics
                .headline()
                .filter(one -> one.area().equals(area.area()))
                .isPresent();
    }

    /** Returns whether the shares are those of all countries of the study and no other, or the study has no findings. */
    public boolean areOfTheStudy() {
        Participants participants = common.study().participants();
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
        return all || common.study().findings().isEmpty();
    }

    /** Returns a reference to the note that a share rests on. */
    public RichText note(PeriodShare share, SourceNotes notes) {
        return share instanceof PublishedShare published
                ? notes.of(published.source(), published.note())
                : notes.of(
                        statistics.reference().source(), statistics.reference().note());
    }

    /** Returns the number of single periods of the headline area that have a share. */
    public int singlePeriods() {
        return (int)
                shares().stream().filter(share -> !share.period().isPooled()).count();
    }

    /** Returns whether a trend can be told of: from counts, or from enough published shares of single periods. */
    public boolean hasTrend() {
        return hasCounts() || (area.trend() != null && area.trend().verdict().id() != VerdictId.TOO_FEW_PERIODS);
    }

    /** Returns whether the shares come from counts, so that the trend and the change can be examined. */
    public boolean hasCounts() {
        return shares().stream().anyMatch(CountedShare.class::isInstance);
    }
}
