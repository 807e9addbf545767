package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.model.data.ReferencePeriod;

/** Decides what can be said about a segment: the first id that applies, then the filters. */
final class VerdictDecision {

    private final VerdictRules rules;
    private final AreaSeries series;
    private final List<JudgedPeriod> judged;
    private final SegmentTests tests;
    private final boolean small;
    private final Map<String, Double> numbers = new LinkedHashMap<>();

    /**
     * Prepares a decision.
     *
     * @param small whether the rule on small numbers applies
     */
    VerdictDecision(
            VerdictRules rules, AreaSeries series, List<JudgedPeriod> judged, SegmentTests tests, boolean small) {
        this.rules = rules;
        this.series = series;
        this.judged = judged;
        this.tests = tests;
        this.small = small;
    }

    Verdict verdict() {
        describe();
        VerdictId first = first();
        List<FilterResult> asked = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        VerdictId id = first;
        if (isChange(first)) {
            VerdictFilters filters = new VerdictFilters(series, judged, tests, isStep(first));
            asked.addAll(filters.results());
            numbers.putAll(filters.numbers());
            Optional<VerdictId> replaced = asked.stream()
                    .filter(result -> !result.survives().found().orElse(true))
                    .map(FilterResult::filter)
                    .findFirst();
            id = replaced.orElse(first);
            if (id == VerdictId.DRIVEN_BY_ONE_AREA) {
                areas.addAll(filters.driving());
            }
        }
        boolean unusual = tests.laney().found().map(LaneyResult::lastUnusual).orElse(false);
        List<ReferencePeriod> periods =
                judged.stream().map(JudgedPeriod::period).toList();
        return new Verdict(id, id == first ? null : first, periods, numbers, areas, asked, unusual);
    }

    private VerdictId first() {
        int n = judged.size();
        if (small && smallestKnown() < rules.smallestKnown()) {
            return VerdictId.TOO_FEW_VICTIMS;
        }
        if (n < rules.fewestPeriods()) {
            return VerdictId.TOO_FEW_PERIODS;
        }
        if (isJump()) {
            return step() > 0 ? VerdictId.JUMP : VerdictId.DROP;
        }
        double p = tests.mannKendall().found().map(MannKendallResult::p).orElse(1.0);
        Optional<SenSlope> sen = tests.sen().found();
        if (p < rules.alpha() && sen.filter(SenSlope::leavesOutZero).isPresent()) {
            return sen.get().slope() > 0 ? VerdictId.RISING : VerdictId.FALLING;
        }
        return VerdictId.NO_CLEAR_CHANGE;
    }

    private boolean isJump() {
        return judged.size() >= rules.fewestPeriodsForJump()
                && tests.laney().found().filter(LaneyResult::lastUnusual).isPresent()
                && earlierP() >= rules.alpha();
    }

    private void describe() {
        int n = judged.size();
        double first = judged.get(0).share();
        double last = judged.get(n - 1).share();
        numbers.put("periods", (double) n);
        if (small) {
            numbers.put("smallestKnown", smallestKnown());
        }
        numbers.put("firstShare", first);
        numbers.put("lastShare", last);
        numbers.put("difference", difference(judged.get(n - 1), judged.get(0)));
        tests.mannKendall().found().ifPresent(test -> numbers.put("mannKendallP", test.p()));
        tests.sen().found().ifPresent(sen -> {
            numbers.put("slope", sen.slope());
            numbers.put("slopeLow", sen.low());
            numbers.put("slopeHigh", sen.high());
        });
        if (n > 1) {
            List<JudgedPeriod> earlier = judged.subList(0, n - 1);
            JudgedPeriod end = judged.get(n - 1);
            numbers.put("higherThanEarlier", one(earlier.stream().allMatch(other -> difference(end, other) > 0)));
            numbers.put("lowerThanEarlier", one(earlier.stream().allMatch(other -> difference(end, other) < 0)));
            numbers.put("tooShortForJump", one(n < rules.fewestPeriodsForJump()));
            tests.laney().found().ifPresent(laney -> {
                numbers.put("laneyZ", laney.lastZ());
                numbers.put("earlierShare", laney.centre());
                numbers.put("step", step());
                numbers.put("earlierP", earlierP());
            });
        }
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }

    private static double difference(JudgedPeriod later, JudgedPeriod earlier) {
        return later.point().cases().minus(earlier.point().cases());
    }

    private double smallestKnown() {
        return judged.stream()
                .mapToDouble(period -> period.point().cases().total())
                .min()
                .orElseThrow();
    }

    /** Returns the last share less that of all earlier periods together. */
    private double step() {
        Proportion earlier =
                SharePoint.pooled(earlier().stream().map(JudgedPeriod::point).toList());
        return judged.get(judged.size() - 1).point().cases().minus(earlier);
    }

    /** Returns p of the earlier periods' trend; 1 where their shares are all equal. */
    private double earlierP() {
        return MannKendall.USUAL
                .test(earlier().stream().map(JudgedPeriod::point).toList())
                .found()
                .map(MannKendallResult::p)
                .orElse(1.0);
    }

    private List<JudgedPeriod> earlier() {
        return judged.subList(0, judged.size() - 1);
    }

    private static boolean isChange(VerdictId id) {
        return isStep(id) || id == VerdictId.RISING || id == VerdictId.FALLING;
    }

    private static boolean isStep(VerdictId id) {
        return id == VerdictId.JUMP || id == VerdictId.DROP;
    }
}
