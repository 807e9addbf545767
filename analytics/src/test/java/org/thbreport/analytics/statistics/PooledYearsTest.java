package org.thbreport.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.StudyFixture;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

class PooledYearsTest {

    /** Makes rows of a country from 2010 on: how many of interest, and how many of the rest; a year with -1 is left out. */
    private static List<String> rows(int[] interest, int[] rest) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < interest.length; i++) {
            if (interest[i] >= 0) {
                rows.add("MT," + (2010 + i) + ",NEU27_2020_FOR," + interest[i] + ",NR,,exact");
                rows.add("MT," + (2010 + i) + ",NAT," + rest[i] + ",NR,,exact");
            }
        }
        return rows;
    }

    private static AreaAnalysis analysed(List<String> rows) {
        return StudyFixture.analysed(
                        FileOptions.USUAL,
                        StudyFixture.reference(GroupMapping.CITIZENSHIP),
                        StudyFixture.tidy(rows.toArray(String[]::new)))
                .area("MT")
                .orElseThrow();
    }

    private static List<String> periods(PooledYears pooled) {
        return pooled.area().shares().stream()
                .map(share -> share.period().toString())
                .toList();
    }

    /** 25 a year are too few alone, 50 in two years are not. R: c(8 + 9, 7 + 6, 5 + 6) / 50 is .34, .26, .22. */
    @Test
    void takesTwoYearsTogetherWhereTheyAreEnough() {
        AreaAnalysis area = analysed(rows(new int[] {1, 6, 5, 6, 7, 9, 8}, new int[] {30, 19, 20, 19, 18, 16, 17}));
        PooledYears pooled = Objects.requireNonNull(area.pooled());
        assertThat(pooled.years()).isEqualTo(2);
        assertThat(periods(pooled)).containsExactly("2011/2012", "2013/2014", "2015/2016");
        assertThat(pooled.area().shares())
                .extracting(share -> share.share(ShareBase.KNOWN).found().orElseThrow())
                .satisfiesExactly(
                        share -> assertThat(share).isCloseTo(0.22, within(1e-15)),
                        share -> assertThat(share).isCloseTo(0.26, within(1e-15)),
                        share -> assertThat(share).isCloseTo(0.34, within(1e-15)));
        assertThat(Objects.requireNonNull(pooled.area().trend()).verdict().id()).isEqualTo(VerdictId.TOO_FEW_PERIODS);
        assertThat(area.allShares()).hasSize(10);
    }

    @Test
    void takesThreeYearsTogetherWhereTwoAreTooFew() {
        PooledYears pooled =
                Objects.requireNonNull(analysed(rows(new int[] {6, 5, 6, 7, 9, 8}, new int[] {14, 15, 14, 13, 11, 12}))
                        .pooled());
        assertThat(pooled.years()).isEqualTo(3);
        assertThat(periods(pooled)).containsExactly("2010/2012", "2013/2015");
    }

    @Test
    void takesNothingTogetherWhereItWouldNotHelp() {
        int[] few = {2, 3, 2, 3, 2, 3};
        assertThat(analysed(rows(few, few)).pooled()).isNull();
        int[] many = {60, 70, 60, 70, 60, 70};
        assertThat(analysed(rows(many, many)).pooled()).isNull();
        // The year before the last is missing: no two years stand together but one pair before it.
        assertThat(analysed(rows(new int[] {9, 9, 9, 9, -1, 9}, new int[] {20, 20, 20, 20, 0, 20}))
                        .pooled())
                .isNull();
    }

    @Test
    void takesNothingTogetherAcrossABreak() {
        List<String> rows = rows(new int[] {9, 9, 9, 9, 9, 9}, new int[] {20, 20, 20, 20, 20, 20});
        List<String> broken = rows.stream()
                .map(row -> row.startsWith("MT,2013") ? row.replace(",NR,,", ",NR,b,") : row)
                .toList();
        assertThat(periods(Objects.requireNonNull(analysed(rows).pooled())))
                .containsExactly("2010/2011", "2012/2013", "2014/2015");
        assertThat(analysed(broken).pooled()).isNull();
    }

    /** Eight two-year periods of 60 that rise by some 7 of 60 each. R: cor.test(1:8, 1:8, method = "kendall")$p.value is 4.96e-05. */
    @Test
    void judgesEnoughPeriodsAsASeries() {
        int[] interest = {2, 2, 5, 5, 9, 9, 12, 12, 16, 16, 19, 19, 23, 23, 26, 26};
        int[] rest = new int[16];
        for (int i = 0; i < 16; i++) {
            rest[i] = 30 - interest[i];
        }
        PooledYears pooled =
                Objects.requireNonNull(analysed(rows(interest, rest)).pooled());
        var trend = Objects.requireNonNull(pooled.area().trend());
        assertThat(trend.periods()).hasSize(8);
        assertThat(trend.mannKendall().found().orElseThrow().p()).isCloseTo(4.96e-5, within(1e-7));
        assertThat(trend.verdict().id()).isEqualTo(VerdictId.RISING);
        assertThat(pooled.area().shares().get(7)).isInstanceOf(CountedShare.class);
        assertThat(trend.periods().get(7)).isEqualTo(ReferencePeriod.ofYears(2024, 2025));
    }
}
