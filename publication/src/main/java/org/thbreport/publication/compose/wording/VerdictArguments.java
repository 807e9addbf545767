package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.trend.Seasonality;
import org.thbreport.analytics.trend.Verdict;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** What the sentences of a verdict are filled with: shares, points and periods, each with its "about" where it needs one. */
final class VerdictArguments {

    private static final int DECIMALS = StudyWords.DECIMALS;

    private static final int MOST_DECIMALS = 4;

    private static final List<String> SHARES = List.of(
            "firstShare",
            "lastShare",
            "lowestShare",
            "highestShare",
            "earlierShare",
            "levelBefore",
            "levelBetween",
            "levelAfter",
            "oneOffShare",
            "usualShare",
            "shareAtTurn",
            "shareBefore",
            "shareAtStep");

    private static final List<String> POINTS =
            List.of("slope", "step", "slopeBefore", "slopeAfter", "slopeBeside", "stepBeside");

    private static final List<String> COUNTS = List.of("firstCount", "firstKnown", "lastCount", "lastKnown");

    /** A line is told with its ends where they lie this near to it, as parts of its own rise. */
    private static final double NEAR = 0.5;

    /** Shares that all lie within this are told to. */
    private static final double ONE_POINT = 0.01;

    /** Fewer periods cannot tell whether a step lasts. */
    private static final int FEWEST_LASTING = 3;

    /** A step is told to be no line where its criterion is this much better. */
    private static final double MUCH_BETTER = 6;

    private final Language language;
    private final AreaAnalysis area;
    private final Verdict verdict;
    private final FigureId id;
    private final List<ReferencePeriod> periods;
    private final Map<String, Double> numbers;
    private final List<Object> arguments = new ArrayList<>();

    /** Takes what is told of, and the id of the verdict. */
    VerdictArguments(Language language, AreaAnalysis area, Verdict verdict, FigureId id) {
        this.language = language;
        this.area = area;
        this.verdict = verdict;
        this.id = id;
        this.periods = verdict.periods();
        this.numbers = verdict.numbers();
    }

    /**
     * Returns names and values, in pairs.
     *
     * @param topic whether the groups are those of citizenship
     */
    Object[] all(String topic) {
        int n = periods.size();
        ReferencePeriod first = periods.get(0);
        ReferencePeriod last = periods.get(n - 1);
        add("n", language.numbers().figure(id.at("n"), n));
        add("earlier", n - 1);
        add("kind", kind());
        add("topic", topic);
        add("first", language.dates().within(first));
        add("last", language.dates().within(last));
        add("inFirst", language.dates().in(first));
        add("inLast", language.dates().in(last));
        add("beforeLast", language.dates().within(periods.get(Math.max(0, n - 2))));
        add("direction", direction());
        add("extreme", extreme());
        add("ends", endsAgree() ? "yes" : "no");
        add("lasting", lasting());
        places();
        Precision all = area.precision(periods);
        share("firstShare", area.precision(periods.subList(0, 1)));
        share("lastShare", area.precision(List.of(last)));
        SHARES.stream().skip(2).forEach(name -> share(name, all));
        POINTS.forEach(name -> points(name, all));
        COUNTS.forEach(name -> {
            Double value = numbers.get(name);
            if (value != null) {
                add(name, language.numbers().figure(number(name), value, ColumnKind.COUNT, 0));
            }
        });
        signed("boundsLow");
        signed("boundsHigh");
        double smallest = numbers.getOrDefault("smallestKnown", 0.0);
        add("smallest", language.numbers().figure(number("smallestKnown"), smallest, ColumnKind.COUNT, 0));
        add("areas", names(verdict.areas()));
        add(
                "areaCount",
                language.numbers().figure(id.at("areaCount"), verdict.areas().size()));
        add("passing", numbers.getOrDefault("comingAndGoing", 0.0) == 1 ? "yes" : "no");
        add("remaining", remaining());
        return arguments.toArray();
    }

    private FigureId number(String name) {
        return id.at("numbers").at(name);
    }

    private void add(String name, Object value) {
        arguments.add(name);
        arguments.add(value);
    }

    /** Adds the periods that a change is about, and the runs of periods around them. */
    private void places() {
        ReferencePeriod period = verdict.period();
        if (period == null) {
            return;
        }
        int place = periods.indexOf(period);
        ReferencePeriod second = verdict.second();
        add("period", language.dates().within(period));
        add("before", language.dates().within(periods.get(Math.max(0, place - 1))));
        add("second", language.dates().within(second == null ? period : second));
        boolean oneOff = verdict.first() == VerdictId.ONE_OFF || second != null && second.compareTo(period) > 0;
        int from = second == null || oneOff ? place : periods.indexOf(second);
        add("span", language.dates().span(period, oneOff && second != null ? second : period));
        boolean several = period.isPooled() || oneOff && second != null;
        add("place", place == 0 && !several ? "first" : several ? "several" : "one");
        add("spanBefore", span(0, from - 1));
        add("spanBetween", oneOff ? span(place, place) : span(from, place - 1));
        add("spanAfter", span(place, periods.size() - 1));
    }

    private String span(int from, int to) {
        return language.dates().span(periods.get(Math.max(0, from)), periods.get(Math.max(0, Math.max(from, to))));
    }

    private String kind() {
        return switch (verdict.first()) {
            case JUMP, DROP, RISING, FALLING -> verdict.first().id();
            default -> "change";
        };
    }

    /** Returns whether a step can be said to last, and to be no line. */
    private String lasting() {
        int place = verdict.period() == null ? -1 : periods.indexOf(verdict.period());
        if (periods.size() - place < FEWEST_LASTING) {
            return "short";
        }
        return numbers.getOrDefault("beyondLine", 0.0) >= MUCH_BETTER ? "yes" : "no";
    }

