package org.thbreport.analytics.disclosure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.register;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StudyOptions;

/** Releases of a made-up register one after the other; what a reader could subtract was worked out by hand. */
class DisclosureHistoryTest {

    private static StudyOptions options(int threshold) {
        return new StudyOptions(
                ShareBase.KNOWN, 0.95, threshold, DisclosureMethod.PROTECT, List.of(), AnnexProfile.ACCESSIBLE);
    }

    private static Protection protect(int threshold, DisclosureHistory history, List<Dataset> others, String... rows) {
        return new DisclosureControl(register())
                .protect(
                        options(threshold),
                        List.of(new StudyDataset(
                                reference(GroupMapping.CITIZENSHIP), tidy(rows), null, null, others, null)),
                        Map.of("", history));
    }

    private static Protection protect(DisclosureHistory history, String... rows) {
        return protect(5, history, List.of(), rows);
    }

    private static DisclosureHistory after(Protection protection) {
        assertThat(protection.issues())
                .filteredOn(issue -> issue.severity() == org.thbreport.model.issue.Severity.ERROR)
                .isEmpty();
        return protection.registers().get(0).history();
    }

    private static EarlierCell cell(DisclosureHistory history, String name) {
        return requireNonNull(history.cells().get(name), name);
    }

    private static EarlierCell.Fate fate(DisclosureHistory history, String name) {
        return cell(history, name).fate();
    }

    private static String[] country(String area, int year, int national, int other, int union, int unknown) {
        String place = area + "," + year + ",";
        int total = national + other + union + unknown;
        return new String[] {
            place + "NAT," + national,
            place + "NEU27_2020_FOR," + other,
            place + "EU27_2020_FOR," + union,
            place + "UNK," + unknown,
            place + "TOTAL," + total
        };
    }

    private static String[] rows(String[]... countries) {
        List<String> rows = new ArrayList<>();
        for (String[] country : countries) {
            rows.addAll(List.of(country));
        }
        return rows.toArray(String[]::new);
    }

    private static final String[] FIRST = rows(country("LV", 2020, 24, 31, 3, 12), country("EE", 2020, 18, 27, 9, 14));

    @Test
    void theSameCountsAreShownTheSameWay() {
        Protection first = protect(DisclosureHistory.NONE, FIRST);
        DisclosureHistory history = after(first);
        assertThat(history.releases()).isEqualTo(1);
        assertThat(fate(history, "victims/victims|LV|2020|group|EU27_2020_FOR")).isEqualTo(EarlierCell.Fate.WITHHELD);
        Protection again = protect(history, FIRST);
        assertThat(after(again)).isSameAs(history);
        assertThat(again.registers().get(0).prints())
                .isEqualTo(first.registers().get(0).prints());
        assertThat(again.statistics().summary().releases()).isEqualTo(1);
    }

    /** A new year comes: what was printed of the old one stays printed, and what was withheld stays so. */
    @Test
    void aNewYearChangesNothingOfTheOld() {
        DisclosureHistory history = after(protect(DisclosureHistory.NONE, FIRST));
        DisclosureHistory next = after(
                protect(history, rows(FIRST, country("LV", 2021, 20, 2, 11, 9), country("EE", 2021, 21, 30, 8, 13))));
        assertThat(next.releases()).isEqualTo(2);
        history.cells().forEach((name, cell) -> {
            if (cell.isShown()) {
                assertThat(fate(next, name)).as(name).isEqualTo(cell.fate());
                assertThat(cell(next, name).since()).isEqualTo(1);
            }
        });
    }

    /** 27 were printed, 29 are counted now: who sees both learns of two persons. */
    @Test
    void aSmallRevisionOfWhatWasPrintedIsWithheld() {
        DisclosureHistory history = after(protect(DisclosureHistory.NONE, FIRST));
        String revised = history.cells().values().stream()
                .filter(cell -> cell.fate() == EarlierCell.Fate.PUBLISHED
                        && cell.name().startsWith("victims/victims|EE|2020|group"))
                .findFirst()
                .orElseThrow()
                .name();
        assertThat(revised).isEqualTo("victims/victims|EE|2020|group|NEU27_2020_FOR");
        Protection second =
                protect(history, rows(country("LV", 2020, 24, 31, 3, 12), country("EE", 2020, 18, 29, 9, 14)));
        assertThat(second.issues()).extracting(Issue::rule).contains("DISC-7");
        assertThat(second.issues())
                .filteredOn(issue -> issue.rule().equals("DISC-7"))
                .allSatisfy(issue -> assertThat(issue.message()).contains("EE 2020"));
        DisclosureHistory next = after(second);
        assertThat(fate(next, revised)).isEqualTo(EarlierCell.Fate.WITHHELD);
        assertThat(fate(next, revised + "@1")).isEqualTo(EarlierCell.Fate.PUBLISHED);
        assertThat(cell(next, revised).rule()).isEqualTo("P6");
        DisclosureHistory third = after(protect(
                next,
                rows(
                        country("LV", 2020, 24, 31, 3, 12),
                        country("EE", 2020, 18, 29, 9, 14),
                        country("LV", 2021, 40, 50, 60, 70))));
        assertThat(third.releases()).isEqualTo(3);
        assertThat(fate(third, revised)).isEqualTo(EarlierCell.Fate.WITHHELD);
    }

