package org.thbreport.analytics.share;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thbreport.analytics.StudyFixture.analysed;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.decomposition.MatchedPanel;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.GroupMapping;

/** Which changes are told of a series, and over how many years its counts are compared. All by hand. */
class UsualChangesTest {

    private final List<String> rows = new ArrayList<>();

    /** Adds how many of interest, and of the rest, an area has in a period. */
    private void add(String area, String period, int interest, int rest) {
        rows.add(area + ',' + period + ",NEU27_2020_FOR," + interest);
        rows.add(area + ',' + period + ",NAT," + rest);
        rows.add(area + ',' + period + ",EU27_2020_FOR,0");
        rows.add(area + ',' + period + ",UNK,0");
    }

    private void add(int firstYear, int... interestOfHundred) {
        for (int i = 0; i < interestOfHundred.length; i++) {
            add("LV", String.valueOf(firstYear + i), interestOfHundred[i], 100 - interestOfHundred[i]);
        }
    }

    private AreaAnalysis area(String key) {
        return analysed(FileOptions.USUAL, reference(GroupMapping.CITIZENSHIP), tidy(rows.toArray(String[]::new)))
                .area(key)
                .orElseThrow();
    }

    private List<String> keys() {
        return area("LV").changes().stream().map(Change::key).toList();
    }

    @Test
    void measuresFromTheFirstPeriodAndFromTheOneBeforeTheLast() {
        add(2015, 30, 33, 31, 34, 36, 38, 41);
        assertThat(keys()).containsExactly("2015..2021", "2020..2021");
    }

    /** Two periods have one change, which is told once. */
    @Test
    void tellsAChangeOnce() {
        add(2020, 30, 33);
        assertThat(keys()).containsExactly("2020..2021");
    }

    @Test
    void tellsNothingOfASinglePeriod() {
        add(2020, 30);
        assertThat(keys()).isEmpty();
    }

    /** After a jump one period alone is no fair base: 30 of 100 each year for seven years, then 70. The last year's count is as usual. */
    @Test
    void measuresAJumpFromAllEarlierPeriodsTogether() {
        add(2014, 31, 30, 29, 30, 31, 29, 30, 70);
        AreaAnalysis area = area("LV");
        assertThat(requireNonNull(area.trend()).verdict().id()).isEqualTo(VerdictId.JUMP);
        assertThat(keys()).containsExactly("2014/2020..2021", "2020..2021");
        Change jump = area.changes().get(0);
        assertThat(jump.difference().found().orElseThrow()).isCloseTo(0.4, within(1e-15));
        assertThat(jump.countRatio().found().orElseThrow().ratio()).isCloseTo(1, within(1e-12));
    }

    /** A year without data is no year that the counts stand for: 700 in six years to 100 in one is 6/7 a year, not 1. */
    @Test
    void countsOnlyTheYearsThatHaveData() {
        add(2014, 31, 30, 29);
        rows.add("LV,2017,NEU27_2020_FOR,:");
        rows.add("LV,2017,NAT,:");
        add(2018, 30, 31, 29, 30, 70);
        Change jump = area("LV").changes().get(0);
        assertThat(jump.key()).isEqualTo("2014/2021..2022");
        assertThat(jump.countRatio().found().orElseThrow().ratio()).isCloseTo(1, within(1e-12));
    }

    /** Of the pooled periods of the file the latest that ends before the last single one; one that the last year lies in is no base. */
    @Test
    void measuresFromTheLatestPooledPeriodOfTheFileToo() {
        add("LV", "2008/2009", 50, 150);
        add("LV", "2010/2011", 60, 140);
        add(2015, 30, 33, 31, 34);
        add("LV", "2017/2018", 65, 135);
        assertThat(keys()).containsExactly("2015..2018", "2017..2018", "2010/2011..2018");
        Change pooled = area("LV").changes().get(2);
        assertThat(pooled.difference().found().orElseThrow()).isCloseTo(0.34 - 0.3, within(1e-15));
        // 100 in a year, 200 in two.
        assertThat(pooled.countRatio().found().orElseThrow().ratio()).isCloseTo(1, within(1e-12));
    }

    @Test
    void comparesPublishedShares() {
        rows.add("LV,2022,NEU27_2020_FOR,63.1,PC,,exact");
        rows.add("LV,2021,NEU27_2020_FOR,60.1,PC,,exact");
        rows.add("LV,2019/2020,NEU27_2020_FOR,43,PC,,approximate");
        assertThat(keys()).containsExactly("2021..2022", "2019/2020..2022");
        Change change = area("LV").changes().get(1);
        assertThat(change.difference().found().orElseThrow()).isCloseTo(0.20, within(1e-12));
        assertThat(change.resolution()).isEqualTo(0.01);
    }

    /** An approximate share has no place in a trend; it is set against the pooled period before it all the same. */
    @Test
    void comparesTheLastSingleShareWhereThereIsNoTrend() {
        rows.add("LV,2019/2020,NEU27_2020_FOR,43,PC,,exact");
        rows.add("LV,2022,NEU27_2020_FOR,63,PC,,approximate");
        rows.add("LV,2023,NEU27_2020_FOR,65,PC,,approximate");
        assertThat(area("LV").trend()).isNull();
        assertThat(keys()).containsExactly("2019/2020..2023");
    }

    /** A country that has no data in a year between stays in the panel of both ends and leaves the one of every year. */
    @Test
    void comparesCountriesWithEveryYearApart() {
        for (int year = 2014; year < 2021; year++) {
            add("LV", String.valueOf(year), 30 + year % 2, 70);
            if (year != 2016) {
                add("EE", String.valueOf(year), 60, 140 + year % 2);
            }
        }
        add("LV", "2021", 90, 30);
        add("EE", "2021", 150, 50);
        Change change = area("TOTAL").changes().get(0);
        assertThat(change.key()).isEqualTo("2014/2020..2021");
        MatchedPanel both = change.matchedPanel().found().orElseThrow();
        MatchedPanel complete = change.matchedPanelComplete().found().orElseThrow();
        assertThat(both.areas()).containsExactly("EE", "LV");
        assertThat(complete.areas()).containsExactly("LV");
        assertThat(complete.difference()).isCloseTo(90 / 120.0 - 213 / 703.0, within(1e-15));
        assertThat(change.toldKey()).isEqualTo("survivorReference");
        assertThat(change.told()).isEqualTo(change.survivorReference());
    }
}
