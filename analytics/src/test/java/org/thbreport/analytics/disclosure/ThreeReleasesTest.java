package org.thbreport.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.register;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.disclosure.audit.CellInterval;
import org.thbreport.analytics.disclosure.audit.IntervalAudit;
import org.thbreport.analytics.disclosure.audit.LinearBound;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.analytics.disclosure.cells.PrimaryRules;
import org.thbreport.analytics.disclosure.cells.Sensitivity;
import org.thbreport.analytics.disclosure.cells.Standing;
import org.thbreport.analytics.disclosure.cells.TableCell;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StudyOptions;

/**
 * Fictitious registers over three releases, with new years and revisions, against a reader who has kept all of them. The reader's system is
 * put together here from the rows themselves, by other means than those of the protector.
 */
class ThreeReleasesTest {

    private static final int THRESHOLD = 5;
    private static final List<String> GROUPS = List.of("NAT", "EU27_2020_FOR", "NEU27_2020_FOR", "UNK");
    private static final StudyOptions OPTIONS = new StudyOptions(
            ShareBase.KNOWN, 0.95, THRESHOLD, DisclosureMethod.PROTECT, List.of(), AnnexProfile.ACCESSIBLE);

    /** What was published of one release, beside its true counts by area, year and group. */
    private record Release(Map<String, Long> truth, List<ShownCell> shown) {}

    /** The counts of a register by area, year and group. */
    private static final class Register {
        private final Random random;
        private final int areas;
        private final Map<String, Long> counts = new TreeMap<>();

        Register(long seed, int areas) {
            this.random = new Random(seed);
            this.areas = areas;
        }

        void addYear(int year) {
            for (int area = 0; area < areas; area++) {
                double size = Math.exp(1.2 + 1.1 * random.nextGaussian());
                for (String group : GROUPS) {
                    counts.put(List.of("EE", "LV", "LT", "FI").get(area) + "," + year + "," + group, (long)
                            Math.floor(-Math.log(1 - random.nextDouble()) * size));
                }
            }
        }

        void revise() {
            counts.replaceAll((key, count) -> random.nextInt(12) > 0
                    ? count
                    : Math.max(0, count + (random.nextBoolean() ? random.nextInt(7) - 3 : random.nextInt(25) - 6)));
        }

        String[] rows() {
            List<String> rows = new ArrayList<>();
            Map<String, Long> totals = new TreeMap<>();
            counts.forEach((key, count) -> {
                rows.add(key + "," + count);
                totals.merge(key.substring(0, 7), count, Long::sum);
            });
            totals.forEach((key, count) -> rows.add(key + ",TOTAL," + count));
            return rows.toArray(String[]::new);
        }
    }

    /** Publishes a register three times; a release that cannot be made safe is not there. */
    private static List<Release> releases(long seed, int areas) {
        Register register = new Register(seed, areas);
        DisclosureHistory history = DisclosureHistory.NONE;
        List<Release> releases = new ArrayList<>();
        for (int release = 0; release < 3; release++) {
            register.revise();
            register.addYear(2020 + release);
            Protection protection = new DisclosureControl(register())
                    .protect(
                            OPTIONS,
                            List.of(new StudyDataset(reference(GroupMapping.CITIZENSHIP), tidy(register.rows()))),
                            Map.of("", history));
            if (!protection.isRefused()) {
                RegisterProtection done = protection.registers().get(0);
                history = done.history();
                releases.add(new Release(new TreeMap<>(register.counts), done.shown()));
            }
        }
        return releases;
    }

    /** All that a reader of the releases knows: which counts are shown, and what makes what. */
    private static final class Reader {
        private final CellSystemBuilder builder = new CellSystemBuilder(PrimaryRules.of(THRESHOLD));
        private final Map<String, Long> last = new TreeMap<>();
        private final Map<String, String> names = new TreeMap<>();
        private final Set<String> printed = new HashSet<>();

        void take(Release release, int number) {
            Map<String, Long> values = new TreeMap<>();
            release.truth().forEach((key, count) -> {
                String[] at = key.split(",", -1);
                for (String area : List.of(at[0], "TOTAL")) {
                    String place = area + "," + at[1] + ",";
                    values.merge(place + at[2], count, Long::sum);
                    values.merge(place + "total", count, Long::sum);
                    values.merge(place + "known", at[2].equals("UNK") ? 0 : count, Long::sum);
                }
            });
            values.forEach((key, value) -> {
                if (!value.equals(last.put(key, value))) {
                    names.put(key, key + "@" + number);
                }
                builder.cell(new TableCell(name(key), value, 1, Standing.OPEN, Sensitivity.NONE));
            });
            for (ShownCell cell : release.shown()) {
                cell.value().ifPresent(value -> {
                    String key = key(cell.key());
                    if (values.containsKey(key)) {
                        assertThat(value).as(key).isEqualTo(values.get(key));
                        printed.add(name(key));
                    }
                });
            }
            for (String key : values.keySet()) {
                if (key.endsWith("known")) {
                    String place = key.substring(0, key.length() - 5);
                    builder.sum(name(key), names(place, GROUPS.subList(0, 3)));
                    builder.sum(name(place + "total"), List.of(name(key), name(place + "UNK")));
                }
                if (key.startsWith("TOTAL")) {
                    List<String> parts = values.keySet().stream()
                            .filter(other -> !other.startsWith("TOTAL")
                                    && other.substring(2).equals(key.substring(5)))
                            .map(this::name)
                            .toList();
                    builder.sum(name(key), parts);
                }
            }
        }