    /** A revision by ten tells of nobody. */
    @Test
    void aLargeRevisionIsShown() {
        String[] large = rows(country("LV", 2020, 80, 90, 70, 60), country("EE", 2020, 88, 77, 99, 65));
        DisclosureHistory history = after(protect(DisclosureHistory.NONE, large));
        Protection second =
                protect(history, rows(country("LV", 2020, 80, 90, 70, 60), country("EE", 2020, 98, 77, 99, 65)));
        assertThat(second.issues()).isEmpty();
        assertThat(fate(after(second), "victims/victims|EE|2020|group|NAT")).isEqualTo(EarlierCell.Fate.PUBLISHED);
    }

    /** The first release printed all but the total of the others; that one may not come later: it would give the three. */
    @Test
    void aCountThatWouldOpenAnEarlierReleaseStaysAway() {
        String[] withoutTotal = {
            "LV,2020,NAT,24", "LV,2020,NEU27_2020_FOR,31", "LV,2020,EU27_2020_FOR,3", "LV,2020,UNK,12"
        };
        DisclosureHistory history = after(protect(DisclosureHistory.NONE, withoutTotal));
        List<String> published = history.cells().values().stream()
                .filter(cell -> cell.fate() == EarlierCell.Fate.PUBLISHED)
                .map(EarlierCell::name)
                .toList();
        DisclosureHistory next = after(protect(history, country("LV", 2020, 24, 31, 3, 12)));
        assertThat(published)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(fate(next, name)).isEqualTo(EarlierCell.Fate.PUBLISHED));
        assertThat(next.cells().values().stream()
                        .filter(cell -> cell.fate() == EarlierCell.Fate.WITHHELD
                                && cell.name().startsWith("victims/victims|LV|2020"))
                        .count())
                .isGreaterThan(1);
    }

    /** Of seven printed under a threshold of 5 nothing can be taken back under one of 10. */
    @Test
    void aHigherThresholdKeepsWhatIsOut() {
        String[] rows = rows(country("LV", 2020, 24, 31, 7, 12), country("EE", 2020, 18, 27, 3, 14));
        DisclosureHistory history = after(protect(5, DisclosureHistory.NONE, List.of(), rows));
        Protection later = protect(10, history, List.of(), rows);
        assertThat(later.issues()).extracting(Issue::rule).doesNotContain("DISC-4");
        assertThat(fate(after(later), "victims/victims|EE|2020|group|EU27_2020_FOR"))
                .isEqualTo(EarlierCell.Fate.WITHHELD);
        assertThat(fate(after(later), "victims/victims|LV|2020|group|EU27_2020_FOR"))
                .isEqualTo(fate(history, "victims/victims|LV|2020|group|EU27_2020_FOR"));
    }

    /** Where others publish a count, it is no secret, and its neighbour must bear what it would tell. */
    @Test
    void whatOthersPublishIsKnown() {
        Dataset others = tidy("LV,2020,NAT,24", "LV,2020,NEU27_2020_FOR,31", "LV,2020,EU27_2020_FOR,3");
        DisclosureHistory alone = after(protect(DisclosureHistory.NONE, FIRST));
        assertThat(fate(alone, "victims/victims|LV|2020|group|EU27_2020_FOR")).isEqualTo(EarlierCell.Fate.WITHHELD);
        DisclosureHistory beside = after(protect(5, DisclosureHistory.NONE, List.of(others), FIRST));
        assertThat(fate(beside, "victims/victims|LV|2020|group|EU27_2020_FOR")).isEqualTo(EarlierCell.Fate.PUBLISHED);
    }
}