    /** Returns the direction of the change that the sentence is about; for two periods, that of their difference. */
    private String direction() {
        double size = switch (verdict.first()) {
            case RISING, JUMP, STEP_UP, TURNED_UP -> 1;
            case FALLING, DROP, STEP_DOWN, TURNED_DOWN -> -1;
            case LEVELLED_OFF -> numbers.getOrDefault("slopeBefore", 0.0);
            case ONE_OFF -> numbers.getOrDefault("levelBetween", 0.0) - numbers.getOrDefault("levelBefore", 0.0);
            case TOO_FEW_VICTIMS -> numbers.getOrDefault("slope", 0.0);
            default -> numbers.getOrDefault("difference", 0.0);
        };
        return size > 0 ? "up" : size < 0 ? "down" : "same";
    }

    /** Returns whether the last period lies above, or below, each earlier one, and in how long a series. */
    private String extreme() {
        if (numbers.getOrDefault("constant", 0.0) == 1) {
            return "same";
        }
        if (numbers.getOrDefault("periods", 0.0) < 3) {
            return "none";
        }
        if (isWithinOnePoint()) {
            return "within";
        }
        String usual = numbers.getOrDefault("tooShortForJump", 0.0) == 1 ? "" : "Usual";
        if (numbers.getOrDefault("higherThanEarlier", 0.0) == 1) {
            return "highest" + usual;
        }
        return numbers.getOrDefault("lowerThanEarlier", 0.0) == 1 ? "lowest" + usual : "none";
    }

    /** Returns whether all shares lie within one percentage point: what is small is told as small, be it more than chance or not. */
    boolean isWithinOnePoint() {
        return numbers.getOrDefault("highestShare", 1.0) - numbers.getOrDefault("lowestShare", 0.0) < ONE_POINT;
    }

    /** Returns whether the slope, over the years that it runs, and the first and last share tell the same story. */
    private boolean endsAgree() {
        double line = numbers.getOrDefault("slope", 0.0)
                * (periods.get(periods.size() - 1).start() - periods.get(0).start());
        return Math.abs(numbers.getOrDefault("difference", 0.0) - line) <= NEAR * Math.abs(line);
    }

    /** Returns what is left of the change without an area, or among the areas that are there throughout. */
    private RichText remaining() {
        boolean passing = numbers.getOrDefault("comingAndGoing", 0.0) == 1;
        String name = passing ? "matchedSize" : "weakestWithoutOne";
        Double value = numbers.get(name);
        return value == null ? StudyWords.NOTHING : size(number(name), value);
    }

    private RichText size(FigureId of, double value) {
        boolean yearly = switch (verdict.first()) {
            case RISING, FALLING, TURNED_UP, TURNED_DOWN, LEVELLED_OFF -> true;
            default -> false;
        };
        return language.wording()
                .rich(
                        "verdict.size",
                        "points",
                        language.numbers().figure(of, value, ColumnKind.POINTS, DECIMALS),
                        "unit",
                        yearly ? "year" : "none");
    }

    String names(List<String> areas) {
        return language.countries()
                .list(areas.stream().map(language.countries()::area).toList());
    }

    /** Returns the sentence on periods without a figure between the first and the last; empty where there is none. */
    RichText gaps() {
        ReferencePeriod first = periods.get(0);
        ReferencePeriod last = periods.get(periods.size() - 1);
        if (first.isPooled()) {
            return StudyWords.NOTHING;
        }
        List<String> missing = new ArrayList<>();
        for (ReferencePeriod at = next(first); at.compareTo(last) < 0; at = next(at)) {
            if (!periods.contains(at)) {
                missing.add(language.dates().period(at));
            }
        }
        return missing.isEmpty()
                ? StudyWords.NOTHING
                : language.wording()
                        .rich("verdict.gaps", "periods", language.countries().list(missing));
    }

    private static ReferencePeriod next(ReferencePeriod period) {
        return new ReferencePeriod(period.first().plusMonths(period.months()), period.months(), period.unitMonths());
    }

    /** Returns the sentence on the season of half-years, quarters or months; empty where there is none. */
    RichText season() {
        @Nullable Seasonality season = verdict.season();
        if (season == null) {
            return StudyWords.NOTHING;
        }
        return language.wording()
                .rich(
                        "verdict.season",
                        "unit",
                        season.seasons() == 2 ? "half" + season.highest() : season.seasons() == 4 ? "quarter" : "month",
                        "number",
                        String.valueOf(season.highest()),
                        "spread",
                        language.points(id.at("seasonSpread"), season.spread(), DECIMALS));
    }

    private void share(String name, Precision precision) {
        Double value = numbers.get(name);
        if (value != null) {
            Figure share = language.numbers().figure(number(name), value, ColumnKind.PERCENT, DECIMALS);
            add(name, language.wording().rich("share." + StudyWords.name(precision), "share", share));
        }
    }

    private void points(String name, Precision precision) {
        Double value = numbers.get(name);
        if (value != null) {
            RichText points = language.points(number(name), value, decimals(value));
            add(
                    name,
                    language.wording()
                            .rich("point.difference", "precision", StudyWords.name(precision), "points", points));
        }
    }

    /** A change that is told of needs more decimals where the usual ones would print it as 0. */
    private static int decimals(double points) {
        int decimals = DECIMALS;
        for (double least = 0.0005; decimals < MOST_DECIMALS && points != 0 && Math.abs(points) < least; least /= 10) {
            decimals++;
        }
        return decimals;
    }

    private void signed(String name) {
        Double value = numbers.get(name);
        if (value != null) {
            add(name, language.numbers().figure(number(name), value, ColumnKind.POINTS, DECIMALS));
        }
    }
}
