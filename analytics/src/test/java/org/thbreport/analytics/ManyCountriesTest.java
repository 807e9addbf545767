package org.thbreport.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.interval.CountRatio;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.analytics.trend.AdjustedTrend;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ReferencePeriod;

/** What is said of countries beside their shares: p corrected for their number, and how far small counts move by chance. */
class ManyCountriesTest {

    /** Over eight years the share rises in BE throughout, in NL but for one turn; LV has 4 to 20 victims and no order. */
    private static final StatisticsAnalysis ANALYSIS = threeCountries();

    private static StatisticsAnalysis threeCountries() {
        int[] belgium = {30, 31, 32, 33, 34, 35, 36, 37};
        int[] netherlands = {30, 31, 32, 34, 33, 35, 36, 37};
        int[] latvia = {3, 9, 2, 8, 4, 7, 5, 6};
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            add(rows, "BE", 2015 + i, belgium[i], 100 - belgium[i]);
            add(rows, "NL", 2015 + i, netherlands[i], 100 - netherlands[i]);
            add(rows, "LV", 2015 + i, latvia[i], i == 7 ? 14 : 1);
        }
        return StudyFixture.analysed(
                FileOptions.USUAL, reference(GroupMapping.CITIZENSHIP), tidy(rows.toArray(String[]::new)));
    }

    private static void add(List<String> rows, String area, int year, int interest, int rest) {
        rows.add(area + "," + year + ",NEU27_2020_FOR," + interest);
        rows.add(area + "," + year + ",NAT," + rest);
        rows.add(area + "," + year + ",EU27_2020_FOR,0");
        rows.add(area + "," + year + ",UNK,0");
    }

    private static AreaAnalysis area(String key) {
        return ANALYSIS.area(key).orElseThrow();
    }

    private static AdjustedTrend adjusted(String key) {
        return area(key).adjusted().found().orElseThrow();
    }

    /**
     * R: p is cor.test(1:8, shares, method = "kendall")$p.value of each country, 4.960317e-05, 3.968254e-04 and 0.5484127;
     * p.adjust(p, "holm") gives 1.488095e-04, 7.936508e-04, 0.5484127 and p.adjust(p, "BH") gives 1.488095e-04, 5.952381e-04,
     * 0.5484127. Absolute 1e-12.
     */
    @Test
    void everyCountryHasItsPAmongAllBesideItsOwn() {
        assertThat(adjusted("BE").holm()).isCloseTo(0.000148809523809357, within(1e-12));
        assertThat(adjusted("NL").holm()).isCloseTo(0.000793650793650791, within(1e-12));
        assertThat(adjusted("LV").holm()).isCloseTo(0.548412698412698463, within(1e-12));
        assertThat(adjusted("BE").benjaminiHochberg()).isCloseTo(0.000148809523809357, within(1e-12));
        assertThat(adjusted("NL").benjaminiHochberg()).isCloseTo(0.000595238095238093, within(1e-12));
        assertThat(adjusted("LV").benjaminiHochberg()).isCloseTo(0.548412698412698463, within(1e-12));
    }

    @Test
    void aSumIsNoCountry() {
        assertThat(area("TOTAL").adjusted().why()).hasValue(Obstacle.NOT_APPLICABLE);
    }

    /** R: poisson.test(20)$conf.int and poisson.test(4)$conf.int. Absolute 1e-9. */
    @Test
    void aSmallCountHasGarwoodsInterval() {
        List<Interval> intervals = area("LV").shares().stream()
                .map(share -> ((CountedShare) share).garwood().found().orElseThrow())
                .toList();
        assertThat(intervals.get(7).low()).isCloseTo(12.2165195854, within(1e-9));
        assertThat(intervals.get(7).high()).isCloseTo(30.8883779027, within(1e-9));
        assertThat(intervals.get(0).low()).isCloseTo(1.08986537363, within(1e-9));
        assertThat(intervals.get(0).high()).isCloseTo(10.2415886754, within(1e-9));
    }

    /**
     * BE reports from 2017 on, NL until 2016 and again in 2018: each year has figures, none of all countries. By hand: 300 in three
     * years, 200 in one.
     */
    @Test
    void aSumWhoseCountriesEnterAndLeaveHasFiguresForEveryYearThatAnyOfThemHas() {
        List<String> rows = new ArrayList<>();
        add(rows, "NL", 2015, 40, 60);
        add(rows, "NL", 2016, 40, 60);
        add(rows, "BE", 2017, 40, 60);
        add(rows, "BE", 2018, 50, 50);
        add(rows, "NL", 2018, 50, 50);
        FileOptions pooled = new FileOptions(
                FileOptions.USUAL.confidence(),
                FileOptions.USUAL.rules(),
                FileOptions.USUAL.base(),
                ReferencePeriod.ofYears(2015, 2017),
                ReferencePeriod.ofYear(2018));
        CountRatio ratio = StudyFixture.analysed(
                        pooled, reference(GroupMapping.CITIZENSHIP), tidy(rows.toArray(String[]::new)))
                .area("TOTAL")
                .flatMap(area -> area.changes().stream()
                        .filter(change -> change.from().isPooled())
                        .findFirst())
                .flatMap(change -> change.countRatio().found())
                .orElseThrow();
        assertThat(ratio.ratio()).isEqualTo(2);
    }

    /** R: poisson.test(c(20, 4), c(1, 1)). Absolute 1e-9. */
    @Test
    void twoSmallCountsAreComparedExactly() {
        CountRatio ratio = area("LV").changes().stream()
                .filter(change -> change.from().toString().equals("2015"))
                .findFirst()
                .flatMap(change -> change.countRatio().found())
                .orElseThrow();
        assertThat(ratio.ratio()).isEqualTo(5);
        assertThat(ratio.p()).isCloseTo(0.00154387950897, within(1e-11));
        assertThat(ratio.low()).isCloseTo(1.67492889081, within(1e-9));
        assertThat(ratio.high()).isCloseTo(20.11770674491, within(1e-8));
    }
}
