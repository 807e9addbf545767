package org.thbreport.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.register;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.statistics.FileAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StudyOptions;

/** Made-up counts; what a reader could subtract was worked out by hand. */
class DisclosureControlTest {

    private static final StudyOptions CLOSED = new StudyOptions(ShareBase.KNOWN, 0.95, 5, false);

    private static Protection protect(String... rows) {
        return new DisclosureControl(register())
                .protect(CLOSED, List.of(new StudyDataset(reference(GroupMapping.CITIZENSHIP), tidy(rows))));
    }

    private static String message(Protection protection) {
        assertThat(protection.issues()).extracting(Issue::rule).containsExactly("DISC-1");
        return protection.issues().get(0).message();
    }

    /** 20 + 40 + 41 = 101 are known, of 104: three have an unknown citizenship, though no row says so. */
    @Test
    void refusesATotalThatTellsASmallNumberOfUnknown() {
        assertThat(message(protect(
                        "LV,2021,NAT,20",
                        "LV,2021,NEU27_2020_FOR,40",
                        "LV,2021,EU27_2020_FOR,41",
                        "LV,2021,TOTAL,104")))
                .contains("LV 2021 (total less known)");
        assertThat(protect(
                                "LV,2021,NAT,20",
                                "LV,2021,NEU27_2020_FOR,40",
                                "LV,2021,EU27_2020_FOR,41",
                                "LV,2021,TOTAL,101")
                        .isRefused())
                .isFalse();
        assertThat(protect(
                                "LV,2021,NAT,20",
                                "LV,2021,NEU27_2020_FOR,40",
                                "LV,2021,EU27_2020_FOR,41",
                                "LV,2021,TOTAL,106")
                        .isRefused())
                .isFalse();
    }

    /** The parts are 101 and 10; the total has two more. */
    @Test
    void refusesAGapBetweenATotalAndItsParts() {
        assertThat(message(protect(
                        "LV,2021,NAT,20",
                        "LV,2021,NEU27_2020_FOR,40",
                        "LV,2021,EU27_2020_FOR,41",
                        "LV,2021,UNK,10",
                        "LV,2021,TOTAL,113")))
                .contains("LV 2021 (total less its parts)");
    }

    /** Of the 27 Member States two have a row; what is left of the Union is one person in all others together. */
    @Test
    void refusesAGroupOfCountriesThatTellsWhatItsOtherMembersHave() {
        String[] rows = {
            "EU27_2020,2021,NAT,61", "EU27_2020,2021,NEU27_2020_FOR,80", "EU27_2020,2021,EU27_2020_FOR,12",
            "LV,2021,NAT,20", "LV,2021,NEU27_2020_FOR,40", "LV,2021,EU27_2020_FOR,6",
            "EE,2021,NAT,40", "EE,2021,NEU27_2020_FOR,40", "EE,2021,EU27_2020_FOR,6"
        };
        assertThat(message(protect(rows))).contains("EU27_2020 2021 (less the countries beside it)");
        rows[0] = "EU27_2020,2021,NAT,60";
        assertThat(protect(rows).isRefused()).isFalse();
    }

    /** 2020 has no row of its own, but the pooled period less 2021 leaves three. */
    @Test
    void refusesAPooledPeriodThatTellsTheYearLeftOut() {
        assertThat(message(protect(
                        "LV,2020/2021,NAT,23",
                        "LV,2020/2021,NEU27_2020_FOR,50",
                        "LV,2020/2021,EU27_2020_FOR,50",
                        "LV,2021,NAT,20",
                        "LV,2021,NEU27_2020_FOR,40",
                        "LV,2021,EU27_2020_FOR,41")))
                .contains("LV 2020/2021 (less the periods in it)");
    }

    /** 2 % in whole per cent of 150 is from 2.25 to 3.75: three persons. 10 % is 14 to 15; 98 % leaves three others. */
    @ParameterizedTest
    @CsvSource({"2,true", "10,false", "98,true", "0,false", "100,false"})
    void refusesAShareThatTellsASmallCount(String percent, boolean refused) {
        assertThat(protect("LV,2021,NEU27_2020_FOR," + percent + ",PC", "LV,2021,TOTAL,150")
                        .isRefused())
                .isEqualTo(refused);
    }

    /** What stands against publication leaves nothing to publish, in no statistic. */
    @Test
    void aRefusedStudyHasNoNumberLeft() {
        Protection refused =
                protect("LV,2021,NAT,20", "LV,2021,NEU27_2020_FOR,3", "EE,2021,NAT,40", "EE,2021,NEU27_2020_FOR,40");
        StatisticsAnalysis file = new FileAnalysis(FileOptions.USUAL)
                .analyse(refused.statistics().tables().get(0));
        assertThat(file.areas()).isNotEmpty().allSatisfy(area -> {
            assertThat(area.changes()).isEmpty();
            assertThat(area.trend()).isNull();
            assertThat(area.shares()).allSatisfy(share -> {
                CountedShare counted = (CountedShare) share;
                assertThat(Stream.of(counted.count(), counted.known(), counted.total(), counted.shareOfKnown()))
                        .allSatisfy(number -> assertThat(number.found()).isEmpty());
            });
        });
        assertThat(refused.statistics().observations()).isEmpty();
        assertThat(refused.statistics().withholdsObservations()).isTrue();
    }

