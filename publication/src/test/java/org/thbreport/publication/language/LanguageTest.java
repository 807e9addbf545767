package org.thbreport.publication.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Inline;

class LanguageTest {

    private static final Language ENGLISH = Language.of("en");
    private static final Language LATVIAN = Language.of("lv");

    static List<String> languages() {
        return Language.available();
    }

    @Test
    void aLanguageWithoutABundleIsRefused() {
        assertThatThrownBy(() -> Language.of("xx")).hasMessageContaining("xx");
    }

    /** The Unicode locale data is the oracle for decimal signs; the bundle saves the time of loading it. */
    @ParameterizedTest
    @MethodSource("languages")
    void decimalSignsAreThoseOfTheUnicodeLocaleData(String tag) {
        ULocale locale = ULocale.forLanguageTag(Language.of(tag).wording().text("language.locale"));
        String decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparatorString();
        assertThat(Language.of(tag).numbers().decimal(0.5, 1)).isEqualTo("0" + decimal + "5");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void daysAreThoseOfTheUnicodeLocaleData(String tag) {
        ULocale locale = ULocale.forLanguageTag(Language.of(tag).wording().text("language.locale"));
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2025, month, 10);
            String expected =
                    format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
            assertThat(Language.of(tag).dates().day(day)).isEqualTo(expected.replace('\u00a0', '\u202f'));
        }
    }

    /** Latvian puts the month in the locative where the day says when; the others have one form. */
    @ParameterizedTest
    @CsvSource({
        "lv, 2025-07-10, 2025. gada 10. jūlijs, 2025. gada 10. jūlijā",
        "lv, 2023-12-31, 2023. gada 31. decembris, 2023. gada 31. decembrī",
        "fr, 2025-09-01, 1er septembre 2025, 1er septembre 2025",
        "en, 2025-07-10, 10 July 2025, 10 July 2025"
    })
    void aDayStandsAloneOrSaysWhen(String tag, LocalDate day, String alone, String when) {
        assertThat(Language.of(tag).dates().day(day)).isEqualTo(alone);
        assertThat(Language.of(tag).dates().onDay(day)).isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource({
        "lv, 2019/2021, 2019.\u20132021. gadā",
        "lv, 2022, 2022. gadā",
        "de, 2019/2021, im Zeitraum 2019\u20132021",
        "fr, 2022-Q1, au 1er trimestre 2022",
        "en, 2019/2021, in 2019\u20132021"
    })
    void periodsSayWhen(String tag, String period, String expected) {
        assertThat(Language.of(tag).dates().in(ReferencePeriod.parse(period).orElseThrow()))
                .isEqualTo(expected);
    }

    @Test
    void sharesArePrintedInPercent() {
        assertThat(ENGLISH.numbers().percent(0.631, 1)).isEqualTo("63.1\u202f%");
        assertThat(LATVIAN.numbers().percent(0.631, 1)).isEqualTo("63,1\u202f%");
    }

    /** Half up from the shortest decimal form: 0.5405 is held a little below, and still prints as 54.1. */
    /** 3,999 of 4,000 is not all of them; 100 % is said of all alone. */
    @ParameterizedTest
    @CsvSource({"0.99975,99.98", "0.9995,99.95", "1,100.0", "0.99949,99.9"})
    void aShareUnderAllIsNotPrintedAsAll(double share, String printed) {
        assertThat(ENGLISH.numbers()
                        .figure(FigureId.of("share"), share, ColumnKind.PERCENT, 1)
                        .text())
                .isEqualTo(printed + "\u202f%");
    }

    @ParameterizedTest
    @CsvSource({"0.5405,54.1", "0.54049,54.0", "0.99949,99.9", "0.9995,100.0", "0,0.0", "1.005,100.5"})
    void sharesAreRoundedHalfUp(double share, String expected) {
        assertThat(ENGLISH.numbers().percent(share, 1)).isEqualTo(expected + "\u202f%");
    }

    /** The short way to a rounded number gives what the decimal form of 15 digits gives, above all beside the middle of two. */
    @Test
    void numbersAreRoundedFromTheirDecimalForm() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            int decimals = random.nextInt(4);
            double unit = Math.pow(10, -decimals);
            double middle = (random.nextInt(100_000) + 0.5) * unit;
            double value = random.nextBoolean()
                    ? middle + (random.nextInt(7) - 3) * Math.ulp(middle)
                    : (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12));
            String expected = new BigDecimal(value)
                    .round(new MathContext(15, RoundingMode.HALF_EVEN))
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
            String zero = BigDecimal.ZERO.setScale(decimals).toPlainString();
            assertThat(ENGLISH.numbers()
                            .decimal(value, decimals)
                            .replace(",", "")
                            .replace('\u2212', '-'))
                    .isEqualTo(expected.equals("-" + zero) ? zero : expected);
        }
    }

    @Test
    void countsHaveThousands() {
        assertThat(ENGLISH.numbers().count(10093)).isEqualTo("10,093");
        assertThat(ENGLISH.numbers().count(0)).isEqualTo("0");
        assertThat(ENGLISH.numbers().decimal(-0.0, 0)).isEqualTo("0");
        assertThat(ENGLISH.numbers().decimal(-0.4, 0)).isEqualTo("0");
        assertThat(ENGLISH.numbers().decimal(-1234567.5, 0)).isEqualTo("\u22121,234,568");
        assertThat(ENGLISH.numbers().decimal(999_999_999_999_999.0, 0)).isEqualTo("999,999,999,999,999");
        assertThat(ENGLISH.numbers().decimal(1_234_567_890_123_456.0, 0)).isEqualTo("1,234,567,890,123,460");
        assertThat(ENGLISH.numbers().count(1_000_000_000L)).isEqualTo("1,000,000,000");
        assertThat(ENGLISH.numbers().count(-999)).isEqualTo("\u2212999");
        assertThat(LATVIAN.numbers().count(10093)).isEqualTo("10\u202f093");
    }

    @Test
    void aProbabilityIsNeverPrintedAsNone() {
        assertThat(ENGLISH.numbers().probability(0.0127, 3)).isEqualTo("0.013");
        assertThat(ENGLISH.numbers().probability(0.0005, 3)).isEqualTo("0.001");
        assertThat(ENGLISH.numbers().probability(0.0004999, 3)).isEqualTo("<\u202f0.001");
        assertThat(LATVIAN.numbers().probability(1e-40, 4)).isEqualTo("<\u202f0,0001");
        assertThat(ENGLISH.numbers().probability(1, 3)).isEqualTo("1.000");
    }

    @Test
    void differencesHaveATrueMinusAndNoSignAtZero() {
        assertThat(ENGLISH.numbers().signedPoints(0.201, 1)).isEqualTo("+20.1");
        assertThat(ENGLISH.numbers().signedPoints(-0.201, 1)).isEqualTo("\u221220.1");
        assertThat(ENGLISH.numbers().signedPoints(-0.0001, 1)).isEqualTo("0.0");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatRoundsToZeroHasNoMinus(String tag) {
        NumberStyle numbers = Language.of(tag).numbers();
        String zero = "0" + Language.of(tag).wording().text("number.decimal") + "0";
        for (double value : new double[] {-0.0, -0.0004, 0.0004}) {
            assertThat(numbers.signedPoints(value, 1)).isEqualTo(zero);
            assertThat(numbers.decimal(value, 1)).isEqualTo(zero);
            assertThat(numbers.decimal(value, 0)).isEqualTo("0");
            assertThat(numbers.percent(value, 1)).startsWith(zero);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 0.01, 0, 1 percentage point",
        "en, 0.01, 1, 1.0 percentage points",
        "en, -0.201, 1, 20.1 percentage points",
        "lv, 0.20, 0, 20 procentpunktiem",
        "lv, 0.21, 0, 21 procentpunktu",
        "lv, 0.201, 1, '20,1 procentpunktu'",
        "lv, 0.202, 1, '20,2 procentpunktiem'"
    })
    void pointsHaveTheirPlural(String tag, double difference, int decimals, String expected) {
        assertThat(Language.of(tag)
                        .points(FigureId.of("x"), difference, decimals)
                        .plain())
                .isEqualTo(expected);
    }

    @Test
    void periodsAreNamed() {
        assertThat(period("2019/2021")).isEqualTo("2019\u20132021");
        assertThat(period("2022")).isEqualTo("2022");
        assertThat(period("2022-S2")).isEqualTo("second half of 2022");
        assertThat(period("2022-Q3")).isEqualTo("3rd quarter of 2022");
        assertThat(period("2022-07")).isEqualTo("July 2022");
    }

    /** After "from" or "for" some languages want an article, or the word for year. */
    @ParameterizedTest
    @CsvSource({
        "en, 2022, 2022",
        "el, 2022, το 2022",
        "el, 2022-Q3, το 3ο τρίμηνο του 2022",
        "el, 2019/2021, την περίοδο 2019–2021",
        "bg, 2022, 2022\u202fг.",
        "bg, 2019/2021, 2019–2021\u202fг."
    })
    void periodsStandInASentence(String tag, String period, String expected) {
        ReferencePeriod parsed = ReferencePeriod.parse(period).orElseThrow();
        assertThat(Language.of(tag).dates().within(parsed)).isEqualTo(expected);
    }

    /** A title may end as a question, a Bulgarian date ends as an abbreviation. */
    @ParameterizedTest
    @CsvSource({
        "en, Is it rising?, Is it rising?",
        "en, A report, A report.",
        "el, Αυξάνεται;, Αυξάνεται;",
        "bg, Данни за 2023 г., Данни за 2023 г."
    })
    void noFullStopFollowsAnotherStop(String tag, String title, String expected) {
        assertThat(Language.of(tag).wording().text("note.source-whole", "title", title))
                .isEqualTo(expected);
        assertThat(Language.of(tag)
                        .wording()
                        .rich("note.source-whole", "title", new Inline.Words(title, true))
                        .plain())
                .isEqualTo(expected);
    }

    private static String period(String text) {
        return ENGLISH.dates().period(ReferencePeriod.parse(text).orElseThrow());
    }

    @Test
    void countriesAreNamedByTheirEuCodes() {
        assertThat(ENGLISH.countries().name(CountryCode.of("GR"))).isEqualTo("Greece");
        assertThat(ENGLISH.countries().name(CountryCode.of("UK"))).isEqualTo("United Kingdom");
        assertThat(ENGLISH.countries().name(CountryCode.of("XK"))).isEqualTo("Kosovo*");
        assertThat(LATVIAN.countries().name(CountryCode.of("EL"))).isEqualTo("Grieķija");
        assertThat(ENGLISH.countries().area("EU27_2020")).isEqualTo("European Union (27 Member States)");
        assertThat(ENGLISH.countries().area("Berlin")).isEqualTo("Berlin");
    }

    @Test
    void observersStandAfterAnd() {
        List<CountryCode> members = List.of(CountryCode.of("DE"), CountryCode.of("EL"));
        List<CountryCode> observers = List.of(CountryCode.of("RS"));
        assertThat(ENGLISH.countries().codes(members, observers).plain()).isEqualTo("DE, EL and RS");
        assertThat(LATVIAN.countries().codes(members, observers).plain()).isEqualTo("DE, EL un RS");
        assertThat(ENGLISH.countries().codes(members, List.of()).plain()).isEqualTo("DE, EL");
        assertThat(ENGLISH.countries().codes(List.of(), observers).plain()).isEqualTo("RS");
        assertThat(ENGLISH.countries().codes(members, observers).inlines())
                .contains(new Inline.Abbreviation("EL", "Greece"));
    }

    @Test
    void aClauseBecomesASentence() {
        assertThat(Language.sentence("étude des pratiques")).isEqualTo("Étude des pratiques.");
        assertThat(Language.sentence("done.")).isEqualTo("Done.");
    }

    @Test
    void aMissingArgumentIsNamed() {
        assertThatThrownBy(() -> ENGLISH.wording().text("list.and", "first", "a"))
                .hasMessageContaining("last");
        assertThatThrownBy(() -> ENGLISH.wording().text("no.such")).hasMessageContaining("no.such");
    }
}
