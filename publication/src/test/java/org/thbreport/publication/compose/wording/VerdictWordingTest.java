package org.thbreport.publication.compose.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.analytics.AreaAnalysis;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.Verdict;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.language.Language;

/** Every verdict, over few and many periods, is a sentence in every language. */
class VerdictWordingTest {

    private static final Map<String, Double> NUMBERS = Map.of(
            "firstShare", 0.4,
            "lastShare", 0.5,
            "earlierShare", 0.42,
            "difference", 0.1,
            "slope", 0.02,
            "step", 0.08,
            "smallestKnown", 40.0,
            "boundsLow", -0.01,
            "boundsHigh", 0.12);

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
                .startsWith("Rising: the share went up by a median of about 2.0 percentage points a year, "
                        + "from 40.0 % in 2014 to about 50.0 % in 2023.");
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
        List<ReferencePeriod> periods = IntStream.range(0, n)
                .mapToObj(i -> ReferencePeriod.ofYear(2014 + i))
                .toList();
        Verdict verdict = new Verdict(id, VerdictId.RISING, periods, numbers, List.of("NL"), List.of(), false);
        Trend trend = new Trend(
                Area.TOTAL,
                periods,
                Outcome.none(Obstacle.TOO_FEW_PERIODS),
                Outcome.none(Obstacle.TOO_FEW_PERIODS),
                Outcome.none(Obstacle.TOO_FEW_PERIODS),
                Outcome.none(Obstacle.TOO_FEW_PERIODS),
                Outcome.none(Obstacle.TOO_FEW_PERIODS),
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
                Outcome.none(Obstacle.NOT_APPLICABLE));
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
