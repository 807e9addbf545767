package org.thbreport.batch.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.command.Console;

/**
 * The statistics of the made-up example, computed a second time by R from the file alone ({@code made-up-register.R}), against
 * the published {@code results.json}.
 */
@Tag("slow")
class MadeUpRegisterTest {

    private static final Path STUDY = Path.of("..", "examples", "made-up-register");

    @TempDir
    private static Path folder;

    private static JsonNode results = JsonMapper.builder().build().nullNode();
    private static Map<String, String> theirs = Map.of();

    @BeforeAll
    static void publishAndRunR() throws IOException, InterruptedException {
        Console console = new Console(folder);
        assertThat(console.run(
                        "run", STUDY.toAbsolutePath().toString(), "--out", "out", "--lang", "en", "--only", "json"))
                .as(console.err())
                .isZero();
        results = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("out/made-up-register/results.json").toFile());
        theirs = runR();
    }

    @Test
    void agreesWithR() {
        theirs.forEach((path, expected) -> {
            if (path.contains("|verdict|")) {
                return; // The script has the rules of the first edition; analytics holds those of now to simulations.
            }
            JsonNode ours = at(path);
            if (expected.equals("NA")) {
                assertThat(ours.isNull()).as(path).isTrue();
            } else if (ours.isTextual()) {
                assertThat(ours.textValue()).as(path).isEqualTo(expected);
            } else {
                double number = Double.parseDouble(expected);
                assertThat(ours.isNumber()).as(path).isTrue();
                assertThat(Math.abs(ours.doubleValue() - number))
                        .as("%s: %s, R: %s", path, ours, expected)
                        .isLessThanOrEqualTo(absolute(path) + relative(path) * Math.abs(number));
            }
        });
    }

    /** R gives the departure as a difference of two chi-squares. */
    private static double relative(String path) {
        return path.contains("departure") ? 1e-7 : 1e-9;
    }

    /** A part of a decomposition is a difference of shares, which R rounds near 1e-17. */
    private static double absolute(String path) {
        return path.contains("departure") ? 1e-9 : 1e-15;
    }

    /** So that nothing is compared by chance alone: every share, change and trend of the file is among R's. */
    @Test
    void leavesOutNoShareNoChangeAndNoTrend() {
        for (String part : List.of("share", "change", "trend")) {
            Set<String> ours = new TreeSet<>();
            results.get(part).properties().forEach(area -> {
                if (part.equals("trend")) {
                    ours.add(area.getKey());
                } else {
                    area.getValue().fieldNames().forEachRemaining(key -> ours.add(area.getKey() + "|" + key));
                }
            });
            Set<String> compared = theirs.keySet().stream()
                    .filter(path -> path.startsWith(part + "|"))
                    .map(path -> path.split("\\|"))
                    .map(steps -> part.equals("trend") ? steps[1] : steps[1] + "|" + steps[2])
                    .collect(Collectors.toCollection(TreeSet::new));
            ours.removeIf(key -> part.equals("share") && key.contains("/"));
            assertThat(ours).as(part).isNotEmpty().isEqualTo(compared);
        }
    }

    /** Years are taken together where single ones have too few victims, and are the sums of what R reads of these. */
    @Test
    void addsUpTheYearsOfSmallCountries() {
        int pooled = 0;
        for (Map.Entry<String, JsonNode> area : results.get("share").properties()) {
            for (Map.Entry<String, JsonNode> period : area.getValue().properties()) {
                if (period.getKey().contains("/")) {
                    String[] ends = period.getKey().split("/");
                    for (String name : List.of("count", "known", "total")) {
                        double sum = 0;
                        for (int year = Integer.parseInt(ends[0]); year <= Integer.parseInt(ends[1]); year++) {
                            sum += Double.parseDouble(theirs.getOrDefault(
                                    String.join("|", "share", area.getKey(), String.valueOf(year), name), "NaN"));
                        }
                        assertThat(period.getValue().get(name).doubleValue())
                                .as(area.getKey() + " " + period.getKey())
                                .isEqualTo(sum);
                    }
                    pooled++;
                }
            }
        }
        assertThat(pooled).isGreaterThan(5);
    }

    /** What the example is there to show. */
    @Test
    void reachesNearlyEveryVerdict() {
        Set<String> verdicts = new TreeSet<>();
        results.get("trend")
                .forEach(trend -> verdicts.add(trend.at("/verdict/id").textValue()));
        assertThat(verdicts)
                .containsExactly(
                        "driven-by-one-area",
                        "jump",
                        "no-clear-change",
                        "rising",
                        "step-down",
                        "too-few-periods",
                        "too-few-victims",
                        "unknown-citizenship");
        assertThat(results.at("/trend/TOTAL/verdict/areas"))
                .hasSize(1)
                .first()
                .isEqualTo(JsonMapper.builder().build().getNodeFactory().textNode("NL"));
    }

    private static JsonNode at(String path) {
        JsonNode node = results;
        for (String step : path.split("\\|")) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
            if (node.isNull()) {
                return node;
            }
        }
        assertThat(node.isMissingNode()).as("%s is not in results.json", path).isFalse();
        return node;
    }

    private static Map<String, String> runR() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("Rscript", "--vanilla"));
        Path script = folder.resolve("made-up-register.R");
        try (InputStream in = MadeUpRegisterTest.class.getResourceAsStream("made-up-register.R")) {
            Files.copy(Objects.requireNonNull(in), script);
        }
        command.add(script.toString());
        command.add(STUDY.resolve("statistics/victims.csv").toString());
        results.get("change")
                .properties()
                .forEach(area -> area.getValue()
                        .fieldNames()
                        .forEachRemaining(key -> command.add(area.getKey() + " " + key.replace("..", " "))));
        Path output = folder.resolve("r.tsv");
        Path errors = folder.resolve("r.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : Files.readAllLines(output, UTF_8)) {
            String[] parts = line.split("\t", -1);
            values.put(parts[0], parts[1]);
        }
        return values;
    }
}
