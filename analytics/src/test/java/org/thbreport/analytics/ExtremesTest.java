package org.thbreport.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.decomposition.Decomposition;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.model.data.GroupMapping;

/** Whatever the counts are, every number is finite and every absence has its reason. */
class ExtremesTest {

    private static StatisticsAnalysis analyse(List<String> rows) {
        StatisticsAnalysis file = StudyFixture.analysed(
                FileOptions.USUAL, reference(GroupMapping.CITIZENSHIP), tidy(rows.toArray(String[]::new)));
        requireFinite(file, "file");
        return file;
    }

    /** Walks through records, lists and maps, and fails at a number that is not finite. */
    private static void requireFinite(@Nullable Object value, String path) {
        if (value instanceof Double number) {
            assertThat(Double.isFinite(number)).as(path + " = " + number).isTrue();
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    requireFinite(component.getAccessor().invoke(record), path + "." + component.getName());
                } catch (ReflectiveOperationException exception) {
                    throw new AssertionError(path, exception);
                }
            }
        } else if (value instanceof List<?> list) {
            list.forEach(item -> requireFinite(item, path + "[]"));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> requireFinite(item, path + "." + key));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(item -> requireFinite(item, path));
        }
    }

    private static void add(List<String> rows, String area, int year, long interest, long rest, long unknown) {
        String place = area + "," + year + ",";
        rows.add(place + "NEU27_2020_FOR," + interest);
        rows.add(place + "NAT," + rest);
        rows.add(place + "EU27_2020_FOR,0");
        rows.add(place + "UNK," + unknown);
    }

    private static List<String> years(String area, long[] interest, long[] rest) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < interest.length; i++) {
            add(rows, area, 2010 + i, interest[i], rest[i], 0);
        }
        return rows;
    }

    private static Trend trend(StatisticsAnalysis file) {
        return Objects.requireNonNull(file.headline().orElseThrow().trend());
    }

    @Test
    void noneOrAllInTheGroup() {
        StatisticsAnalysis none = analyse(years("LV", new long[] {0, 0, 0, 0, 0}, new long[] {100, 110, 90, 100, 120}));
        assertThat(trend(none).mannKendall().why()).hasValue(Obstacle.ALL_EQUAL);
        assertThat(trend(none).laney().why()).hasValue(Obstacle.ALL_OR_NONE);
        StatisticsAnalysis all = analyse(years("LV", new long[] {100, 110, 90, 100, 120}, new long[] {0, 0, 0, 0, 0}));
        assertThat(trend(all).cochranArmitage().why()).hasValue(Obstacle.ALL_OR_NONE);
    }

    @Test
    void separatedYears() {
        StatisticsAnalysis file = analyse(years("LV", new long[] {0, 0, 0, 90, 90}, new long[] {90, 90, 90, 0, 0}));
        assertThat(trend(file).quasiBinomial().why()).hasValue(Obstacle.SEPARATED);
    }

    @Test
    void oneYearAndNoCases() {
        StatisticsAnalysis one = analyse(years("LV", new long[] {60}, new long[] {40}));
        assertThat(trend(one).periods()).hasSize(1);
        assertThat(one.headline().orElseThrow().changes()).isEmpty();
        StatisticsAnalysis empty = analyse(years("LV", new long[] {0, 0}, new long[] {0, 0}));
        assertThat(empty.headline().orElseThrow().trend()).isNull();
        CountedShare share =
                (CountedShare) empty.headline().orElseThrow().shares().get(0);
        assertThat(share.shareOfKnown().why()).hasValue(Obstacle.NO_CASES);
    }

    @Test
    void aThousandMillionCases() {
        long[] interest = {400_000_000, 410_000_000, 405_000_000, 420_000_000, 1_000_000_000};
        StatisticsAnalysis file =
                analyse(years("LV", interest, new long[] {600_000_000, 590_000_000, 595_000_000, 580_000_000, 1}));
        Change change = file.headline().orElseThrow().changes().get(0);
        assertThat(change.newcombe().found()).isPresent();
        assertThat(change.pooledTest().found().orElseThrow().p()).isBetween(0.0, 1e-12);
    }

    @Test
    void aGapOfYears() {
        List<String> rows = new ArrayList<>();
        for (int year : new int[] {2010, 2011, 2015, 2016, 2020}) {
            add(rows, "LV", year, 400 + 10L * (year - 2010), 600 - 10L * (year - 2010), 0);
        }
        // one point a year, whatever the distance
        assertThat(trend(analyse(rows)).sen().found().orElseThrow().slope())
                .isCloseTo(0.01, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void aCountryThatIsTheWholeTotal() {
        List<String> rows = years("LV", new long[] {40, 44, 48, 52, 56}, new long[] {60, 56, 52, 48, 44});
        add(rows, "EE", 2010, 0, 0, 0);
        StatisticsAnalysis file = analyse(rows);
        AreaAnalysis total = file.area("TOTAL").orElseThrow();
        assertThat(total.changes().get(0).jackknifeSe().why()).isPresent();
        assertThat(Objects.requireNonNull(total.trend())
                        .verdict()
                        .filters()
                        .get(1)
                        .survives()
                        .found())
                .as("without the whole total nothing is left; the areas present throughout are the total itself")
                .hasValue(true);
    }

    @RepeatedTest(200)
    void anyCounts(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> rows = new ArrayList<>();
        List<String> countries = List.of("BE", "BG", "LV", "FI", "NO", "Riga").subList(0, 1 + random.nextInt(6));
        int years = 1 + random.nextInt(12);
        int size = new int[] {1, 3, 60, 5000}[random.nextInt(4)];
        for (String country : countries) {
            for (int year = 0; year < years; year++) {
                for (String group : List.of("NAT", "EU27_2020_FOR", "NEU27_2020_FOR", "UNK", "TOTAL")) {
                    if (random.nextInt(20) == 0 || (group.equals("TOTAL") && random.nextBoolean())) {
                        continue;
                    }
                    String value = random.nextInt(15) == 0 ? ":" : String.valueOf(random.nextInt(size));
                    String flag = random.nextInt(12) == 0 ? "bdepc".substring(random.nextInt(4)) : "";
                    String precision = random.nextInt(200) == 0 ? "approximate" : "";
                    rows.add(String.join(
                            ",", country, String.valueOf(2000 + year), group, value, "NR", flag, precision));
                }
            }
        }
        if (rows.stream().noneMatch(row -> row.contains("NEU27_2020_FOR"))) {
            rows.add(countries.get(0) + ",2000,NEU27_2020_FOR,5");
        }
        StatisticsAnalysis file = analyse(rows);
        for (AreaAnalysis area : file.areas()) {
            for (Change change : area.changes()) {
                change.kitagawa().found().ifPresent(parts -> close(parts, change));
            }
        }
    }

    private static void close(Decomposition parts, Change change) {
        change.difference()
                .found()
                .ifPresent(difference -> assertThat(Math.abs(parts.sum().total() - difference))
                        .as(change.key())
                        .isLessThan(1e-12));
    }
}
