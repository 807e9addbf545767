package org.thbreport.publication.compose.section;

import java.util.Optional;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.interval.CountRatio;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.Reconciler;
import org.thbreport.analytics.trend.CountTrend;
import org.thbreport.analytics.trend.VerdictRules;
import org.thbreport.model.study.ShareBase;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** The counts of one country that is too small for much else. */
final class NationalCounts {

    private final BriefingWords edition;
    private final ShareWords words;

    NationalCounts(BriefingWords edition, ShareWords words) {
        this.edition = edition;
        this.words = words;
    }

    /** Says whether chance alone can make the difference between two small counts (exact conditional test). */
    Optional<RichText> swing(PeriodShare latest) {
        return words.area().changes().stream()
                .filter(change ->
                        change.to().equals(latest.period()) && !change.from().isPooled())
                .flatMap(change -> words.at(change.from()).stream()
                        .flatMap(before ->
                                change.countRatio().found().stream().map(ratio -> swing(before, latest, ratio))))
                .findFirst();
    }

    private RichText swing(PeriodShare before, PeriodShare latest, CountRatio ratio) {
        Optional<CountTrend> swings = Optional.ofNullable(words.area().trend())
                .flatMap(trend -> trend.counts().found());
        FigureId counts = words.statistics().trendId(words.area()).at("counts");
        return edition.rich(
                "national.counts",
                "last",
                total(latest),
                "inLast",
                edition.language().dates().in(latest.period()),
                "first",
                total(before),
                "inFirst",
                edition.language().dates().in(before.period()),
                "lowest",
                edition.figure(
                        counts.at("lowest"), swings.map(CountTrend::lowest).orElse(0.0), ColumnKind.COUNT, 0),
                "highest",
                edition.figure(
                        counts.at("highest"), swings.map(CountTrend::highest).orElse(0.0), ColumnKind.COUNT, 0),
                "times",
                edition.figure(
                        counts.at("timesChance"),
                        swings.map(CountTrend::timesChance).orElse(1.0),
                        ColumnKind.DECIMAL,
                        1),
                "outcome",
                outcome(swings, ratio));
    }

    /** Counts that swing more than chance alone makes them are not tested as if they did not. */
    private static String outcome(Optional<CountTrend> swings, CountRatio ratio) {
        if (swings.filter(counts -> !counts.allowsExactTests()).isPresent()) {
            return "swings";
        }
        if (ratio.p() >= VerdictRules.USUAL.alpha()) {
            return "within";
        }
        return swings.isPresent() ? "beyond" : "untold";
    }

    private Figure total(PeriodShare share) {
        double total = Reconciler.total(share).found().orElseThrow();
        return edition.figure(words.statistics().id(share).at("total"), total, ColumnKind.COUNT, 0);
    }

    /** Words how many of how many: a share of few victims stands behind their numbers, without decimals. */
    RichText share(CountedShare share, RichText place, RichText behind) {
        boolean all = edition.study().options().denominator() == ShareBase.ALL;
        FigureId id = words.statistics().id(share);
        Outcome<Double> of = all ? share.total() : share.known();
        return edition.rich(
                "national.share-counted",
                "in",
                edition.language().dates().in(share.period()),
                "count",
                edition.figure(id.at("count"), share.count().found().orElseThrow(), ColumnKind.COUNT, 0),
                "known",
                edition.figure(id.at(all ? "total" : "known"), of.found().orElseThrow(), ColumnKind.COUNT, 0),
                "share",
                edition.figure(words.id(share), words.value(share).orElseThrow(), ColumnKind.PERCENT, 0),
                "figure",
                place,
                "behind",
                behind);
    }
}