        private List<String> names(String place, List<String> groups) {
            return groups.stream().map(group -> name(place + group)).toList();
        }

        private String name(String key) {
            return names.getOrDefault(key, key);
        }

        private static String key(CellKey key) {
            String place = key.area() + "," + key.period() + ",";
            return switch (key.measure()) {
                case GROUP -> place + key.group();
                case INTEREST -> place + "NEU27_2020_FOR";
                case UNKNOWN -> place + "UNK";
                case KNOWN -> place + "known";
                case TOTAL -> place + "total";
                case SHARE -> "";
            };
        }
    }

    private static int published;

    /** Returns how many small counts the reader was kept from. */
    private static int attack(long seed, int areas, boolean bySecondSolver) {
        Reader reader = new Reader();
        int number = 1;
        for (Release release : releases(seed, areas)) {
            published++;
            reader.take(release, number++);
        }
        CellSystem system = reader.builder.build();
        BitSet withheld = new BitSet();
        for (int cell = 0; cell < system.size(); cell++) {
            withheld.set(cell, !reader.printed.contains(system.cell(cell).key()));
        }
        IntervalAudit audit = IntervalAudit.of(system, withheld, false);
        int small = 0;
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.value(cell) >= 1 && system.value(cell) < THRESHOLD) {
                CellInterval interval = audit.interval(cell);
                assertThat(interval.width())
                        .as("seed %d, %s: %s", seed, system.cell(cell).key(), interval)
                        .isGreaterThanOrEqualTo(THRESHOLD);
                if (bySecondSolver) {
                    assertThat(LinearBound.interval(system, withheld, cell).width())
                            .isGreaterThanOrEqualTo(THRESHOLD);
                }
                small++;
            }
        }
        return small;
    }

    private static int attack(long first, long last, int areas, boolean bySecondSolver) {
        int small = 0;
        published = 0;
        for (long seed = first; seed <= last; seed++) {
            small += attack(seed, areas, bySecondSolver);
        }
        // A register that is refused always would be safe, and of no use.
        assertThat(published).isGreaterThan((int) (2 * (last - first)));
        return small;
    }

    @Test
    void aReaderOfThreeReleasesLearnsNoSmallCount() {
        assertThat(attack(1, 25, 2, false)).isGreaterThan(125);
    }

    @Tag("slow")
    @Test
    void norDoesOneOfTwoHundredRegisters() {
        assertThat(attack(26, 225, 2, false)).isGreaterThan(1_000);
    }

    /** The attack is one: against counts that are only withheld where they are small themselves it finds some. */
    @Test
    void theAttackFindsWhatIsNotProtected() {
        Register register = new Register(7, 2);
        register.addYear(2020);
        Release naive = new Release(
                register.counts,
                register.counts.entrySet().stream()
                        .filter(entry -> entry.getValue() == 0 || entry.getValue() >= THRESHOLD)
                        .map(entry -> shown(entry.getKey(), entry.getValue()))
                        .toList());
        Reader reader = new Reader();
        reader.take(naive, 1);
        assertThat(reader.printed).isNotEmpty();
        register.counts.keySet().forEach(key -> reader.printed.add(reader.name(key.substring(0, 8) + "known")));
        CellSystem system = reader.builder.build();
        BitSet withheld = new BitSet();
        for (int cell = 0; cell < system.size(); cell++) {
            withheld.set(cell, !reader.printed.contains(system.cell(cell).key()));
        }
        IntervalAudit audit = IntervalAudit.of(system, withheld, false);
        long told = withheld.stream()
                .filter(cell -> system.value(cell) >= 1 && system.value(cell) < THRESHOLD)
                .filter(cell -> audit.interval(cell).width() < THRESHOLD)
                .count();
        assertThat(told).isPositive();
    }

    private static ShownCell shown(String key, long value) {
        String[] at = key.split(",", -1);
        return new ShownCell(
                "victims",
                new CellKey(
                        at[0],
                        org.thbreport.model.data.ReferencePeriod.ofYear(Integer.parseInt(at[1])),
                        Measure.GROUP,
                        at[2]),
                java.util.OptionalLong.of(value));
    }

    @Tag("nightly")
    @Test
    void thousandsOfRegistersKeepTheirSecrets() {
        assertThat(attack(1_000, 4_000, 2, true)).isGreaterThan(20_000);
        assertThat(attack(5_000, 6_500, 3, false)).isGreaterThan(10_000);
        assertThat(attack(7_000, 7_300, 4, false)).isGreaterThan(3_000);
    }
}
