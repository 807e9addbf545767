package org.thbreport.analytics.panel;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.data.Precision;
import org.thbreport.model.study.ShareBase;

/**
 * The victims of one area in one period.
 *
 * @param count those in the group of interest
 * @param known those whose group is known
 * @param unknown those whose group is not known
 * @param total all of them: as given, or the sum of the parts where no total is given
 * @param groups the groups of the file, in the order interest, rest, unknown
 * @param flags flags of all values, each letter once, in the order of the alphabet
 * @param breaks whether the series breaks here
 * @param definitionDiffers whether the definition is not the usual one here
 * @param precision whether all values are exact
 * @param published a share that the file gives for the group of interest, or null
 */
public record VictimCounts(
        Outcome<Double> count,
        Outcome<Double> known,
        Outcome<Double> unknown,
        Outcome<Double> total,
        List<GroupCount> groups,
        String flags,
        boolean breaks,
        boolean definitionDiffers,
        Precision precision,
        @Nullable PublishedValue published) {

    /** Beyond this not every whole number can be told from the next. */
    private static final double LARGEST = 0x1p53;

    /** Copies the list. */
    public VictimCounts {
        groups = List.copyOf(groups);
    }

    /** Returns whether there is a share of known: both numbers are given and there are cases. */
    public boolean isPresent() {
        return ofKnown().filter(cases -> !cases.isEmpty()).isPresent();
    }

    /** Returns whether a number for the base is given, be it 0. */
    public boolean hasData() {
        return ofKnown().isPresent();
    }

    /** Returns whether there would be a share of known, were not one of its two numbers withheld. */
    public boolean isWithheld() {
        return outOfKnown().why().filter(Obstacle.WITHHELD::equals).isPresent();
    }

    /** Returns the group of interest out of those whose group is known; empty where a number is missing. */
    public Optional<Proportion> ofKnown() {
        return proportion(known).found();
    }

    /** Returns the group of interest out of those whose group is known, or why there is no such number. */
    public Outcome<Proportion> outOfKnown() {
        return proportion(known);
    }

    /** Returns the group of interest out of a base, or why there is no such number. */
    public Outcome<Proportion> outOf(ShareBase base) {
        return base == ShareBase.ALL ? outOfAll() : outOfKnown();
    }

    /** Returns the group of interest out of all victims, or why there is no such number. */
    public Outcome<Proportion> outOfAll() {
        return proportion(total);
    }

    /** Returns the same numbers as they are compared on a base: on that of all victims, everybody counts as known. */
    VictimCounts onBase(ShareBase base) {
        return base != ShareBase.ALL
                ? this
                : new VictimCounts(
                        count, total, unknown, total, groups, flags, breaks, definitionDiffers, precision, published);
    }

    private Outcome<Proportion> proportion(Outcome<Double> base) {
        return count.then(cases -> base.then(all -> cases > all || all > LARGEST
                ? Outcome.none(cases > all ? Obstacle.PARTS_EXCEED_TOTAL : Obstacle.NOT_ADDITIVE)
                : Outcome.of(new Proportion(cases, all))));
    }

    /**
     * Returns the share of all victims if none, and if all, of the unknown belonged to the group of interest (Manski 1989).
     *
     * @return fractions of 1; withheld where a number is missing, or no victim is counted
     */
    public Outcome<Interval> bounds() {
        return count.then(cases -> unknown.then(unclear -> total.then(all -> {
            double base = Math.max(all, known.found().orElse(0.0) + unclear);
            if (base == 0 || cases + unclear > base) {
                return Outcome.none(base == 0 ? Obstacle.NO_CASES : Obstacle.PARTS_EXCEED_TOTAL);
            }
            return Outcome.of(new Interval(cases / base, (cases + unclear) / base));
        })));
    }

    /**
     * Returns the lowest and highest change of the share of all victims that the unknown leave possible, the later less the
     * earlier.
     *
     * @return fractions of 1; withheld where the bounds of one side are
     */
    public static Outcome<Interval> boundsOfChange(VictimCounts before, VictimCounts after) {
        return before.bounds()
                .then(first -> after.bounds()
                        .map(second -> new Interval(second.low() - first.high(), second.high() - first.low())));
    }

    /** Returns the victims of a period that there are no numbers for. */
    static VictimCounts missing(Obstacle why) {
        return new VictimCounts(
                Outcome.none(why),
                Outcome.none(why),
                Outcome.none(why),
                Outcome.none(why),
                List.of(),
                "",
                false,
                false,
                Precision.EXACT,
                null);
    }

    /**
     * Returns several taken together: the areas of a sum, or the periods of a pooled one. A number that one of them lacks
     * is missing in the sum. The sum breaks, or has another definition, where one of them does.
     *
     * @param parts at least one
     */
    public static VictimCounts together(List<VictimCounts> parts) {
        TreeSet<Character> letters = parts.stream()
                .flatMap(part -> part.flags.chars().mapToObj(letter -> (char) letter))
                .collect(Collectors.toCollection(TreeSet::new));
        List<GroupCount> first = parts.get(0).groups;
        return new VictimCounts(
                add(parts, VictimCounts::count),
                add(parts, VictimCounts::known),
                add(parts, VictimCounts::unknown),
                add(parts, VictimCounts::total),
                IntStream.range(0, first.size())
                        .mapToObj(i -> new GroupCount(
                                first.get(i).code(),
                                first.get(i).label(),
                                add(parts, part -> part.groups.get(i).count())))
                        .toList(),
                letters.stream().map(String::valueOf).collect(Collectors.joining()),
                parts.stream().anyMatch(VictimCounts::breaks),
                parts.stream().anyMatch(VictimCounts::definitionDiffers),
                parts.stream().anyMatch(part -> part.precision == Precision.APPROXIMATE)
                        ? Precision.APPROXIMATE
                        : Precision.EXACT,
                null);
    }

    /** Returns the same numbers in a series that breaks, or does not break, here. */
    VictimCounts comparable(boolean breaksHere, boolean definitionDiffersHere) {
        return new VictimCounts(
                count, known, unknown, total, groups, flags, breaksHere, definitionDiffersHere, precision, published);
    }

    private static Outcome<Double> add(List<VictimCounts> parts, Function<VictimCounts, Outcome<Double>> number) {
        double sum = 0;
        for (VictimCounts part : parts) {
            Outcome<Double> value = number.apply(part);
            if (value.why().isPresent()) {
                return value;
            }
            sum = DecimalSum.of(sum, value.found().orElseThrow());
        }
        return Outcome.of(sum);
    }
}
