package org.thbreport.batch.command;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.thbreport.analytics.decomposition.Contribution;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.model.data.Precision;
import org.thbreport.model.study.ShareBase;
import org.thbreport.publication.compose.wording.VerdictWording;
import org.thbreport.publication.language.Language;

/** Prints shares by period, changes and verdicts as lines for a terminal. */
final class TrendLines {
    private static final int MOST_DRIVERS = 5;

    private final Language language;
    private final VerdictWording verdicts;

    TrendLines(Language language, VerdictWording verdicts) {
        this.language = language;
        this.verdicts = verdicts;
    }

    String of(StatisticsAnalysis analysis) {
        StringBuilder text = new StringBuilder();
        analysis.areas().forEach(area -> area(area, text));
        return text.toString();
    }

    private void area(AreaAnalysis area, StringBuilder text) {
        text.append(area.area().label()).append('\n');
        text.append(row("period", "count", "known", "of known", "of all", "flags"));
        for (PeriodShare share : area.shares()) {
            boolean counted = share instanceof CountedShare;
            text.append(row(
                    share.period().toString(),
                    share instanceof CountedShare counts ? number(counts.count()) : "",
                    share instanceof CountedShare counts ? number(counts.known()) : "",
                    percent(share.share(ShareBase.KNOWN)),
                    counted ? percent(share.share(ShareBase.ALL)) : "",
                    marks(share)));
        }
        area.shares().stream()
                .filter(share ->
                        share instanceof CountedShare counts && !counts.absent().isEmpty())
                .forEach(share -> text.append("  without figures in ")
                        .append(share.period())
                        .append(": ")
                        .append(String.join(", ", ((CountedShare) share).absent()))
                        .append('\n'));
        area.changes().forEach(change -> change(change, text));
        area.whyNoTrend()
                .ifPresent(why ->
                        text.append("  no trend: ").append(why.sentence()).append('\n'));
        if (area.trend() != null) {
            slope(area, area.trend(), text);
            String breaks = verdicts.breaks(area.trend());
            text.append(breaks.isEmpty() ? "" : "  " + breaks + '\n');
            text.append("  ").append(verdicts.sentence(area)).append('\n');
            verdicts.survives(area, FigureId.of("trend", area.area().key()))
                    .forEach(sentence ->
                            text.append("  ").append(sentence.plain()).append('\n'));
        }
        text.append('\n');
    }

    private void slope(AreaAnalysis area, Trend trend, StringBuilder text) {
        boolean about = area.precision(trend.periods()) == Precision.APPROXIMATE;
        trend.sen()
                .found()
                .ifPresent(sen -> text.append("  trend: ")
                        .append(about ? "about " : "")
                        .append(language.numbers().signedPoints(sen.slope(), 2))
                        .append(" points a year (")
                        .append(language.numbers().signedPoints(sen.low(), 2))
                        .append(" to ")
                        .append(language.numbers().signedPoints(sen.high(), 2))
                        .append("), p of Mann-Kendall ")
                        .append(trend.mannKendall()
                                .found()
                                .map(test -> language.numbers().probability(test.p(), 3))
                                .orElseGet(() -> "[x], " + reason(trend.mannKendall())))
                        .append(area.adjusted()
                                .found()
                                .map(test -> ", for all countries (Holm) "
                                        + language.numbers().probability(test.holm(), 3))
                                .orElse(""))
                        .append('\n'));
    }

    private void change(Change change, StringBuilder text) {
        text.append("  ")
                .append(change.from())
                .append(" to ")
                .append(change.to())
                .append(": ");
        text.append(change.precision() == Precision.APPROXIMATE ? "about " : "");
        text.append(change.difference().found().map(this::signed).orElseGet(() -> reason(change.difference())))
                .append('\n');
        change.told()
                .found()
                .ifPresent(parts -> parts.byArea().entrySet().stream()
                        .sorted(Comparator.comparingDouble((Map.Entry<String, Contribution> part) ->
                                -Math.abs(part.getValue().total())))
                        .limit(MOST_DRIVERS)
                        .forEach(part -> text.append("    ")
                                .append(part.getKey())
                                .append(": ")
                                .append(signed(part.getValue().total()))
                                .append('\n')));
    }

    private String signed(double difference) {
        return language.numbers().signedPoints(difference, 1) + " percentage points";
    }

    private String percent(Outcome<Double> share) {
        return share.found().map(value -> language.numbers().percent(value, 1)).orElseGet(() -> "[x]");
    }

    /** Returns the flags of a share, and whether it is only about what is printed. */
    private static String marks(PeriodShare share) {
        if (share.precision() == Precision.EXACT) {
            return share.flags();
        }
        return share.flags().isEmpty() ? "about" : share.flags() + ", about";
    }

    private static String number(Outcome<Double> count) {
        return count.found().map(org.thbreport.batch.json.ShortestNumber::of).orElse("[x]");
    }

    private static String reason(Outcome<?> outcome) {
        return outcome.why().map(Obstacle::sentence).orElse("");
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "  %-10s %9s %9s %9s %9s  %s%n", (Object[]) cells)
                .replace("\r", "")
                .replaceAll(" +\n", "\n");
    }
}
