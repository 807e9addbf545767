package org.thbreport.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thbreport.analytics.StudyFixture.findings;
import static org.thbreport.analytics.StudyFixture.participants;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.study;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.disclosure.EarlierVintage;
import org.thbreport.analytics.disclosure.Protection;
import org.thbreport.analytics.disclosure.StudyDataset;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.analytics.revision.RevisionMeasure;
import org.thbreport.analytics.revision.RevisionSize;
import org.thbreport.analytics.revision.VintageReference;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StudyOptions;

/** Made-up vintages; what is expected was read off the rows. */
class RevisionAnalysisTest {

    private static final VintageReference USED =
            new VintageReference(LocalDate.of(2025, 9, 1), "statistics/victims.csv", "b", "https://example.org/b");
    private static final VintageReference EARLIER = new VintageReference(
            LocalDate.of(2025, 3, 3), "statistics/vintages/x/old.csv", "a", "https://example.org/a");
    private static final StudyOptions PUBLIC = new StudyOptions(ShareBase.KNOWN, 0.95, 5, true);

    private static ProtectedAnalysis analyse(Dataset older, Dataset newer, StudyOptions options) {
        return StudyFixture.analysed(
                List.of(), study(participants(25), List.of(), findings(), options), List.of(input(older, newer)));
    }

    private static Protection protect(Dataset older, Dataset newer, StudyOptions options) {
        return StudyFixture.protect(options, List.of(input(older, newer)));
    }

    private static StudyDataset input(Dataset older, Dataset newer) {
        return new StudyDataset(
                reference(GroupMapping.CITIZENSHIP), newer, USED, new EarlierVintage(USED, EARLIER, older));
    }

    private static String shown(CellRevision cell) {
        return cell.kind() + " " + cell.area() + " " + cell.period() + " " + cell.group() + " " + cell.unit() + " "
                + cell.oldStatus().flags() + ">" + cell.newStatus().flags();
    }

    @Test
    void listsCellsThatTheStudyUsesAndLeavesOutPeriodsThatAreNewAsAWhole() {
        Dataset older = tidy(
                "LV,2021,NAT,20,NR,p",
                "LV,2021,NEU27_2020_FOR,30",
                "LV,2021,STLS,1",
                "EE,2021,NAT,40",
                "EE,2021,NEU27_2020_FOR,7",
                "FI,2021,NEU27_2020_FOR,9");
        Dataset newer = tidy(
                "LV,2022,NAT,21",
                "LV,2022,NEU27_2020_FOR,33",
                "LV,2021,NAT,20",
                "LV,2021,NEU27_2020_FOR,35",
                "LV,2021,STLS,2",
                "EE,2021,NAT,40",
                "EE,2021,NEU27_2020_FOR,7",
                "EE,2021,EU27_2020_FOR,6");

        StatisticsRevisions revisions =
                analyse(older, newer, PUBLIC).revisions().get(0);

        assertThat(revisions.cells())
                .extracting(RevisionAnalysisTest::shown)
                .containsExactly(
                        "ADDED EE 2021 EU27_2020_FOR NR >",
                        "FLAG LV 2021 NAT NR p>",
                        "VALUE LV 2021 NEU27_2020_FOR NR >",
                        "REMOVED FI 2021 NEU27_2020_FOR NR >");
        assertThat(revisions.unchanged()).isEqualTo(2);
        assertThat(revisions.newPeriods()).containsExactly(ReferencePeriod.ofYear(2022));
        assertThat(revisions.isCompared()).isTrue();
        // What the earlier vintage would have said: 30 of 50.
        assertThat(revisions
                        .before()
                        .area("LV")
                        .orElseThrow()
                        .shares()
                        .get(0)
                        .share(ShareBase.KNOWN)
                        .found())
                .hasValue(0.6);
    }

