package org.thbreport.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2022, 2022, 12, 12",
        "2022-A1, 2022, 12, 12",
        "2019/2021, 2019/2021, 36, 12",
        "2022-Q3, 2022-Q3, 3, 3",
        "2022Q3, 2022-Q3, 3, 3",
        "2022-S2, 2022-S2, 6, 6",
        "2022S1, 2022-S1, 6, 6",
        "2022-H1, 2022-S1, 6, 6",
        "2022-07, 2022-07, 1, 1",
        "2022M07, 2022-07, 1, 1",
        "2021-Q4/2022-Q1, 2021-Q4/2022-Q1, 6, 3",
        "2017A1, 2017, 12, 12",
        "2017-A1, 2017, 12, 12",
        "2017.0, 2017, 12, 12",
        "2022K3, 2022-Q3, 3, 3",
        "2017_2019, 2017/2019, 36, 12",
        "2017-2019, 2017/2019, 36, 12",
        "2017\u20132019, 2017/2019, 36, 12",
        "2017-01-01/P1Y, 2017, 12, 12",
        "2017-01-01T00:00:00/P3Y, 2017/2019, 36, 12",
        "2017-07-01/P3M, 2017-Q3, 3, 3",
        "2017/P1Y, 2017, 12, 12",
        "2017-01-01/2017-12-31, 2017, 12, 12",
        "2017-01-01/2018-01-01, 2017, 12, 12",
        "2017-01-01/2018-12-31, 2017/2018, 24, 12",
    })
    void readsTheFormsOfSdmxAndEurostat(String text, String printed, int months, int unitMonths) {
        ReferencePeriod period = ReferencePeriod.parse(text).orElseThrow();
        assertThat(period).hasToString(printed);
        assertThat(period.months()).isEqualTo(months);
        assertThat(period.unitMonths()).isEqualTo(unitMonths);
        assertThat(ReferencePeriod.parse(period.toString())).contains(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22",
                "2022-Q5",
                "2022-S3",
                "2022-13",
                "2021/2019",
                "2021/2022-Q1",
                "2019/",
                "x",
                "2022-W05",
                "2019-T1",
                "2019/20",
                "2017-04-01/P1Y",
                "2017-01-01/P1D",
                "2017-01-01",
                "2017-01-01/2017-12-30",
                "2019_2017"
            })
    void refusesWhatIsNoPeriod(String text) {
        assertThat(ReferencePeriod.parse(text)).isEmpty();
    }

    @Test
    void readsDatesThatAnotherPlaceHasToJudge() {
        assertThat(ReferencePeriod.parseDate("2017-01-01")).contains(LocalDate.of(2017, 1, 1));
        assertThat(ReferencePeriod.parseDate("2017-01-01T00:00:00")).contains(LocalDate.of(2017, 1, 1));
        assertThat(ReferencePeriod.parseDate("2017-02-30")).isEmpty();
        assertThat(ReferencePeriod.parseDate("01/01/2017")).contains(LocalDate.of(2017, 1, 1));
        assertThat(ReferencePeriod.parseDate("31.12.2017")).contains(LocalDate.of(2017, 12, 31));
        assertThat(ReferencePeriod.parseDate("12/31/2017")).contains(LocalDate.of(2017, 12, 31));
        assertThat(ReferencePeriod.parseDate("03/04/2017")).isEmpty();
        assertThat(ReferencePeriod.parse("Q3 2017")).isEqualTo(ReferencePeriod.parse("2017-Q3"));
        assertThat(ReferencePeriod.parseDate("2017-01-01T11:30:00")).isEmpty();
    }

    @Test
    void knowsItsDaysAndItsPlaceInTime() {
        ReferencePeriod pooled = ReferencePeriod.ofYears(2019, 2021);
        assertThat(pooled.firstDay()).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(pooled.lastDay()).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(pooled.isPooled()).isTrue();
        assertThat(pooled.units()).isEqualTo(3);
        assertThat(pooled.unit(1)).isEqualTo(ReferencePeriod.ofYear(2020));
        assertThat(pooled.years()).isEqualTo(3.0);
        assertThat(pooled.contains(ReferencePeriod.ofYear(2021))).isTrue();
        assertThat(pooled.contains(ReferencePeriod.ofYear(2022))).isFalse();
        assertThat(ReferencePeriod.parse("2022-Q2").orElseThrow().start()).isEqualTo(2022.25);
        assertThat(ReferencePeriod.parse("2024-02").orElseThrow().lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void sortsByStartThenLength() {
        ReferencePeriod year = ReferencePeriod.ofYear(2019);
        ReferencePeriod pooled = ReferencePeriod.ofYears(2019, 2021);
        assertThat(Stream.of(ReferencePeriod.ofYear(2020), pooled, year)
                        .sorted()
                        .toList())
                .isEqualTo(List.of(year, pooled, ReferencePeriod.ofYear(2020)));
    }

    @Test
    void refusesLengthsThatAreNoWholeNumberOfUnits() {
        assertThatThrownBy(() -> new ReferencePeriod(YearMonth.of(2022, 1), 5, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
