package org.thbreport.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.register;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.StudyOptions;

/** A study with made-up victims and suspects, whose counts have the same areas, periods and groups. */
class TablesOfTwoPopulationsTest {

    private static final StudyOptions OPTIONS =
            new StudyOptions(ShareBase.KNOWN, 0.95, 5, DisclosureMethod.PROTECT, List.of(), AnnexProfile.ACCESSIBLE);

    private static final StudyDataset VICTIMS = table("victims", "2020 31 27 9", "2021 24 3 12", "2022 28 16 2");

    private static StudyDataset suspects(int union) {
        return table("suspects", "2020 62 4 19", "2021 71 11 2", "2022 55 " + union + " 40");
    }

    private static StudyDataset table(String id, String... years) {
        List<String> rows = new ArrayList<>();
        for (String year : years) {
            String[] counts = year.split(" ");
            rows.add("LV," + counts[0] + ",NAT," + counts[1]);
            rows.add("LV," + counts[0] + ",EU27_2020_FOR," + counts[2]);
            rows.add("LV," + counts[0] + ",NEU27_2020_FOR," + counts[3]);
        }
        StatisticsReference from = reference(GroupMapping.CITIZENSHIP);
        return new StudyDataset(
                new StatisticsReference(
                        id,
                        id + ".csv",
                        from.source(),
                        from.note(),
                        from.dataset(),
                        from.base(),
                        from.scope(),
                        from.shareOf(),
                        from.mapping(),
                        from.query(),
                        from.location()),
                tidy(rows.toArray(String[]::new)));
    }

    private static Protection protect(DisclosureHistory history, StudyDataset... tables) {
        return new DisclosureControl(register()).protect(OPTIONS, List.of(tables), Map.of("", history));
    }

    private static Map<String, String> shown(Protection protection) {
        Map<String, String> shown = new TreeMap<>();
        protection.registers().get(0).shown().stream()
                .filter(cell -> cell.key().area().equals("LV"))
                .forEach(cell -> shown.put(
                        cell.table() + " " + cell.key().period() + " "
                                + cell.key().measure() + cell.key().group(),
                        cell.value().isPresent() ? String.valueOf(cell.value().getAsLong()) : "c"));
        return shown;
    }

    /** The same counts in another order of files are the same counts: what was withheld is known to have been. */
    @Test
    void theOrderOfFilesChangesNothing() {
        Protection first = protect(DisclosureHistory.NONE, VICTIMS, suspects(26));
        assertThat(shown(first)).containsValue("c");
        DisclosureHistory history = first.registers().get(0).history();
        Protection second = protect(history, suspects(26), VICTIMS);
        assertThat(second.issues()).extracting(Issue::rule).doesNotContain("DISC-7");
        assertThat(shown(second)).isEqualTo(shown(first));
        DisclosureHistory next = second.registers().get(0).history();
        assertThat(next.cells().keySet()).noneMatch(name -> name.contains("@") && !name.contains(" less "));
    }

    /** 26 suspects were printed, 28 are counted now, as many as there are victims of another group: two were found. */
    @Test
    void aSmallRevisionIsFoundInEitherTable() {
        Protection first = protect(DisclosureHistory.NONE, VICTIMS, suspects(26));
        String cell = "suspects 2022 " + Measure.GROUP + "EU27_2020_FOR";
        assertThat(shown(first)).containsEntry(cell, "26");
        Protection second = protect(first.registers().get(0).history(), VICTIMS, suspects(28));
        assertThat(second.issues()).extracting(Issue::rule).contains("DISC-7");
        assertThat(shown(second)).containsEntry(cell, "c");
    }
}
