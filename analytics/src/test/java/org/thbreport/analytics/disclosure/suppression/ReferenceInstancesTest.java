package org.thbreport.analytics.disclosure.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.analytics.disclosure.audit.CellInterval;
import org.thbreport.analytics.disclosure.audit.IntervalAudit;
import org.thbreport.analytics.disclosure.audit.LinearBound;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.Sensitivity;
import org.thbreport.analytics.disclosure.cells.Standing;

/**
 * Reference instances: patterns are judged by {@code attack.py} and compared with the optimum, and attacks on patterns given in the
 * instance find what they must. Intervals and optima are those of HiGHS (scipy 1.10.1).
 */
class ReferenceInstancesTest {

    @TempDir
    Path folder;

    static Path resources() throws URISyntaxException {
        URL found = Objects.requireNonNull(ReferenceInstancesTest.class.getResource("/disclosure/attack.py"));
        return Objects.requireNonNull(Path.of(found.toURI()).getParent());
    }

    private static List<Path> instances(String kind) throws IOException, URISyntaxException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(resources().resolve("instances"))) {
            for (Path each : folders.sorted().toList()) {
                if (new InstanceFolder(each).facts().getProperty("kind").equals(kind)) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    static List<Path> attacks() throws IOException, URISyntaxException {
        return instances("attack");
    }

    static List<Path> protections() throws IOException, URISyntaxException {
        return instances("protect");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void findsWhatAnAttackerFinds(Path path) {
        InstanceFolder instance = new InstanceFolder(path);
        CellSystem system = instance.system(5);
        BitSet withheld = instance.withheld(system);
        IntervalAudit audit = IntervalAudit.of(system, withheld, false);
        Properties facts = instance.facts();
        int compared = 0;
        for (int cell = 0; cell < system.size(); cell++) {
            String expected = facts.getProperty("interval." + system.cell(cell).key());
            if (expected != null) {
                String[] ends = expected.split(" ");
                CellInterval interval = new CellInterval(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
                assertThat(audit.interval(cell)).isEqualTo(interval);
                assertThat(LinearBound.interval(system, withheld, cell)).isEqualTo(interval);
                assertThat(audit.prove(cell, 5).isSafe()).isFalse();
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @MethodSource("protections")
    void withholdsLittleMoreThanTheOptimum(Path path) {
        InstanceFolder instance = new InstanceFolder(path);
        CellSystem system = instance.system(5);
        Pattern pattern = new Protector(Attacker.OF_TEXTBOOKS, Effort.USUAL).protect(system);
        assertThat(pattern.unsafe()).isEmpty();
        double weight = 0;
        for (int cell = 0; cell < system.size(); cell++) {
            if (pattern.withheld().get(cell)) {
                assertThat(system.cell(cell).standing()).isNotEqualTo(Standing.PRINTED);
                weight += system.cell(cell).sensitivity() == Sensitivity.NONE
                        ? system.cell(cell).weight()
                        : 0;
            }
        }
        String optimum = instance.facts().getProperty("optimum");
        if (optimum != null) {
            assertThat(weight).isBetween(Double.parseDouble(optimum) - 1e-6, 1.1 * Double.parseDouble(optimum));
        }
        List<String> keys = pattern.withheld().stream()
                .mapToObj(cell -> system.cell(cell).key())
                .toList();
        assertThat(keys).contains(instance.facts().getProperty("withheld").split(" ; "));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("protections")
    void standsAgainstAnIndependentAttacker(Path path) throws IOException, InterruptedException, URISyntaxException {
        InstanceFolder instance = new InstanceFolder(path);
        CellSystem system = instance.system(5);
        for (Attacker attacker : List.of(Attacker.OF_TEXTBOOKS, Attacker.USUAL)) {
            Pattern pattern = new Protector(attacker, Effort.USUAL).protect(system);
            assertThat(pattern.unsafe()).isEmpty();
            Path file = folder.resolve("pattern.csv");
            InstanceFolder.write(system, pattern.withheld(), file);
            List<String> command = new ArrayList<>(List.of(
                    python(),
                    resources().resolve("attack.py").toString(),
                    path.toString(),
                    "--published",
                    file.toString(),
                    "--quiet"));
            if (attacker.knowsRules()) {
                command.addAll(List.of("--rule", "--insider"));
            }
            assertThat(run(command)).isEmpty();
            // With all sensitive cells withheld and no other, the same attacker succeeds: it can tell the difference.
            BitSet primary = new BitSet();
            for (int cell = 0; cell < system.size(); cell++) {
                primary.set(cell, system.cell(cell).isHidden());
            }
            InstanceFolder.write(system, primary, file);
            assertThat(run(command)).contains("LEAK");
        }
    }

    /** Returns a Python that has scipy; Debian's has it beside another that may come first. */
    private static String python() throws IOException, InterruptedException {
        for (String candidate : List.of("python3", "/usr/bin/python3")) {
            Process process = new ProcessBuilder(candidate, "-c", "import scipy.optimize")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            if (process.waitFor() == 0) {
                return candidate;
            }
        }
        throw new AssertionError("no python3 with scipy (Debian: python3-scipy)");
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return output;
    }
}
