package org.thbreport.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.register;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.disclosure.audit.LinearBound;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.analytics.disclosure.cells.PrimaryRules;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.model.study.CountedRegister;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.StudyOptions;

/**
 * Made-up tables of the same persons that do not have the same areas or periods, and a reader who knows how the areas lie in one another and
 * adds and subtracts over all of them.
 */
class TablesThatAddUpTest {

    private static final List<String> GROUPS = List.of("NAT", "EU27_2020_FOR", "NEU27_2020_FOR");
    private static final List<String> NUMBERS =
            List.of("NAT", "EU27_2020_FOR", "NEU27_2020_FOR", "KNOWN", "UNK", "TOTAL");

    /** What a reader has, or tries to tell. */
    private final Map<String, Long> truth = new TreeMap<>();

    private final Set<String> printed = new HashSet<>();

    private static StudyOptions options(String... kept) {
        return new StudyOptions(
                ShareBase.KNOWN, 0.95, 5, DisclosureMethod.PROTECT, List.of(kept), AnnexProfile.ACCESSIBLE);
    }

    /** Makes a table of places, each with its three groups: {@code LV 2021 31 27 9}. */
    private StudyDataset table(String id, String... places) {
        for (String place : places) {
            String[] parts = place.split(" ");
            long known = 0;
            for (int group = 0; group < GROUPS.size(); group++) {
                long count = Long.parseLong(parts[2 + group]);
                known += count;
                truth.put(String.join(" ", id, parts[0], parts[1], GROUPS.get(group)), count);
            }
            truth.put(String.join(" ", id, parts[0], parts[1], "KNOWN"), known);
            truth.put(String.join(" ", id, parts[0], parts[1], "UNK"), 0L);
            truth.put(String.join(" ", id, parts[0], parts[1], "TOTAL"), known);
        }
        return dataset(id, Map.of(), true, places);
    }

    private static StudyDataset dataset(String id, Map<String, String> noun, boolean totals, String... places) {
        List<String> rows = new ArrayList<>();
        for (String place : places) {
            String[] parts = place.split(" ");
            String at = parts[0] + "," + parts[1] + ",";
            for (int group = 0; group < GROUPS.size(); group++) {
                rows.add(at + GROUPS.get(group) + "," + parts[2 + group]);
            }
            if (totals) {
                rows.add(at + "UNK,0");
                rows.add(at + "TOTAL,"
                        + Arrays.stream(parts, 2, 5).mapToLong(Long::parseLong).sum());
            }
        }
        return of(id, noun, GroupMapping.CITIZENSHIP, tidy(rows.toArray(String[]::new)));
    }