    /**
     * First values of 2019 to 2021 are 10 of 50, 20 of 50 and 30 of 60, the newest 12 of 50, 20 of 50 and 33 of 66. R: f <- c(.2, .4, .5);
     * l <- c(.24, .4, .5); mean(l - f) is 0.01333333, sum(abs(l - f)) / sum(abs(l)) 0.03508772; of the totals mean(c(0, 0, 6)) is 2 and
     * 6 / 166 is 0.03614458.
     */
    @Test
    void measuresRevisionsFromTheFirstValueOfEachPeriodOverAllVintages() {
        Dataset first = tidy("LV,2019,NAT,40", "LV,2019,NEU27_2020_FOR,10");
        Dataset second = tidy(
                "LV,2019,NAT,39",
                "LV,2019,NEU27_2020_FOR,11",
                "LV,2020,NAT,30",
                "LV,2020,NEU27_2020_FOR,20",
                "LV,2021,NAT,30",
                "LV,2021,NEU27_2020_FOR,30");
        Dataset newest = tidy(
                "LV,2019,NAT,38",
                "LV,2019,NEU27_2020_FOR,12",
                "LV,2020,NAT,30",
                "LV,2020,NEU27_2020_FOR,20",
                "LV,2021,NAT,33",
                "LV,2021,NEU27_2020_FOR,33",
                "LV,2022,NAT,9",
                "LV,2022,NEU27_2020_FOR,9");
        StudyDataset input = new StudyDataset(
                reference(GroupMapping.CITIZENSHIP),
                newest,
                USED,
                new EarlierVintage(USED, EARLIER, second, List.of(first)));
        RevisionMeasure measure = StudyFixture.analysed(
                        List.of(), study(participants(25), List.of(), findings(), PUBLIC), List.of(input))
                .revisions()
                .get(0)
                .measure("LV")
                .orElseThrow();
        assertThat(measure.vintages()).isEqualTo(3);
        RevisionSize share = measure.share().found().orElseThrow();
        assertThat(share.n()).isEqualTo(3);
        assertThat(share.mean()).isCloseTo(0.01333333, within(1e-8));
        assertThat(share.meanAbsolute()).isCloseTo(0.01333333, within(1e-8));
        assertThat(share.relative()).isCloseTo(0.03508772, within(1e-8));
        RevisionSize total = measure.total().found().orElseThrow();
        assertThat(total.mean()).isCloseTo(2, within(1e-12));
        assertThat(total.relative()).isCloseTo(0.03614458, within(1e-8));
    }

    @Test
    void measuresNothingOverFewerThanThreePeriods() {
        Dataset older =
                tidy("LV,2021,NAT,20", "LV,2021,NEU27_2020_FOR,30", "LV,2020,NAT,20", "LV,2020,NEU27_2020_FOR,30");
        assertThat(analyse(older, older, PUBLIC).revisions().get(0).measures()).isEmpty();
    }

    /** Of three periods one was revised: the size of revisions and the newest values would tell the 3 that stood there first. */
    @Test
    void measuresNothingWhereAnOldVintageHasASmallCount() {
        String[] rows = {
            "LV,2019,NAT,20",
            "LV,2019,NEU27_2020_FOR,30",
            "LV,2020,NAT,20",
            "LV,2020,NEU27_2020_FOR,30",
            "LV,2021,NAT,20",
            "LV,2021,NEU27_2020_FOR,30"
        };
        Dataset now = tidy(rows);
        rows[5] = "LV,2021,NEU27_2020_FOR,3";
        StudyDataset input = new StudyDataset(
                reference(GroupMapping.CITIZENSHIP),
                now,
                USED,
                new EarlierVintage(USED, EARLIER, now, List.of(tidy(rows))));
        for (StudyOptions options : List.of(StudyOptions.DEFAULT, PUBLIC)) {
            assertThat(StudyFixture.protect(options, List.of(input)).isRefused())
                    .isFalse();
            assertThat(StudyFixture.analysed(
                                    List.of(), study(participants(25), List.of(), findings(), options), List.of(input))
                            .revisions()
                            .get(0)
                            .measures()
                            .isEmpty())
                    .isEqualTo(options != PUBLIC);
        }
    }

    @Test
    void anEarlierVintageThatLacksADimensionIsAWarningAndNoRevision() {
        Dataset.Builder older = Dataset.builder("victims", List.of("place", "period", "citizenship"));
        ProtectedAnalysis analysis =
                analyse(older.build(), tidy("LV,2021,NAT,20", "LV,2021,NEU27_2020_FOR,30", "LV,2021,UNK,0"), PUBLIC);

        assertThat(analysis.revisions().get(0).isCompared()).isFalse();
        assertThat(analysis.revisions().get(0).cells()).isEmpty();
        assertThat(analysis.issues())
                .filteredOn(issue -> issue.rule().equals("VINT-2"))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.severity()).isEqualTo(Severity.WARNING);
                    assertThat(issue.location().file()).isEqualTo("statistics/vintages/x/old.csv");
                    assertThat(issue.message()).contains("no dimension of areas called geo or area");
                });
    }

    @Test
    void aSmallCountOfTheEarlierVintageStopsThePublication() {
        Dataset older = tidy("LV,2021,NAT,20", "LV,2021,NEU27_2020_FOR,3", "LV,2021,EU27_2020_FOR,9");
        Dataset newer = tidy("LV,2021,NAT,20", "LV,2021,NEU27_2020_FOR,30", "LV,2021,EU27_2020_FOR,9");

        Protection refused = protect(older, newer, StudyOptions.DEFAULT);

        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.rule()).isEqualTo("DISC-1");
            assertThat(issue.location().file()).isEqualTo("statistics/vintages/x/old.csv");
            assertThat(issue.message()).contains("LV 2021");
        });
        assertThat(protect(newer, newer, StudyOptions.DEFAULT).isRefused()).isFalse();
        assertThat(protect(older, newer, PUBLIC).isRefused()).isFalse();
    }
}
