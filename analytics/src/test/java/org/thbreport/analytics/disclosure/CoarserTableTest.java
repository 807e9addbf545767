package org.thbreport.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.register;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.YearsTogether;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StudyOptions;

/** A made-up country in which every second year has a small count; sums are by hand. */
class CoarserTableTest {

    private static final StudyOptions OPTIONS =
            new StudyOptions(ShareBase.KNOWN, 0.95, 5, DisclosureMethod.PROTECT, List.of(), AnnexProfile.ACCESSIBLE);

    private static final Dataset SMALL = tidy(
            "LV,2020,NAT,30",
            "LV,2020,NEU27_2020_FOR,3",
            "LV,2020,EU27_2020_FOR,9",
            "LV,2021,NAT,20",
            "LV,2021,NEU27_2020_FOR,14",
            "LV,2021,EU27_2020_FOR,8",
            "LV,2022,NAT,22",
            "LV,2022,NEU27_2020_FOR,2",
            "LV,2022,EU27_2020_FOR,7",
            "LV,2023,NAT,25",
            "LV,2023,NEU27_2020_FOR,16",
            "LV,2023,EU27_2020_FOR,6");

    private static List<StudyDataset> files(Dataset dataset) {
        return List.of(new StudyDataset(reference(GroupMapping.CITIZENSHIP), dataset));
    }

    private static List<Issue> proposals(Dataset dataset) {
        DisclosureControl control = new DisclosureControl(register());
        Protection protection = control.protect(OPTIONS, files(dataset));
        return new CoarserTable(control, OPTIONS, files(dataset), Map.of()).proposals(protection);
    }

    /** With two years together the small counts are 17 and 18: 3 and 14, 2 and 16. */
    @Test
    void proposesYearsTogetherThatLeaveTheHeadlinePrinted() {
        List<Issue> proposals = proposals(SMALL);
        assertThat(proposals).allSatisfy(issue -> assertThat(issue.rule()).isEqualTo("DISC-6"));
        assertThat(proposals).anySatisfy(issue -> {
            assertThat(issue.message())
                    .contains("with 2 years taken together")
                    .contains("the headline stands in 4 of 4 counts")
                    .contains("0 of 10 counts are withheld");
            assertThat(issue.expected()).contains("yearsTogether: 2");
        });
    }

    @Test
    void proposesNothingWhereTheHeadlineStands() {
        assertThat(proposals(tidy(
                        "LV,2020,NAT,30", "LV,2020,NEU27_2020_FOR,13", "LV,2020,EU27_2020_FOR,9", "LV,2020,TOTAL,52")))
                .isEmpty();
    }

    /** 2023 and 2022, 2021 and 2020; a third year before them has no partner. */
    @Test
    void countsYearsBackFromTheNewestAndFillsNothingUp() {
        Dataset pooled = YearsTogether.of(
                tidy(
                        "LV,2019,NAT,40",
                        "LV,2020,NAT,30",
                        "LV,2021,NAT,20",
                        "LV,2022,NAT,22",
                        "LV,2023,NAT,25",
                        "EE,2023,NAT,9"),
                GroupMapping.CITIZENSHIP,
                reference(GroupMapping.CITIZENSHIP).location(),
                2);
        assertThat(pooled.size()).isEqualTo(2);
        assertThat(pooled.value(0)).isEqualTo(new ObservationValue.Reported(50));
        assertThat(pooled.value(1)).isEqualTo(new ObservationValue.Reported(47));
    }

    /** No single year is left anywhere where the study takes them together. */
    @Test
    void aStudyOfYearsTogetherHasNoSingleYear() {
        Protection protection = new DisclosureControl(register())
                .protect(OPTIONS, List.of(files(SMALL).get(0).together(2)), Map.of());
        assertThat(protection.registers().get(0).shown())
                .isNotEmpty()
                .extracting(ShownCell::key)
                .extracting(CellKey::period)
                .allMatch(period -> period.isPooled());
        assertThat(protection.statistics().observations().get(0).size()).isEqualTo(6);
    }
}
