package org.thbreport.analytics.disclosure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.register;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.disclosure.audit.LinearBound;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.analytics.disclosure.cells.PrimaryRules;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.model.study.CountedRegister;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.StudyOptions;

/**
 * A made-up country whose persons are counted by year in one table and by longer or shorter periods in another, or in another release.
 * The reader adds single periods up by means of their own.
 */
class PeriodsOfPeriodsTest {

    private static final List<String> GROUPS = List.of("NAT", "EU27_2020_FOR", "NEU27_2020_FOR");
    private static final StudyOptions OPTIONS =
            new StudyOptions(ShareBase.KNOWN, 0.95, 5, DisclosureMethod.PROTECT, List.of(), AnnexProfile.ACCESSIBLE);

    /** A small count in every second year; each other count is large enough to be printed. */
    private static final Map<String, long[]> YEARS = new TreeMap<>(Map.of(
            "2018", new long[] {31, 12, 11},
            "2019", new long[] {28, 2, 15},
            "2020", new long[] {30, 9, 3},
            "2021", new long[] {20, 8, 14},
            "2022", new long[] {22, 7, 2},
            "2023", new long[] {25, 3, 16}));

    private static Dataset years(String from, String to) {
        List<String> rows = new ArrayList<>();
        YEARS.forEach((year, counts) -> {
            if (year.compareTo(from) >= 0 && year.compareTo(to) <= 0) {
                add(rows, year, counts);
            }
        });
        return tidy(rows.toArray(String[]::new));
    }

    private static void add(List<String> rows, String period, long... counts) {
        long total = 0;
        for (int group = 0; group < counts.length; group++) {
            rows.add("LV," + period + "," + GROUPS.get(group) + "," + counts[group]);
            total += counts[group];
        }
        rows.add("LV," + period + ",UNK,0");
        rows.add("LV," + period + ",TOTAL," + total);
    }

    /** Years in pairs, as a file has them that holds nothing else. */
    private static Dataset pairs(int... first) {
        List<String> rows = new ArrayList<>();
        for (int year : first) {
            add(rows, year + "/" + (year + 1), sum(year, 2));
        }
        return tidy(rows.toArray(String[]::new));
    }

    private static long[] sum(int first, int years) {
        long[] sum = new long[GROUPS.size()];
        for (int year = first; year < first + years; year++) {
            for (int group = 0; group < sum.length; group++) {
                sum[group] += requireNonNull(YEARS.get(String.valueOf(year)))[group];
            }
        }
        return sum;
    }

    private static StudyDataset together(int years, Dataset dataset) {
        StatisticsReference from = reference(GroupMapping.CITIZENSHIP);
        return new StudyDataset(
                new StatisticsReference(
                        from.id(),
                        from.file(),
                        from.source(),
                        from.note(),
                        from.dataset(),
                        from.base(),
                        from.scope(),
                        from.noun(),
                        from.shareOf(),
                        from.mapping(),
                        new CountedRegister("", "", List.of(), years),
                        from.query(),
                        from.location(),
                        null,
                        null,
                        null),
                dataset);
    }

    private static StudyDataset single(Dataset dataset) {
        return new StudyDataset(reference(GroupMapping.CITIZENSHIP), dataset);
    }

    /** Publishes releases one after the other, and lets a reader of all of them try to tell the small counts. */
    private static void attack(List<List<StudyDataset>> releases) {
        DisclosureHistory history = DisclosureHistory.NONE;
        Set<String> printed = new HashSet<>();
        for (List<StudyDataset> release : releases) {
            Protection protection = new DisclosureControl(register()).protect(OPTIONS, release, Map.of("", history));
            if (protection.isRefused()) {
                continue; // Nothing new is out.
            }
            RegisterProtection done = protection.registers().get(0);
            history = done.history();
            for (ShownCell cell : done.shown()) {
                if (cell.value().isPresent() && cell.key().area().equals("LV")) {
                    printed.add(name(cell.key()));
                }
            }
        }
        assertThat(printed).isNotEmpty();
        CellSystem system = system();
        BitSet withheld = new BitSet();
        for (int cell = 0; cell < system.size(); cell++) {
            withheld.set(cell, !printed.contains(system.cell(cell).key()));
        }
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.value(cell) >= 1 && system.value(cell) < 5) {
                assertThat(LinearBound.interval(system, withheld, cell).width())
                        .as(system.cell(cell).key())
                        .isGreaterThanOrEqualTo(5);
            }
        }
    }

    private static String name(CellKey key) {
        return key.period() + " "
                + switch (key.measure()) {
                    case GROUP -> key.group();
                    case INTEREST -> "NEU27_2020_FOR";
                    case UNKNOWN -> "UNK";
                    case KNOWN, TOTAL, SHARE -> key.measure().name();
                };
    }

    private static CellSystem system() {
        CellSystemBuilder builder = new CellSystemBuilder(PrimaryRules.of(5));
        for (int length = 1; length <= 2; length++) {
            for (int year = 2018; year + length <= 2024; year++) {
                period(builder, year, length);
            }
        }
        return builder.build();
    }

    private static void period(CellSystemBuilder builder, int year, int length) {
        ReferencePeriod period = ReferencePeriod.ofYears(year, year + length - 1);
        long[] counts = sum(year, length);
        long total = 0;
        List<String> parts = new ArrayList<>();
        for (int group = 0; group < counts.length; group++) {
            parts.add(period + " " + GROUPS.get(group));
            builder.open(parts.get(group), counts[group], 1);
            total += counts[group];
        }
        builder.open(period + " " + Measure.KNOWN, total, 1);
        builder.open(period + " " + Measure.TOTAL, total, 1);
        builder.open(period + " UNK", 0, 1);
        builder.sum(period + " " + Measure.KNOWN, parts);
        builder.sum(period + " " + Measure.TOTAL, List.of(period + " " + Measure.KNOWN, period + " UNK"));
        if (length > 1) {
            for (String last : List.of(GROUPS.get(0), GROUPS.get(1), GROUPS.get(2), "KNOWN", "TOTAL", "UNK")) {
                builder.sum(
                        period + " " + last,
                        List.of(
                                ReferencePeriod.ofYear(year) + " " + last,
                                ReferencePeriod.ofYear(year + 1) + " " + last));
            }
        }
    }

    /** What {@code check} proposes where many counts are withheld, after the single years are out. */
    @Test
    void yearsTogetherAfterSingleYearsTellNothing() {
        attack(List.of(List.of(single(years("2018", "2023"))), List.of(together(2, years("2018", "2023")))));
        attack(List.of(List.of(single(years("2018", "2023"))), List.of(single(pairs(2018, 2020, 2022)))));
    }

    @Test
    void singleYearsAfterYearsTogetherTellNothing() {
        attack(List.of(List.of(together(2, years("2018", "2023"))), List.of(single(years("2018", "2023")))));
        attack(List.of(List.of(single(pairs(2018, 2020, 2022))), List.of(single(years("2018", "2023")))));
    }

    @Test
    void twoTablesOfAStudyTellNothing() {
        attack(List.of(List.of(single(years("2018", "2023")), single(pairs(2018, 2020, 2022)))));
        attack(List.of(List.of(single(years("2018", "2023")), together(2, years("2018", "2023")))));
    }

    /** With a new year the pairs are counted back from it, and overlap those of the release before. */
    @Test
    void pairsThatMoveOnByAYearTellNothing() {
        attack(List.of(List.of(together(2, years("2018", "2022"))), List.of(together(2, years("2018", "2023")))));
    }
}
