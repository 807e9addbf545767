package org.thbreport.analytics.result;

import java.util.List;
import java.util.TreeSet;
import org.thbreport.analytics.figure.ResultSink;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.Reconciliation;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.MedianShare;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.analytics.trend.VerdictRules;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/** Names what a statistics file says. */
final class StatisticsResults {

    private final ResultSink sink;
    private final VerdictTexts verdicts;

    /**
     * Takes where results go.
     *
     * @param verdicts the sentence on the trend of an area, in English
     */
    StatisticsResults(ResultSink sink, VerdictTexts verdicts) {
        this.sink = sink;
        this.verdicts = verdicts;
    }

    /** Names shares, changes, trends and whether published figures agree, of the areas of a file. */
    void file(StatisticsAnalysis file) {
        List<AreaAnalysis> areas = file.areas();
        ShareResults shares = new ShareResults(sink);
        TrendResults trends = new TrendResults(sink);
        sink.object("share", () -> {
            for (AreaAnalysis area : areas) {
                sink.object(
                        area.area().key(),
                        () -> area.allShares()
                                .forEach(share -> shares.share(
                                        share, area.rate(share.period()).orElse(null))));
            }
        });
        sink.object("change", () -> {
            for (AreaAnalysis area : areas) {
                sink.object(area.area().key(), () -> area.changes().forEach(shares::change));
            }
        });
        sink.object("trend", () -> {
            for (AreaAnalysis area : areas) {
                trends.trend(area, told -> verdicts.of(file.reference(), told));
            }
        });
        sink.list(
                "reconciliation",
                areas.stream().flatMap(area -> area.reconciliations().stream()).toList(),
                found -> List.of(found.area(), found.period().toString()),
                this::reconciliation);
    }

    /** Names what a study without statistics has in their place. */
    void none() {
        sink.object("share", () -> {});
        sink.object("change", () -> {});
        sink.object("trend", () -> {});
        sink.list("reconciliation", List.<Reconciliation>of(), found -> List.of(), found -> {});
    }

    private void reconciliation(Reconciliation found) {
        sink.text("area", found.area());
        sink.text("period", found.period().toString());
        sink.interval("stated", found.stated());
        sink.interval("expected", found.expected());
        sink.number("total", found.total());
        sink.number("totalOfParts", found.totalOfParts());
        sink.list("parts", found.parts(), part -> List.of(part.period().toString()), part -> {
            sink.text("period", part.period().toString());
            sink.interval("share", part.share());
            sink.number("total", part.total());
        });
        sink.texts("missing", found.missing());
        sink.text(
                "agrees",
                found.agrees().found().map(agrees -> agrees ? "yes" : "no").orElse("cannot-be-checked"));
    }

    /**
     * Names what national editions set their country against: the median share of the countries of a file, for each period.
     *
     * @param files the statistics files; those without counts of countries are left out
     * @param base what the shares are shares of
     */
    void medians(List<StatisticsAnalysis> files, ShareBase base) {
        sink.list(
                "median",
                files.stream().filter(file -> !periods(file.areas()).isEmpty()).toList(),
                file -> List.of(file.reference().file()),
                file -> {
                    sink.text("file", file.reference().file());
                    sink.text("base", base.code());
                    sink.number("smallestKnown", VerdictRules.USUAL.smallestKnown());
                    sink.object("byPeriod", () -> {
                        for (ReferencePeriod period : periods(file.areas())) {
                            median(file.areas(), period, base);
                        }
                    });
                });
    }

    private void median(List<AreaAnalysis> areas, ReferencePeriod period, ShareBase base) {
        Outcome<MedianShare> median = MedianShare.of(areas, period, base, VerdictRules.USUAL.smallestKnown());
        sink.object(period.toString(), () -> {
            sink.number("share", median.map(MedianShare::share));
            sink.number("countries", median.map(MedianShare::countries));
        });
    }

    private static TreeSet<ReferencePeriod> periods(List<AreaAnalysis> areas) {
        TreeSet<ReferencePeriod> periods = new TreeSet<>();
        for (AreaAnalysis area : areas) {
            if (area.area().kind() == AreaKind.COUNTRY) {
                area.shares().stream()
                        .filter(CountedShare.class::isInstance)
                        .map(PeriodShare::period)
                        .forEach(periods::add);
            }
        }
        return periods;
    }
}
