package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thbreport.analytics.AreaAnalysis;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.trend.FilterResult;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.Verdict;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.CitizenshipGroup;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.Study;
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

    /** Returns the wording for a study: where it names its group of interest, nothing is said of citizenship and victims. */
    public static VerdictWording of(Language language, Study study) {
        return new VerdictWording(
                language,
                study.statistics().stream()
                        .findFirst()
                        .filter(file -> !file.shareOf().isEmpty())
                        .isPresent());
    }

    /** Returns the sentence for an area; empty words for an area without a trend. */
    public String sentence(AreaAnalysis area) {
        Trend trend = area.trend();
        return trend == null ? "" : sentence(area, trend.verdict());
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

    private String sentence(AreaAnalysis area, Verdict verdict) {
        List<ReferencePeriod> periods = verdict.periods();
        if (periods.isEmpty()) {
            return "";
        }
        ReferencePeriod last = periods.get(periods.size() - 1);
        ReferencePeriod beforeLast = periods.get(Math.max(0, periods.size() - 2));
        Map<String, Double> numbers = verdict.numbers();
        String kind = verdict.replaced() == null
                ? verdict.id().id()
                : verdict.replaced().id();
        List<Object> arguments = new ArrayList<>(List.of(
                "n", periods.size(),
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
        share(arguments, "firstShare", numbers, area.precision(periods.subList(0, 1)));
        share(arguments, "lastShare", numbers, area.precision(List.of(last)));
        share(arguments, "earlierShare", numbers, area.precision(periods.subList(0, periods.size() - 1)));
        Precision all = area.precision(periods);
        points(arguments, "slope", numbers, all);
        points(arguments, "step", numbers, all);
        signed(arguments, "boundsLow", numbers);
        signed(arguments, "boundsHigh", numbers);
        arguments.add("smallest");
        arguments.add((int) Math.rint(numbers.getOrDefault("smallestKnown", 0.0)));
        arguments.add("areas");
        arguments.add(language.countries()
                .list(verdict.areas().stream().map(language.countries()::area).toList()));
        arguments.add("areaCount");
        arguments.add(verdict.areas().size());
        return language.wording().text("verdict." + verdict.id().id(), arguments.toArray());
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

    private void share(List<Object> arguments, String name, Map<String, Double> numbers, Precision precision) {
        Double value = numbers.get(name);
        if (value != null) {
            String share = language.numbers().percent(value, DECIMALS);
            arguments.add(name);
            arguments.add(language.wording().text("share." + StudyWords.name(precision), "share", share));
        }
    }

    private void points(List<Object> arguments, String name, Map<String, Double> numbers, Precision precision) {
        Double value = numbers.get(name);
        if (value != null) {
            String points = language.points(value, decimals(value));
            arguments.add(name);
            arguments.add(language.wording()
                    .text("point.difference", "precision", StudyWords.name(precision), "points", points));
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

    private void signed(List<Object> arguments, String name, Map<String, Double> numbers) {
        Double value = numbers.get(name);
        if (value != null) {
            arguments.add(name);
            arguments.add(language.numbers().signedPoints(value, DECIMALS));
        }
    }
}
