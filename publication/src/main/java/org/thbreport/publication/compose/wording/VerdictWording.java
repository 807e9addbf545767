package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thbreport.analytics.AreaAnalysis;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.trend.FilterResult;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.Verdict;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.CitizenshipGroup;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.publication.content.ColumnKind;
import org.thbreport.publication.content.Figure;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.language.Language;

/** Words what can be said about a trend in one language: one sentence for each verdict, and what it survives. */
public final class VerdictWording {

    private static final int DECIMALS = StudyWords.DECIMALS;

    private static final int MOST_DECIMALS = 4;

    private final Language language;
    private final boolean named;

    private VerdictWording(Language language, boolean named) {
        this.language = language;
        this.named = named;
    }

    /**
     * Returns the wording for a file of which nothing is known but its codes: third-country nationals among victims where it has
     * their code.
     */
    public static VerdictWording ofCodes(Language language) {
        return new VerdictWording(language, false);
    }

    /** Returns the wording for a table of a study: where it names its group of interest, nothing is said of citizenship and victims. */
    public static VerdictWording of(Language language, StatisticsReference table) {
        return new VerdictWording(language, !table.shareOf().isEmpty());
    }

    /** Returns the sentence for an area; empty words for an area without a trend. */
    public String sentence(AreaAnalysis area) {
        return sentence(area, FigureId.of("trend", area.area().key())).plain();
    }

    /**
     * Returns the sentence for an area with its figures; no words for an area without a trend.
     *
     * @param id what the ids of the figures of the trend begin with
     */
    public RichText sentence(AreaAnalysis area, FigureId id) {
        Trend trend = area.trend();
        return trend == null ? StudyWords.NOTHING : sentence(area, trend.verdict(), id);
    }

    /** Returns whether the groups are those of citizenship, with third-country nationals, which have words of their own. */
    private String topic(AreaAnalysis area) {
        if (named) {
            return "other";
        }
        List<String> codes = area.shares().stream()
                .filter(CountedShare.class::isInstance)
                .flatMap(share -> ((CountedShare) share).groups().stream())
                .map(GroupCount::code)
                .distinct()
                .toList();
        return codes.isEmpty() || codes.contains(CitizenshipGroup.NON_EU.code()) ? "usual" : "other";
    }

    private RichText sentence(AreaAnalysis area, Verdict verdict, FigureId id) {
        List<ReferencePeriod> periods = verdict.periods();
        if (periods.isEmpty()) {
            return StudyWords.NOTHING;
        }
        ReferencePeriod last = periods.get(periods.size() - 1);
        ReferencePeriod beforeLast = periods.get(Math.max(0, periods.size() - 2));
        Map<String, Double> numbers = verdict.numbers();
        String kind = verdict.replaced() == null
                ? verdict.id().id()
                : verdict.replaced().id();
        List<Object> arguments = new ArrayList<>(List.of(
                "n", language.numbers().figure(id.at("n"), periods.size()),
                "earlier", periods.size() - 1,
                "kind", kind,
                "topic", topic(area),
                "first", language.dates().within(periods.get(0)),
                "last", language.dates().within(last),
                "inFirst", language.dates().in(periods.get(0)),
                "inLast", language.dates().in(last),
                "beforeLast", language.dates().within(beforeLast),
                "direction", direction(numbers),
                "extreme", extreme(numbers)));
        FigureId of = id.at("verdict").at("numbers");
        share(arguments, "firstShare", of, numbers, area.precision(periods.subList(0, 1)));
        share(arguments, "lastShare", of, numbers, area.precision(List.of(last)));
        share(arguments, "earlierShare", of, numbers, area.precision(periods.subList(0, periods.size() - 1)));
        Precision all = area.precision(periods);
        points(arguments, "slope", of, numbers, all);
        points(arguments, "step", of, numbers, all);
        signed(arguments, "boundsLow", of, numbers);
        signed(arguments, "boundsHigh", of, numbers);
        arguments.add("smallest");
        arguments.add(language.numbers()
                .figure(of.at("smallestKnown"), numbers.getOrDefault("smallestKnown", 0.0), ColumnKind.COUNT, 0));
        arguments.add("areas");
        arguments.add(language.countries()
                .list(verdict.areas().stream().map(language.countries()::area).toList()));
        arguments.add("areaCount");
        arguments.add(language.numbers()
                .figure(id.at("verdict").at("areaCount"), verdict.areas().size()));
        return language.wording().rich("verdict." + verdict.id().id(), arguments.toArray());
    }

