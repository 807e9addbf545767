package org.thbreport.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.findings;
import static org.thbreport.analytics.StudyFixture.participants;
import static org.thbreport.analytics.StudyFixture.publishedShares;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.source;
import static org.thbreport.analytics.StudyFixture.study;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.disclosure.ProtectedStatistics;
import org.thbreport.analytics.disclosure.Protection;
import org.thbreport.analytics.disclosure.StudyDataset;
import org.thbreport.analytics.evidence.EvidenceCheck;
import org.thbreport.analytics.evidence.Fact;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.PublishedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.StatisticalRelease;
import org.thbreport.model.study.StudyOptions;

/** The real study from end to end, and its evidence rules. Days: the publishers' pages named in the register of releases. */
class StudyAnalysisTest {

    private static final List<StatisticalRelease> RELEASES = List.of(
            new StatisticalRelease("Eurostat", ReferencePeriod.ofYear(2020), LocalDate.of(2022, 12, 13)),
            new StatisticalRelease("Eurostat", ReferencePeriod.ofYear(2021), LocalDate.of(2023, 2, 9)),
            new StatisticalRelease("Eurostat", ReferencePeriod.ofYear(2022), LocalDate.of(2024, 1, 24)));

    private static SourceReference published(LocalDate day) {
        return source("fourth-report", day, null, null);
    }

    private static ProtectedAnalysis analyse(List<SourceReference> sources, Dataset dataset, StudyOptions options) {
        return StudyFixture.analysed(
                RELEASES,
                study(participants(25), sources, findings(), options),
                List.of(new StudyDataset(reference(GroupMapping.CITIZENSHIP), dataset)));
    }

    private static Protection protect(Dataset dataset, StudyOptions options) {
        return StudyFixture.protect(options, List.of(new StudyDataset(reference(GroupMapping.CITIZENSHIP), dataset)));
    }

    private static List<String> rules(ProtectedAnalysis analysis) {
        return analysis.issues().stream().map(Issue::rule).toList();
    }

    @Test
    void comparesTheTwoPublishedSharesHonestly() {
        ProtectedAnalysis analysis =
                analyse(List.of(published(LocalDate.of(2022, 12, 19))), publishedShares(), StudyOptions.DEFAULT);
        AreaAnalysis area = analysis.statistics().get(0).headline().orElseThrow();
        assertThat(area.area().key()).isEqualTo("EU27_2020");
        PublishedShare last = (PublishedShare) area.shares().get(1);
        assertThat(last.publishedShare()).isEqualTo(0.631);
        assertThat(last.resolution()).isEqualTo(0.001);
        Change change = area.changes().get(0);
        assertThat(change.key()).isEqualTo("2019/2021..2022");
        assertThat(change.difference().found()).hasValue(0.2);
        assertThat(change.precision()).isEqualTo(Precision.APPROXIMATE);
        assertThat(change.resolution()).isEqualTo(0.01);
        assertThat(change.base()).isEqualTo(ShareBase.NOT_STATED);
        assertThat(change.from().months()).isNotEqualTo(change.to().months());
        assertThat(change.newcombe().why()).hasValue(Obstacle.APPROXIMATE);
    }

    @Test
    void findsTheSourceOlderThanItsData() {
        ProtectedAnalysis analysis =
                analyse(List.of(published(LocalDate.of(2022, 12, 19))), publishedShares(), StudyOptions.DEFAULT);
        // 2022 was not over; 2019-2021 was, but Eurostat first released 2021 on 9.2.2023
        assertThat(rules(analysis)).containsExactly("EVID-1", "EVID-2", "EVID-3");
        EvidenceCheck first = analysis.evidence().get(0);
        assertThat(first.issue().severity()).isEqualTo(Severity.WARNING);
        assertThat(first.subject()).isEqualTo("fourth-report");
        assertThat(first.facts())
                .containsEntry("published", new Fact.Day(LocalDate.of(2022, 12, 19)))
                .containsEntry("released", new Fact.Day(LocalDate.of(2024, 1, 24)));
        assertThat(analysis.evidence().get(1).facts())
                .containsEntry("releasedPeriod", new Fact.Period(ReferencePeriod.ofYear(2021)));
        assertThat(analysis.evidence().get(2).issue().severity()).isEqualTo(Severity.REMARK);
    }

