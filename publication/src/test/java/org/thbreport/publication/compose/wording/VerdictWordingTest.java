package org.thbreport.publication.compose.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.trend.FilterResult;
import org.thbreport.analytics.trend.Seasonality;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.Verdict;
import org.thbreport.analytics.trend.VerdictForm;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.language.Language;

/** Every verdict, over few and many periods, is a sentence in every language. */
class VerdictWordingTest {

    private static final Map<String, Double> NUMBERS = Map.ofEntries(
            Map.entry("periods", 10.0),
            Map.entry("firstShare", 0.4),
            Map.entry("lowestShare", 0.39),
            Map.entry("highestShare", 0.54),
            Map.entry("lastShare", 0.5),
            Map.entry("earlierShare", 0.42),
            Map.entry("difference", 0.1),
            Map.entry("slope", 0.02),
            Map.entry("step", 0.08),
            Map.entry("smallestKnown", 40.0),
            Map.entry("boundsLow", -0.01),
            Map.entry("boundsHigh", 0.12),
            Map.entry("levelBefore", 0.41),
            Map.entry("levelBetween", 0.46),
            Map.entry("levelAfter", 0.52),
            Map.entry("oneOffShare", 0.61),
            Map.entry("usualShare", 0.43),
            Map.entry("shareAtTurn", 0.47),
            Map.entry("shareBefore", 0.44),
            Map.entry("shareAtStep", 0.53),
            Map.entry("slopeBefore", 0.01),
            Map.entry("slopeAfter", 0.03),
            Map.entry("slopeBeside", 0.015),
            Map.entry("stepBeside", 0.09),
            Map.entry("weakestWithoutOne", 0.002),
            Map.entry("matchedSize", -0.001),
            Map.entry("detectableSlope", 0.012),
            Map.entry("firstCount", 4.0),
            Map.entry("firstKnown", 20.0),
            Map.entry("lastCount", 9.0),
            Map.entry("lastKnown", 25.0));