    /**
     * Returns what a rise, fall, jump or drop survives, one sentence each; empty for other verdicts. What replaced the
     * verdict is in its sentence already.
     */
    public List<String> survives(AreaAnalysis area) {
        Trend trend = area.trend();
        return trend == null ? List.of() : survives(trend.verdict(), topic(area));
    }

    private List<String> survives(Verdict verdict, String topic) {
        List<String> sentences = new ArrayList<>();
        for (FilterResult filter : verdict.filters()) {
            if (filter.filter() == verdict.id()) {
                continue;
            }
            String outcome = filter.survives()
                    .found()
                    .map(survives -> survives ? "yes" : "no")
                    .orElse("not-asked");
            String reason = filter.survives()
                    .why()
                    .map(obstacle -> language.wording().text("obstacle." + obstacle.id()))
                    .orElse("");
            sentences.add(language.wording()
                    .text("survives." + filter.filter().id(), "outcome", outcome, "reason", reason, "topic", topic));
        }
        if (verdict.lastPeriodUnusual() && !isStep(verdict)) {
            sentences.add(
                    Language.capital(language.wording().text("verdict.last-unusual", "last", lastPeriod(verdict))));
        }
        return sentences;
    }

    private String lastPeriod(Verdict verdict) {
        List<ReferencePeriod> periods = verdict.periods();
        return language.dates().within(periods.get(periods.size() - 1));
    }

    private static boolean isStep(Verdict verdict) {
        VerdictId first = verdict.replaced() == null ? verdict.id() : verdict.replaced();
        return first == VerdictId.JUMP || first == VerdictId.DROP;
    }

    private static String direction(Map<String, Double> numbers) {
        double difference = numbers.getOrDefault("difference", 0.0);
        return difference > 0 ? "up" : difference < 0 ? "down" : "same";
    }

    /** Returns whether the last period of a short series lies above, or below, each earlier one. */
    private static String extreme(Map<String, Double> numbers) {
        if (numbers.getOrDefault("tooShortForJump", 0.0) != 1 || numbers.getOrDefault("periods", 0.0) < 3) {
            return "none";
        }
        if (numbers.getOrDefault("higherThanEarlier", 0.0) == 1) {
            return "highest";
        }
        return numbers.getOrDefault("lowerThanEarlier", 0.0) == 1 ? "lowest" : "none";
    }

    private void share(
            List<Object> arguments, String name, FigureId of, Map<String, Double> numbers, Precision precision) {
        Double value = numbers.get(name);
        if (value != null) {
            Figure share = language.numbers().figure(of.at(name), value, ColumnKind.PERCENT, DECIMALS);
            arguments.add(name);
            arguments.add(language.wording().rich("share." + StudyWords.name(precision), "share", share));
        }
    }

    private void points(
            List<Object> arguments, String name, FigureId of, Map<String, Double> numbers, Precision precision) {
        Double value = numbers.get(name);
        if (value != null) {
            RichText points = language.points(of.at(name), value, decimals(value));
            arguments.add(name);
            arguments.add(language.wording()
                    .rich("point.difference", "precision", StudyWords.name(precision), "points", points));
        }
    }

    /** A change that is told of needs more decimals where the usual ones would print it as 0. */
    private static int decimals(double points) {
        int decimals = DECIMALS;
        for (double least = 0.0005; decimals < MOST_DECIMALS && Math.abs(points) < least; least /= 10) {
            decimals++;
        }
        return decimals;
    }

    private void signed(List<Object> arguments, String name, FigureId of, Map<String, Double> numbers) {
        Double value = numbers.get(name);
        if (value != null) {
            arguments.add(name);
            arguments.add(language.numbers().figure(of.at(name), value, ColumnKind.POINTS, DECIMALS));
        }
    }
}
