package org.thbreport.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.register;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.model.study.CountedRegister;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.StudyOptions;

/** A study with made-up victims and suspects, whose counts have the same areas, periods and groups. */
class TablesOfTwoPopulationsTest {

    private static final Map<String, String> SUSPECTS = Map.of("en", "suspected persons");

    private static final StudyOptions OPTIONS =
            new StudyOptions(ShareBase.KNOWN, 0.95, 5, DisclosureMethod.PROTECT, List.of(), AnnexProfile.ACCESSIBLE);

    private static final StudyDataset VICTIMS =
            table("victims", Map.of(), List.of(), "2020 31 27 9", "2021 24 3 12", "2022 28 16 2");

    private static StudyDataset suspects(int union) {
        return suspects("suspects", union, List.of());
    }

    private static StudyDataset suspects(String id, int union, List<Dataset> others) {
        return table(id, SUSPECTS, others, "2020 62 4 19", "2021 71 11 2", "2022 55 " + union + " 40");
    }

    private static StudyDataset table(String id, Map<String, String> noun, List<Dataset> others, String... years) {
        return of(id, noun, others, rows(years));
    }

    private static StudyDataset of(String id, Map<String, String> noun, List<Dataset> others, Dataset rows) {
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
                        noun,
                        from.shareOf(),
                        from.mapping(),
                        CountedRegister.OF_THE_STUDY,
                        from.query(),
                        from.location(),
                        null,
                        null,
                        null),
                rows,
                null,
                null,
                others,
                null);
    }

    private static Dataset rows(String... years) {
        List<String> rows = new ArrayList<>();
        for (String year : years) {
            String[] counts = year.split(" ");
            rows.add("LV," + counts[0] + ",NAT," + counts[1]);
            rows.add("LV," + counts[0] + ",EU27_2020_FOR," + counts[2]);
            rows.add("LV," + counts[0] + ",NEU27_2020_FOR," + counts[3]);
        }
        return tidy(rows.toArray(String[]::new));
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

    /** Others print that three of the suspects were citizens of other Member States; that three victims were stays a secret. */
    @Test
    void whatOthersPrintOfSuspectsTellsNothingOfVictims() {
        String cell = " 2021 " + Measure.GROUP + "EU27_2020_FOR";
        Dataset others = rows("2020 62 4 19", "2021 71 3 22", "2022 55 26 40");
        StudyDataset suspects =
                table("suspects", SUSPECTS, List.of(others), "2020 62 4 19", "2021 71 3 22", "2022 55 26 40");
        for (List<StudyDataset> order : List.of(List.of(VICTIMS, suspects), List.of(suspects, VICTIMS))) {
            Protection protection = protect(DisclosureHistory.NONE, order.toArray(StudyDataset[]::new));
            assertThat(shown(protection)).containsEntry("victims" + cell, "c").containsEntry("suspects" + cell, "3");
        }
    }

    /** A release printed 11 suspects; when 11 victims are counted a year later they are no more known by that. */
    @Test
    void aCountOfOthersThatWasPrintedBeforeTellsNothing() {
        DisclosureHistory history =
                protect(DisclosureHistory.NONE, suspects(26)).registers().get(0).history();
        StudyDataset victims = table("victims", Map.of(), List.of(), "2020 31 4 9", "2021 24 11 12");
        Map<String, String> alone = shown(protect(DisclosureHistory.NONE, victims));
        Map<String, String> beside = shown(protect(history, victims, suspects(26)));
        assertThat(beside).containsAllEntriesOf(alone);
    }

    /** A file that was given another name is the same table of the same persons. */
    @Test
    void theNameOfAFileChangesNothing() {
        Protection first = protect(DisclosureHistory.NONE, suspects("suspects", 26, List.of()));
        Protection second = protect(first.registers().get(0).history(), suspects("suspected", 28, List.of()));
        assertThat(second.issues()).extracting(Issue::rule).contains("DISC-7");
        assertThat(shown(second))
                .containsEntry("suspected 2022 " + Measure.GROUP + "EU27_2020_FOR", "c")
                .containsEntry("suspected 2021 " + Measure.GROUP + "NEU27_2020_FOR", "c");
        Protection third = protect(second.registers().get(0).history(), suspects("suspects", 28, List.of()));
        assertThat(third.isRefused()).isFalse();
    }

    /** Two tables of the same persons, called by two words: one could print what the other withholds. */
    @Test
    void theSamePersonsUnderTwoWordsAreAskedFor() {
        StudyDataset again = table(
                "again", Map.of("en", "women and men"), List.of(), "2020 31 27 9", "2021 24 3 12", "2022 28 16 2");
        Protection protection = protect(DisclosureHistory.NONE, VICTIMS, again);
        assertThat(protection.isRefused()).isTrue();
        assertThat(protection.issues()).extracting(Issue::rule).containsExactly("DISC-2");
    }

    /** What an earlier version of the program wrote goes on where one kind of persons is counted, and is refused where two are. */
    @Test
    void aPatternWithoutPersonsIsReadWhereItCanMeanOneKindAlone() {
        DisclosureHistory now =
                protect(DisclosureHistory.NONE, VICTIMS).registers().get(0).history();
        SortedMap<String, EarlierCell> cells = new TreeMap<>();
        now.cells().forEach((name, cell) -> {
            String old = old(name);
            cells.put(old, new EarlierCell(old, cell.value(), cell.fate(), cell.rule(), cell.since(), cell.release()));
        });
        List<SortedMap<String, Long>> relations = new ArrayList<>();
        now.relations().forEach(relation -> {
            SortedMap<String, Long> names = new TreeMap<>();
            relation.forEach((name, coefficient) -> names.put(old(name), coefficient));
            relations.add(names);
        });
        DisclosureHistory before = new DisclosureHistory(cells, relations, 1, 5);
        Protection alone = protect(before, VICTIMS);
        assertThat(alone.issues()).isEmpty();
        assertThat(shown(alone)).isEqualTo(shown(protect(now, VICTIMS)));
        assertThat(alone.registers().get(0).history().cells().keySet())
                .noneMatch(name -> name.startsWith(CellName.NOT_SAID));
        Protection both = protect(before, VICTIMS, suspects(26));
        assertThat(both.isRefused()).isTrue();
        assertThat(both.issues()).extracting(Issue::rule).containsExactly("DISC-5");
    }

    /** Victims of a year, and the same victims in a second file: what is left of both is one count, though one person is alone in it. */
    @Test
    void aSecondFileOfTheSamePersonsWithholdsTheSame() {
        String[] years = {"2020 31 27 9", "2021 24 3 1", "2022 28 16 2"};
        Map<String, String> alone =
                shown(protect(DisclosureHistory.NONE, table("victims", Map.of(), List.of(), years)));
        Protection both = protect(
                DisclosureHistory.NONE,
                table("victims", Map.of(), List.of(), years),
                table("again", Map.of(), List.of(), years));
        assertThat(both.issues()).extracting(Issue::rule).doesNotContain("DISC-4");
        Map<String, String> shown = shown(both);
        assertThat(shown).containsAllEntriesOf(alone);
        alone.forEach((cell, value) -> assertThat(shown).containsEntry(cell.replace("victims ", "again "), value));
        DisclosureHistory history = both.registers().get(0).history();
        Protection later = protect(history, table("other", Map.of(), List.of(), years));
        assertThat(later.isRefused()).isFalse();
        assertThat(protect(history, table("other", Map.of(), List.of(), "2020 31 27 9", "2023 41 30 8"))
                        .isRefused())
                .isFalse();
    }

    /** Two files by citizenship, the second with all foreigners together: both have the nationals. */
    @Test
    void aCoarserTableOfTheSamePersonsDoesNotPrintWhatTheFinerWithholds() {
        StudyDataset coarse = of(
                "coarse",
                Map.of(),
                List.of(),
                tidy("LV,2021,NAT,3", "LV,2021,NEU27_2020_FOR,40", "LV,2020,NAT,31", "LV,2020,NEU27_2020_FOR,36"));
        StudyDataset fine = table("fine", Map.of(), List.of(), "2020 31 27 9", "2021 3 24 16");
        Map<String, String> shown = shown(protect(DisclosureHistory.NONE, coarse, fine));
        String cell = " 2021 " + Measure.GROUP + "NAT";
        assertThat(shown).containsEntry("coarse" + cell, "c").containsEntry("fine" + cell, "c");
    }

    /** The words for who is counted changed between two releases: nothing of what is out would be known. */
    @Test
    void personsWithAnotherNameThanInThePatternAreAskedFor() {
        DisclosureHistory history =
                protect(DisclosureHistory.NONE, suspects(26)).registers().get(0).history();
        StudyDataset renamed = table(
                "suspects",
                Map.of("en", "persons suspected"),
                List.of(),
                "2020 62 4 19",
                "2021 71 11 2",
                "2022 55 28 40");
        Protection protection = protect(history, renamed);
        assertThat(protection.isRefused()).isTrue();
        assertThat(protection.issues()).extracting(Issue::rule).containsExactly("DISC-2");
        assertThat(protection.issues().get(0).expected()).contains("persons: suspected-persons");
        assertThat(protect(history, VICTIMS).issues()).isEmpty();
    }

    /** A pattern of an earlier version with two counts under one name is one of two kinds of persons. */
    @Test
    void aPatternWithTwoCountsUnderOneNameIsRefused() {
        String name = DisclosureHistory.withoutPersons("LV|2021|group|EU27_2020_FOR#2");
        SortedMap<String, EarlierCell> cells = new TreeMap<>();
        cells.put(name, new EarlierCell(name, 3, EarlierCell.Fate.PUBLISHED, "", 1, 1));
        Protection protection = protect(new DisclosureHistory(cells, List.of(), 1, 5), VICTIMS);
        assertThat(protection.issues()).extracting(Issue::rule).containsExactly("DISC-5");
    }

    private static String old(String name) {
        return DisclosureHistory.withoutPersons(name.replace("victims/victims|", ""));
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