    public static Stream<Arguments> verdicts() {
        return Language.available().stream()
                .flatMap(tag -> Arrays.stream(VerdictId.values())
                        .flatMap(id -> Stream.of(1, 2, 4, 10).map(periods -> Arguments.of(tag, id, periods))));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void aVerdictBeginsWithACapitalOrADigitAndEndsWithAFullStop(String tag, VerdictId id, int periods) {
        String sentence = VerdictWording.ofCodes(Language.of(tag)).sentence(area(id, periods));
        assertThat(sentence).matches("(?s)[\\p{Lu}\\p{Nd}].*\\.").doesNotContain("{", "  ", "null");
    }

    public static Stream<Arguments> forms() {
        return Language.available().stream()
                .flatMap(tag -> Arrays.stream(VerdictForm.values())
                        .flatMap(form -> Arrays.stream(VerdictId.values()).map(id -> Arguments.of(tag, form, id))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormOfAVerdictIsASentence(String tag, VerdictForm form, VerdictId id) {
        Seasonality season = new Seasonality(List.of(-0.05, 0.05));
        String sentence = VerdictWording.ofCodes(Language.of(tag)).sentence(area(id, form, 10, NUMBERS, season));
        assertThat(sentence).matches("(?s)[\\p{Lu}\\p{Nd}].*\\.").doesNotContain("{", "  ", "null");
    }

    @Test
    void saysWhatAndWhen() {
        VerdictWording english = VerdictWording.ofCodes(Language.of("en"));
        assertThat(plain(english.sentence(area(VerdictId.STEP_UP, VerdictForm.PLAIN, 10, NUMBERS, null))))
                .startsWith("A step up in 2019: 52.0 % (2019\u20132023) against 41.0 % (2014\u20132018)");
        assertThat(plain(english.sentence(area(VerdictId.TURNED_UP, VerdictForm.PLAIN, 10, NUMBERS, null))))
                .isEqualTo(
                        "The share fell until 2019 and has risen since: 40.0 % (2014), 47.0 % (2019), 50.0 % (2023).");
        assertThat(plain(english.sentence(area(VerdictId.RISING, VerdictForm.SINCE, 10, NUMBERS, null))))
                .isEqualTo("Rising since 2019: 47.0 % (2019), 50.0 % (2023). "
                        + "Before that the share changed little (2014: 40.0 %).");
        assertThat(plain(english.sentence(area(
                        VerdictId.NO_CLEAR_CHANGE,
                        VerdictForm.PLAIN,
                        10,
                        NUMBERS,
                        new Seasonality(List.of(-0.05, 0.05))))))
                .endsWith("a steady change of less than about 1.2 percentage points a year could not have been seen. "
                        + "The second half of the year is usually higher, by about 10.0 percentage points.");
    }

    /** A verb follows whether one period stands out or several, and the first one is never told to have ended a step. */
    @Test
    void whatStandsOutIsToldByItsPlace() {
        VerdictWording english = VerdictWording.ofCodes(Language.of("en"));
        assertThat(plain(english.sentence(area(VerdictId.ONE_OFF, VerdictForm.PLAIN, 10, NUMBERS, null))))
                .startsWith("No lasting change, but 2019 stands out: 61.0 %, against 43.0 %");
        assertThat(plain(english.sentence(area(oneOff(4, 5)))))
                .startsWith("No lasting change, but 2018\u20132019 stand out: 61.0 %, against 43.0 %");
        assertThat(plain(VerdictWording.ofCodes(Language.of("de")).sentence(area(oneOff(4, 5)))))
                .contains("heraus fallen 2018\u20132019:");
        assertThat(plain(english.sentence(area(oneOff(0, -1)))))
                .isEqualTo(
                        "Only the first period stands out: 61.0 % (2014), against 43.0 % in all later periods taken "
                                + "together. One period cannot tell whether it was unusual or whether the level changed after it.");
        assertThat(Language.available())
                .allSatisfy(tag -> assertThat(
                                VerdictWording.ofCodes(Language.of(tag)).sentence(area(oneOff(0, -1))))
                        .matches("(?s)\\p{Lu}.*61.*\\(2014\\).*43.*\\..*\\."));
    }

    /** What moved by less than a point is told by its size: that there was no rise could be wrong, with many victims. */
    @Test
    void whatStaysWithinOnePointIsToldSo() {
        Map<String, Double> even = new HashMap<>(NUMBERS);
        even.put("lowestShare", 0.248);
        even.put("highestShare", 0.2569);
        assertThat(plain(VerdictWording.ofCodes(Language.of("en")).sentence(area(VerdictId.NO_CLEAR_CHANGE, 10, even))))
                .isEqualTo("From 2014 to 2023 the share stayed within one percentage point (24.8 % to 25.7 %).");
    }

    /** Where the unknown could reverse a rise, none is told, and a model cannot show "the same direction". */
    @Test
    void noModelShowsTheDirectionOfARiseThatIsNotTold() {
        List<FilterResult> filters = List.of(
                new FilterResult(VerdictId.TREND_NOT_CONFIRMED, Outcome.of(true)),
                new FilterResult(VerdictId.UNKNOWN_CITIZENSHIP, Outcome.of(false)));
        VerdictWording english = VerdictWording.ofCodes(Language.of("en"));
        FigureId id = FigureId.of("trend", Area.TOTAL);
        assertThat(english.survives(area(asked(VerdictId.UNKNOWN_CITIZENSHIP, filters)), id))
                .isEmpty();
        assertThat(english.survives(area(asked(VerdictId.RISING, filters)), id)).hasSize(2);
    }

    /** "A lasting step, not a steady rise" and "typical change a year" do not go together. */
    @Test
    void aChangeAYearIsToldOfLinesAlone() {
        assertThat(VerdictWording.isOfLine(asked(VerdictId.RISING, List.of()))).isTrue();
        assertThat(VerdictWording.isOfLine(asked(VerdictId.NO_CLEAR_CHANGE, List.of())))
                .isTrue();
        assertThat(VerdictWording.isOfLine(verdict(VerdictId.RISING, VerdictForm.SINCE, 5, -1, List.of())))
                .isFalse();
        assertThat(List.of(VerdictId.STEP_UP, VerdictId.TURNED_DOWN, VerdictId.ONE_OFF, VerdictId.UNCERTAIN))
                .noneMatch(id -> VerdictWording.isOfLine(asked(id, List.of())));
        assertThat(VerdictWording.isOfLine(verdict(
                        VerdictId.UNKNOWN_CITIZENSHIP, VerdictId.FALLING, VerdictForm.PLAIN, 10, NUMBERS, null)))
                .isTrue();
    }

    /** So few periods can show more than the chance of single victims; not more than the usual variation. */
    @Test
    void fewPeriodsAreNotToldToShowMereChance() {
        Map<String, Double> few = new HashMap<>(NUMBERS);
        few.put("tooShortForJump", 1.0);
        few.put("higherThanEarlier", 1.0);
        assertThat(plain(VerdictWording.ofCodes(Language.of("en")).sentence(area(VerdictId.NO_CLEAR_CHANGE, 4, few))))
                .startsWith("The share in 2017 (50.0 %) was higher than in each of the 3 earlier periods; "
                        + "so few periods cannot tell a change from the usual variation.");
    }

    private static Verdict oneOff(int from, int to) {
        return verdict(VerdictId.ONE_OFF, VerdictForm.PLAIN, from, to, List.of());
    }

    private static Verdict asked(VerdictId id, List<FilterResult> filters) {
        return verdict(id, VerdictForm.PLAIN, 5, -1, filters);
    }

    private static Verdict verdict(VerdictId id, VerdictForm form, int from, int to, List<FilterResult> filters) {
        Verdict usual = verdict(id, null, form, 10, NUMBERS, null);
        return new Verdict(
                id,
                null,
                form,
                usual.periods().get(from),
                to < 0 ? null : usual.periods().get(to),
                usual.periods(),
                NUMBERS,
                List.of(),
                List.of(),
                filters,
                null,
                false);
    }

    /** A rise of 0.02 points a year over thousands of millions is a rise, and is not told of as 0.0. */
    @Test
    void aSmallSlopeIsNotPrintedAsNone() {
        Map<String, Double> small = new HashMap<>(NUMBERS);
        small.put("slope", 0.00024);
        assertThat(VerdictWording.ofCodes(Language.of("en")).sentence(area(VerdictId.RISING, 10, small)))
                .contains("0.02 percentage points a year");
        assertThat(VerdictWording.ofCodes(Language.of("en")).sentence(area(VerdictId.RISING, 10)))
                .contains("2.0 percentage points a year");
    }

    /** Only what an approximate share enters is told of as such. */
    @Test
    void whatComesFromApproximateSharesIsAbout() {
        VerdictWording english = VerdictWording.ofCodes(Language.of("en"));
        assertThat(plain(english.sentence(area(VerdictId.RISING, 10, NUMBERS, 2023))))
                .startsWith("Rising: from 40.0 % in 2014 to about 50.0 % in 2023. "
                        + "Over all pairs of periods the median rise was about 2.0 percentage points a year.");
        assertThat(plain(english.sentence(area(VerdictId.JUMP, 10, NUMBERS, 2016))))
                .startsWith("A jump in 2023: 50.0 %, against about 42.0 % in 2014 to 2022 taken together.")
                .contains("the step of about 8.0 percentage points");
        assertThat(plain(english.sentence(area(VerdictId.TOO_FEW_PERIODS, 3, NUMBERS, 2014))))
                .startsWith("The share in 2016 (50.0 %) was higher than in 2014 (about 40.0 %).");
        assertThat(english.sentence(area(VerdictId.RISING, 10))).doesNotContain("about");
    }

    private static AreaAnalysis area(VerdictId id, int n) {
        return area(id, n, NUMBERS);
    }

    private static AreaAnalysis area(VerdictId id, int n, Map<String, Double> numbers, int... approximate) {
        return area(verdict(id, VerdictId.RISING, VerdictForm.PLAIN, n, numbers, null), approximate);
    }

    private static AreaAnalysis area(
            VerdictId id, VerdictForm form, int n, Map<String, Double> numbers, @Nullable Seasonality season) {
        return area(verdict(id, null, form, n, numbers, season));
    }

    private static Verdict verdict(
            VerdictId id,
            @Nullable VerdictId replaced,
            VerdictForm form,
            int n,
            Map<String, Double> numbers,
            @Nullable Seasonality season) {
        List<ReferencePeriod> periods = IntStream.range(0, n)
                .mapToObj(i -> ReferencePeriod.ofYear(2014 + i))
                .toList();
        return new Verdict(
                id,
                replaced,
                form,
                periods.get(n / 2),
                form == VerdictForm.TWO_STEPS ? periods.get(n / 3) : null,
                periods,
                numbers,
                List.of("NL"),
                List.of(),
                List.of(),
                season,
                false);
    }

    private static AreaAnalysis area(Verdict verdict, int... approximate) {
        List<ReferencePeriod> periods = verdict.periods();
        Trend trend = new Trend(
                Area.TOTAL,
                periods,
                Outcome.none(Obstacle.TOO_FEW_PERIODS),
                Outcome.none(Obstacle.TOO_FEW_PERIODS),
                Outcome.none(Obstacle.TOO_FEW_PERIODS),
                Outcome.none(Obstacle.TOO_FEW_PERIODS),
                Outcome.none(Obstacle.TOO_FEW_PERIODS),
                Outcome.none(Obstacle.TOO_FEW_PERIODS),
                Collections.emptySortedMap(),
                List.of(),
                verdict);
        return new AreaAnalysis(
                new Area(Area.TOTAL, AreaKind.SUM, null, Area.TOTAL),
                Arrays.stream(approximate)
                        .mapToObj(year -> approximate(ReferencePeriod.ofYear(year)))
                        .toList(),
                List.of(),
                List.of(),
                trend,
                Outcome.none(Obstacle.NOT_APPLICABLE),
                List.of(),
                null);
    }

    private static String plain(String sentence) {
        return sentence.replaceAll("[\u00a0\u202f]", " ");
    }

    private static PeriodShare approximate(ReferencePeriod period) {
        Outcome<Double> none = Outcome.none(Obstacle.NOT_REPORTED);
        return new CountedShare(
                Area.TOTAL,
                period,
                none,
                none,
                none,
                none,
                List.of(),
                none,
                none,
                Outcome.none(Obstacle.NOT_REPORTED),
                Outcome.none(Obstacle.NOT_REPORTED),
                Outcome.none(Obstacle.NOT_REPORTED),
                "",
                Precision.APPROXIMATE,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