    private static Protection withhold(String... rows) {
        StudyOptions options = new StudyOptions(
                ShareBase.KNOWN, 0.95, 5, DisclosureMethod.PROTECT, List.of(), AnnexProfile.ACCESSIBLE);
        return new DisclosureControl(register())
                .protect(options, List.of(new StudyDataset(reference(GroupMapping.CITIZENSHIP), tidy(rows))));
    }

    private static List<CountedShare> shares(Protection protection, String key) {
        return new FileAnalysis(FileOptions.USUAL)
                .analyse(protection.statistics().tables().get(0)).area(key).orElseThrow().shares().stream()
                        .map(CountedShare.class::cast)
                        .toList();
    }

    /** Three of unknown citizenship follow from 104 less 101; one of the two totals must go, and the sums must not give it back. */
    @Test
    void withholdsWhatATotalWouldTell() {
        Protection protection = withhold(
                "LV,2021,NAT,20",
                "LV,2021,NEU27_2020_FOR,40",
                "LV,2021,EU27_2020_FOR,41",
                "LV,2021,TOTAL,104",
                "EE,2021,NAT,30",
                "EE,2021,NEU27_2020_FOR,60",
                "EE,2021,EU27_2020_FOR,20",
                "EE,2021,TOTAL,120");
        assertThat(protection.isRefused()).isFalse();
        CountedShare lv = shares(protection, "LV").get(0);
        assertThat(lv.total().found().isPresent() && lv.known().found().isPresent())
                .isFalse();
        assertThat(protection.statistics().summary().withheld()).isPositive();
        assertThat(protection.statistics().summary().audited()).isTrue();
    }

    /** A small count is withheld in table and row alike, and so is a second one in its line. */
    @Test
    void withholdsASmallCountWithASecondOne() {
        Protection protection = withhold(
                "LV,2021,NAT,20",
                "LV,2021,NEU27_2020_FOR,3",
                "LV,2021,EU27_2020_FOR,41",
                "LV,2021,UNK,12",
                "LV,2021,TOTAL,76");
        assertThat(protection.isRefused()).isFalse();
        CountedShare lv = shares(protection, "LV").get(0);
        assertThat(lv.count().why()).contains(Obstacle.WITHHELD);
        assertThat(lv.shareOfKnown().why()).contains(Obstacle.WITHHELD);
        assertThat(lv.groups().stream().filter(group -> group.count().found().isEmpty()))
                .hasSizeGreaterThan(1);
        ProtectedObservations rows = protection.statistics().observations().get(0);
        long empty = java.util.stream.IntStream.range(0, rows.size())
                .filter(row -> rows.value(row) instanceof ObservationValue.Missing)
                .peek(row -> assertThat(rows.status(row).confidentiality()).isEqualTo("C"))
                .count();
        assertThat(empty)
                .isEqualTo(lv.groups().stream()
                                .filter(group -> group.count().found().isEmpty())
                                .count()
                        + (lv.total().found().isEmpty() ? 1 : 0));
    }

    /** All twelve are of one group: each of them would be told by it (P2), and the zeros tell it too (P3). */
    @Test
    void withholdsAGroupThatHoldsAll() {
        Protection protection = withhold(
                "LV,2021,NAT,12",
                "LV,2021,NEU27_2020_FOR,0",
                "LV,2021,EU27_2020_FOR,0",
                "LV,2021,UNK,30",
                "LV,2021,TOTAL,42",
                "EE,2021,NAT,30",
                "EE,2021,NEU27_2020_FOR,60",
                "EE,2021,EU27_2020_FOR,20",
                "EE,2021,UNK,30",
                "EE,2021,TOTAL,140");
        assertThat(protection.isRefused()).isFalse();
        assertThat(shares(protection, "LV").get(0).groups())
                .filteredOn(group -> !group.code().equals("UNK"))
                .allSatisfy(group -> assertThat(group.count().found()).isEmpty());
    }

    @Test
    void publishesAllWhereNothingIsSmall() {
        Protection protection = withhold(
                "LV,2021,NAT,20", "LV,2021,NEU27_2020_FOR,40", "LV,2021,EU27_2020_FOR,41", "LV,2021,TOTAL,101");
        assertThat(protection.issues()).isEmpty();
        assertThat(protection.statistics().summary().withheld()).isZero();
        assertThat(shares(protection, "LV").get(0).shareOfKnown().found()).isPresent();
    }

    /** The only persons of the only country: nothing beside them can be withheld to protect them, and many counts are gone. */
    @Test
    void saysThatMuchIsWithheld() {
        Protection protection =
                withhold("LV,2021,NAT,2", "LV,2021,NEU27_2020_FOR,1", "LV,2021,EU27_2020_FOR,0", "LV,2021,TOTAL,3");
        assertThat(protection.issues()).extracting(Issue::rule).containsAnyOf("DISC-4", "DISC-6");
    }
}
