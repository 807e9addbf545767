package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.shape.Shape;
import org.thbreport.analytics.shape.ShapeKind;
import org.thbreport.analytics.shape.Shapes;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/** Decides what can be said about a segment: the first id that applies, then the filters. */
final class VerdictDecision {

    private final VerdictRules rules;
    private final JudgedSum sum;
    private final List<JudgedPeriod> judged;
    private final SegmentTests tests;
    private final boolean small;
    private final boolean countable;
    private final ShareBase base;

    /**
     * Prepares a decision.
     *
     * @param small whether the rule on small numbers applies
     * @param countable whether the shares come from whole counts
     * @param base what the shares are shares of
     */
    VerdictDecision(
            VerdictRules rules, JudgedSum sum, SegmentTests tests, boolean small, boolean countable, ShareBase base) {
        this.rules = rules;
        this.sum = sum;
        this.judged = sum.judged();
        this.tests = tests;
        this.small = small;
        this.countable = countable;
        this.base = base;
    }

    Verdict verdict() {
        Reading reading = reading();
        Map<String, Double> numbers = new VerdictNumbers(judged, tests).all(reading, small, rules);
        List<FilterResult> asked = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        @Nullable VerdictId replaced = reading.replaced();
        VerdictId id = reading.id();
        if (reading.isChange()) {
            VerdictFilters filters = new VerdictFilters(sum, tests, reading, base, rules.alpha() / 2);
            asked.addAll(filters.results());
            numbers.putAll(filters.numbers());
            Optional<VerdictId> filtered = asked.stream()
                    .filter(result -> !result.survives().found().orElse(true))
                    .map(FilterResult::filter)
                    .findFirst();
            if (filtered.isPresent()) {
                replaced = id;
                id = filtered.get();
            }
            if (id == VerdictId.DRIVEN_BY_ONE_AREA || filtered.isEmpty()) {
                areas.addAll(filters.driving());
            }
        }
        Shapes shapes = tests.shapes();
        return new Verdict(
                id,
                replaced,
                reading.form(),
                period(reading),
                second(reading),
                judged.stream().map(JudgedPeriod::period).toList(),
                numbers,
                areas,
                sum.leftOut(),
                asked,
                shapes != null && shapes.isSeasonal() ? new Seasonality(shapes.season()) : null,
                tests.laney().found().map(LaneyResult::lastUnusual).orElse(false));
    }

    private Reading reading() {
        if (small && VerdictNumbers.smallestKnown(judged) < rules.smallestKnown()) {
            return ofCounts();
        }
        if (judged.size() < rules.fewestPeriods()) {
            return Reading.of(withholds() ? VerdictId.WITHHELD : VerdictId.TOO_FEW_PERIODS);
        }
        return segment().reading();
    }

    /** Returns the reading of few victims: no percentage, but whether the order of the periods is beyond chance. */
    private Reading ofCounts() {
        boolean ordered = judged.size() > rules.fewestPeriods() && segment().isOrdered();
        return new Reading(
                VerdictId.TOO_FEW_VICTIMS, null, ordered ? VerdictForm.UNSHAPED : VerdictForm.PLAIN, null, List.of());
    }

    /** Returns whether periods of the series are withheld, without which too few are left. */
    private boolean withholds() {
        ReferencePeriod first = judged.get(0).period();
        return sum.series().periods().stream()
                .anyMatch(place -> place.period().isPooled() == first.isPooled()
                        && place.victims().isWithheld());
    }

    private SegmentReading segment() {
        return new SegmentReading(
                rules, judged.stream().map(JudgedPeriod::point).toList(), tests, countable);
    }

    /** Returns the period that a change is about. */
    private @Nullable ReferencePeriod period(Reading reading) {
        Shape shape = reading.shape();
        if (shape == null || shape.from() < 0 || reading.id() == VerdictId.UNCERTAIN) {
            return null;
        }
        boolean secondStep = shape.kind() == ShapeKind.TWO_STEPS && reading.id() != VerdictId.ONE_OFF;
        boolean untilThen = reading.form() == VerdictForm.AFTER_LINE
                && (reading.id() == VerdictId.TURNED_UP || reading.id() == VerdictId.TURNED_DOWN);
        int place = secondStep ? shape.to() : untilThen ? shape.from() - 1 : shape.from();
        return judged.get(place).period();
    }

    /** Returns the last of several periods that stand out, or the first of two steps. */
    private @Nullable ReferencePeriod second(Reading reading) {
        Shape shape = reading.shape();
        if (shape == null || shape.to() < 0 || reading.id() == VerdictId.UNCERTAIN) {
            return null;
        }
        if (shape.kind() == ShapeKind.TWO_STEPS) {
            return judged.get(reading.id() == VerdictId.ONE_OFF ? shape.to() - 1 : shape.from())
                    .period();
        }
        return shape.to() > shape.from() ? judged.get(shape.to()).period() : null;
    }
}