    @Test
    void comparesDaysNotYears() {
        assertThat(rules(analyse(
                        List.of(published(LocalDate.of(2022, 12, 31))), publishedShares(), StudyOptions.DEFAULT)))
                .containsExactly("EVID-2", "EVID-2", "EVID-3");
        assertThat(rules(analyse(
                        List.of(published(LocalDate.of(2024, 1, 23))), publishedShares(), StudyOptions.DEFAULT)))
                .containsExactly("EVID-2", "EVID-3");
        assertThat(rules(analyse(
                        List.of(published(LocalDate.of(2024, 1, 24))), publishedShares(), StudyOptions.DEFAULT)))
                .containsExactly("EVID-3");
    }

    @Test
    void remarksOnAnAccessBeforeTheActWasInForce() {
        LocalDate published = LocalDate.of(2024, 6, 24);
        LocalDate inForce = LocalDate.of(2024, 7, 14);
        ProtectedAnalysis before = analyse(
                List.of(source("directive", published, LocalDate.of(2024, 7, 10), inForce)),
                publishedShares(),
                StudyOptions.DEFAULT);
        assertThat(before.evidence()).extracting(check -> check.issue().rule()).contains("EVID-5");
        assertThat(before.evidence())
                .extracting(check -> check.issue().severity())
                .doesNotContain(Severity.ERROR);
        ProtectedAnalysis tooEarly = analyse(
                List.of(source("directive", published, LocalDate.of(2024, 6, 23), inForce)),
                publishedShares(),
                StudyOptions.DEFAULT);
        assertThat(tooEarly.evidence().get(0).issue().rule()).isEqualTo("EVID-4");
        assertThat(tooEarly.evidence().get(0).issue().severity()).isEqualTo(Severity.ERROR);
        ProtectedAnalysis onTheDay = analyse(
                List.of(source("directive", published, inForce, inForce)), publishedShares(), StudyOptions.DEFAULT);
        assertThat(rules(onTheDay)).containsExactly("EVID-3");
    }

    @Test
    void publishesNoSmallCountWithoutTheEditorsWord() {
        Dataset small = tidy("LV,2021,NAT,20", "LV,2021,NEU27_2020_FOR,4", "LV,2021,EU27_2020_FOR,7", "LV,2021,UNK,0");
        Protection refused = protect(small, StudyOptions.DEFAULT);
        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.issues()).extracting(Issue::rule).containsExactly("DISC-1");
        StudyOptions open = new StudyOptions(ShareBase.KNOWN, 0.95, 5, true);
        assertThat(protect(small, open).isRefused()).isFalse();
        StudyOptions lower = new StudyOptions(ShareBase.KNOWN, 0.95, 4, false);
        assertThat(protect(small, lower).isRefused()).isFalse();
    }

    /** Stateless persons are in no table of the analysis; 2 of them stand among the observations. */
    @Test
    void publishesNoObservationOfAFileWithSmallCountsWithoutTheEditorsWord() {
        Dataset plain = tidy("LV,2021,NAT,20", "LV,2021,NEU27_2020_FOR,40", "LV,2021,EU27_2020_FOR,7", "LV,2021,UNK,0");
        StudyOptions closed = new StudyOptions(ShareBase.KNOWN, 0.95, 5, false);
        ProtectedStatistics whole = protect(plain, closed).statistics();
        assertThat(whole.observations()).hasSize(1);
        assertThat(whole.withholdsObservations()).isFalse();
        Dataset unused =
                tidy("LV,2021,NAT,20", "LV,2021,NEU27_2020_FOR,40", "LV,2021,EU27_2020_FOR,7", "LV,2021,STLS,2");
        ProtectedStatistics withheld = protect(unused, closed).statistics();
        assertThat(withheld.observations()).isEmpty();
        assertThat(withheld.withholdsObservations()).isTrue();
        StudyOptions open = new StudyOptions(ShareBase.KNOWN, 0.95, 5, true);
        assertThat(protect(unused, open).statistics().observations()).hasSize(1);
    }
}