    private static StudyDataset of(String id, Map<String, String> noun, GroupMapping mapping, Dataset rows) {
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
                        mapping,
                        CountedRegister.OF_THE_STUDY,
                        from.query(),
                        from.location(),
                        null,
                        null,
                        null),
                rows);
    }

    private static Protection protect(DisclosureHistory history, StudyOptions options, StudyDataset... tables) {
        return new DisclosureControl(register()).protect(options, List.of(tables), Map.of("", history));
    }

    /** Publishes tables, and returns what is out then. */
    private DisclosureHistory publish(DisclosureHistory history, StudyDataset... tables) {
        Protection protection = protect(history, options(), tables);
        assertThat(protection.issues()).extracting(Issue::rule).doesNotContain("DISC-4");
        RegisterProtection done = protection.registers().get(0);
        for (ShownCell cell : done.shown()) {
            if (cell.value().isPresent()) {
                printed.add(String.join(
                        " ",
                        cell.table(),
                        cell.key().area(),
                        cell.key().period().toString(),
                        number(cell.key())));
            }
        }
        return done.history();
    }

    private static String number(CellKey key) {
        return key.group().isEmpty() ? key.measure().name() : key.group();
    }

    /** A reader adds up what each number of some places makes; nobody may tell a small count to less than the threshold. */
    private void attack(Consumer<CellSystemBuilder> relations) {
        CellSystemBuilder builder = new CellSystemBuilder(PrimaryRules.of(5));
        truth.forEach((name, value) -> builder.open(name, value, 1));
        truth.keySet().stream().filter(name -> name.endsWith(" KNOWN")).forEach(known -> {
            String place = known.substring(0, known.length() - "KNOWN".length());
            builder.sum(known, GROUPS.stream().map(group -> place + group).toList());
            builder.sum(place + "TOTAL", List.of(known, place + "UNK"));
        });
        relations.accept(builder);
        CellSystem system = builder.build();
        BitSet withheld = new BitSet();
        for (int cell = 0; cell < system.size(); cell++) {
            withheld.set(cell, builder.names(system.cell(cell).key()).stream().noneMatch(printed::contains));
        }
        assertThat(withheld.cardinality()).isLessThan(system.size() - 3);
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.value(cell) >= 1
                    && system.value(cell) < 5
                    && !system.cell(cell).key().startsWith("#")) {
                assertThat(LinearBound.interval(system, withheld, cell).width())
                        .as(system.cell(cell).key())
                        .isGreaterThanOrEqualTo(5);
            }
        }
    }

    private static Consumer<CellSystemBuilder> sum(String whole, String... parts) {
        return builder -> NUMBERS.forEach(number -> builder.remainder(
                List.of(whole + " " + number),
                Arrays.stream(parts).map(part -> part + " " + number).toList()));
    }

    private static Consumer<CellSystemBuilder> longer(String whole, String... years) {
        return builder -> NUMBERS.forEach(number -> {
            builder.remainder(
                    List.of(whole + " " + number),
                    Arrays.stream(years).map(year -> year + " " + number).toList());
            Arrays.stream(years).forEach(year -> builder.atLeast(whole + " " + number, year + " " + number));
        });
    }

    /** Regions in one table and the country in the other. */
    @Test
    void aCountryAndItsRegionsTellNothing() {
        publish(
                DisclosureHistory.NONE,
                table("regions", "Kurzeme 2021 31 3 9", "Riga 2021 40 18 25", "Vidzeme 2021 22 14 16"),
                table("country", "LV 2021 93 35 50"));
        attack(sum("country LV 2021", "regions Kurzeme 2021", "regions Riga 2021", "regions Vidzeme 2021"));
    }

    /** Codes of one level that begin with one another, in as many digits as there are regions. */
    @Test
    void codesThatBeginWithOthersAreNotInThem() {
        publish(
                DisclosureHistory.NONE,
                table("regions", "LV1 2021 31 23 9", "LV2 2021 40 18 25", "LV10 2021 22 3 16", "LV11 2021 11 12 13"),
                table("country", "LV 2021 104 56 63"));
        attack(sum(
                "country LV 2021", "regions LV1 2021", "regions LV2 2021", "regions LV10 2021", "regions LV11 2021"));
    }

    /** A code in a third table, or another level in another year, does not hide the regions. */
    @Test
    void regionsAreFoundBesideCodesOfOtherTablesAndYears() {
        publish(
                DisclosureHistory.NONE,
                table("coded", "LV006 2019 31 23 19"),
                table("regions", "Kurzeme 2021 31 3 9", "Riga 2021 40 18 25", "Vidzeme 2021 22 14 16"),
                table("country", "LV 2021 93 35 50"));
        attack(sum("country LV 2021", "regions Kurzeme 2021", "regions Riga 2021", "regions Vidzeme 2021"));

        printed.clear();
        truth.clear();
        publish(
                DisclosureHistory.NONE,
                table("level", "LV0 2019 60 50 40"),
                table("city", "LV-RIX 2021 40 18 25"),
                table("regions", "LV003 2021 31 3 9", "LV006 2021 40 18 25", "LV007 2021 22 14 16"),
                table("country", "LV 2021 93 35 50"));
        attack(sum("country LV 2021", "regions LV003 2021", "regions LV006 2021", "regions LV007 2021"));
    }

    /** A region that was revised in one year, and the country not, leaves the other years tied. */
    @Test
    void oneRevisedRegionUntiesNoOtherYear() {
        publish(
                DisclosureHistory.NONE,
                table(
                        "regions",
                        "Kurzeme 2021 31 3 9",
                        "Riga 2021 40 18 25",
                        "Vidzeme 2021 22 14 16",
                        "Kurzeme 2020 32 13 9",
                        "Riga 2020 40 18 25",
                        "Vidzeme 2020 22 14 16"),
                table("country", "LV 2021 93 35 50", "LV 2020 93 45 50"));
        attack(sum("country LV 2021", "regions Kurzeme 2021", "regions Riga 2021", "regions Vidzeme 2021"));
    }

    /** Persons whose region is not known are in the country alone. */
    @Test
    void aCountryThatHasMoreThanItsRegionsTellsNothing() {
        publish(
                DisclosureHistory.NONE,
                table("regions", "Kurzeme 2021 31 13 9", "Riga 2021 40 18 25", "Vidzeme 2021 22 14 16"),
                table("country", "LV 2021 96 45 50"));
        attack(sum("country LV 2021", "regions Kurzeme 2021", "regions Riga 2021", "regions Vidzeme 2021"));
    }

    @Test
    void aCountryAfterItsRegionsTellsNothing() {
        DisclosureHistory history = publish(
                DisclosureHistory.NONE,
                table("regions", "Kurzeme 2021 31 3 9", "Riga 2021 40 18 25", "Vidzeme 2021 22 14 16"));
        publish(history, table("country", "LV 2021 93 35 50"));
        attack(sum("country LV 2021", "regions Kurzeme 2021", "regions Riga 2021", "regions Vidzeme 2021"));
    }

    /** The second table has two regions together, called by both or by a name of its own. */
    @Test
    void regionsTogetherTellNothing() {
        for (String name : List.of("R1+R2", "North")) {
            printed.clear();
            truth.clear();
            publish(
                    DisclosureHistory.NONE,
                    table("regions", "R1 2021 31 3 9", "R2 2021 40 18 25", "R3 2021 22 14 16"),
                    table("pairs", name + " 2021 71 21 34", "R3 2021 22 14 16"));
            attack(sum("pairs " + name + " 2021", "regions R1 2021", "regions R2 2021")
                    .andThen(sum("regions R3 2021", "pairs R3 2021")));
        }
    }

    /** Two tables that take the same country apart in two ways, neither of which is finer. */
    @Test
    void twoWaysToTakeACountryApartTellNothing() {
        publish(
                DisclosureHistory.NONE,
                table("regions", "R1 2021 31 3 9", "R2 2021 40 18 25", "R3 2021 22 14 16"),
                table("routes", "Air 2021 50 20 30", "Land 2021 43 15 20"));
        attack(builder -> NUMBERS.forEach(number -> builder.remainder(
                List.of("routes Air 2021 " + number, "routes Land 2021 " + number),
                List.of("regions R1 2021 " + number, "regions R2 2021 " + number, "regions R3 2021 " + number))));
    }

    /** The codes of regions say in which country they lie, though it is not the only one. */
    @Test
    void regionsByTheirCodesTellNothing() {
        publish(
                DisclosureHistory.NONE,
                table("regions", "LV003 2021 31 3 9", "LV006 2021 40 18 25", "LT011 2021 22 14 16"),
                table("countries", "LV 2021 71 21 34", "LT 2021 52 24 36"));
        attack(sum("countries LV 2021", "regions LV003 2021", "regions LV006 2021")
                .andThen(sum("countries LT 2021", "regions LT011 2021")));
    }

    /** A table has the Union alone, and another its countries but for one. */
    @Test
    void aGroupOfCountriesInAnotherTableTellsNothing() {
        publish(
                DisclosureHistory.NONE,
                table("countries", "LV 2021 31 3 9", "LT 2021 40 18 25", "EE 2021 22 14 16"),
                table("union", "EU27_2020 2021 93 39 50"));
        attack(sum("union EU27_2020 2021", "countries LV 2021", "countries LT 2021", "countries EE 2021"));
    }

    /** The country over two years, its regions year by year. */
    @Test
    void aCountryInALongerPeriodThanItsRegionsTellsNothing() {
        publish(
                DisclosureHistory.NONE,
                table(
                        "regions",
                        "Kurzeme 2020 31 3 9",
                        "Riga 2020 40 18 25",
                        "Kurzeme 2021 33 12 8",
                        "Riga 2021 41 19 26"),
                table("country", "LV 2020/2021 145 52 68"));
        attack(sum(
                "country LV 2020/2021",
                "regions Kurzeme 2020",
                "regions Riga 2020",
                "regions Kurzeme 2021",
                "regions Riga 2021"));
    }

    /** A person who is counted in two years is one in both together: who is in a year is in both. */
    @Test
    void aLongerPeriodThatCountsPersonsOnceTellsNothing() {
        String[] years = {"LV 2020 30 9 6", "LV 2021 20 8 4"};
        String both = "LV 2020/2021 40 9 6";
        for (boolean together : List.of(true, false)) {
            printed.clear();
            truth.clear();
            if (together) {
                publish(DisclosureHistory.NONE, table("years", years[0], years[1], both));
                attack(longer("years LV 2020/2021", "years LV 2020", "years LV 2021"));
            } else {
                publish(DisclosureHistory.NONE, table("years", years), table("both", both));
                attack(longer("both LV 2020/2021", "years LV 2020", "years LV 2021"));
            }
        }
    }

    /** One table has no totals, and the known of the other are those of another breakdown. */
    @Test
    void theTotalOfAnotherTableTellsNothing() {
        GroupMapping bySex = new GroupMapping(
                "area",
                "period",
                "citizenship",
                List.of("F"),
                List.of("M"),
                List.of(),
                List.of("TOTAL"),
                Map.of(),
                true,
                Map.of());
        String[] before = {"LV,2020,F,31", "LV,2020,M,13", "LV,2020,TOTAL,44", "LV,2021,F,31"};
        DisclosureHistory history = protect(
                        DisclosureHistory.NONE,
                        options(),
                        of("sex", Map.of(), bySex, tidy(and(before, "LV,2021,M,13"))))
                .registers()
                .get(0)
                .history();
        Protection protection = protect(
                history,
                options(),
                of("sex", Map.of(), bySex, tidy(and(before, "LV,2021,M,3"))),
                table("citizenship", "LV 2021 14 12 8", "LV 2020 24 12 8"));
        List<String> shown = new ArrayList<>();
        protection.registers().get(0).shown().stream()
                .filter(cell -> cell.value().isPresent()
                        && cell.key().area().equals("LV")
                        && cell.key().period().toString().equals("2021"))
                .forEach(cell -> shown.add(cell.table() + " " + number(cell.key())));
        assertThat(shown).contains("sex F").doesNotContain("sex KNOWN", "citizenship TOTAL");
    }

    private static String[] and(String[] rows, String row) {
        String[] all = Arrays.copyOf(rows, rows.length + 1);
        all[rows.length] = row;
        return all;
    }

    /** Two tables of the same persons, two of whom one does not have. */
    @Test
    void countsOfTheSamePersonsThatDifferByAFewAreNotBothPrinted() {
        publish(
                DisclosureHistory.NONE,
                table("one", "LV 2021 31 27 9", "LV 2022 28 16 22"),
                table("other", "LV 2021 31 25 9", "LV 2022 28 16 22"));
        attack(sum("one LV 2021", "other LV 2021").andThen(sum("one LV 2022", "other LV 2022")));
    }

    /** What one table printed, and no longer does, is two from what the other prints now. */
    @Test
    void whatATablePrintedCountsForTheOtherTablesOfItsPersons() {
        DisclosureHistory history = publish(DisclosureHistory.NONE, table("one", "LV 2021 31 27 9"));
        printed.clear();
        Protection protection =
                protect(history, options(), table("one", "LV 2021 31 47 9"), table("other", "LV 2021 31 29 9"));
        Map<String, Boolean> shown = new LinkedHashMap<>();
        protection
                .registers()
                .get(0)
                .shown()
                .forEach(cell -> shown.put(
                        cell.table() + " " + number(cell.key()), cell.value().isPresent()));
        assertThat(shown).containsEntry("one EU27_2020_FOR", true).containsEntry("other EU27_2020_FOR", false);
    }

    /** Figures of the second table are named by it: who wants one of them kept wants none of the first. */
    @Test
    void aFigureToKeepIsThatOfItsTable() {
        StudyDataset victims = dataset("victims", Map.of(), true, "LV 2021 71 11 2");
        StudyDataset suspects =
                dataset("suspects", Map.of("en", "suspected persons"), true, "LV 2021 72 12 3", "LV 2020 80 15 22");
        String figure = "share.LV.2021.groups.EU27_2020_FOR";
        assertThat(isShown(victims, suspects)).containsExactly(false, false);
        assertThat(isShown(victims, suspects, figure)).containsExactly(true, false);
        assertThat(isShown(victims, suspects, "tables.suspects." + figure)).containsExactly(false, true);
        assertThat(protect(
                                DisclosureHistory.NONE,
                                options("tables.suspects.share.LV.2021.groups.NEU27_2020_FOR"),
                                victims,
                                suspects)
                        .issues())
                .extracting(Issue::rule)
                .contains("DISC-2");
    }

    private static List<Boolean> isShown(StudyDataset one, StudyDataset other, String... kept) {
        List<Boolean> shown = new ArrayList<>();
        protect(DisclosureHistory.NONE, options(kept), one, other).registers().get(0).shown().stream()
                .filter(cell -> cell.key().group().equals("EU27_2020_FOR")
                        && cell.key().area().equals("LV")
                        && cell.key().period().toString().equals("2021"))
                .forEach(cell -> shown.add(cell.value().isPresent()));
        return shown;
    }
}
