package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The program's own reading of its schemas, which gives lines and columns, agrees with a validator of JSON Schema on what is
 * valid: on the template, with the keys of a statistics file that it lacks, and on seeded changes of its values.
 */
class SchemaAgreementTest {

    private static final long SEED = 20250710;
    private static final int CHANGES = 1000;

    /** A line of the template, and what may stand below it. */
    private static final String FILE = "  - file: statistics/victims.csv\n";

    private static final String MORE = """
                dataset: crim_thb_vctz
                note: 1
                shareOf: {en: minors}
                fetch:
                  service: sdmx-3.0
                  agency: ESTAT
                  version: 1.0
                  codes: {geo: [LV, EE], unit: NR}
                  from: 2015
                  to: 2023-Q4
                population:
                  file: statistics/population.csv
                  source: survey
                  filters: {sex: T}
                mapping:
                  area: geo
                  interest: [NEU27_2020_FOR, RNC]
                  unknown: UNK
                  filters:
                    sex: T
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({"study.yaml,study.schema.json", "texts/en.yaml,texts.schema.json"})
    void agreesWithAValidatorOnWhatIsValid(String path, String schemaName) {
        String template = new StudyFixture().text(path);
        String yaml = template.replace(FILE, FILE + MORE);
        assertThat(yaml.length() > template.length()).isEqualTo(path.equals("study.yaml"));
        Schema own = Schema.load(schemaName);
        com.networknt.schema.Schema other = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        new String(StudyTemplate.SMALL.files().get(".schema/" + schemaName), StandardCharsets.UTF_8));
        assertThat(agree(yaml, path, own, other)).isTrue();
        Random random = new Random(SEED);
        int valid = 0;
        for (int i = 0; i < CHANGES; i++) {
            valid += agree(change(yaml, random), path, own, other) ? 1 : 0;
        }
        assertThat(valid).as("changes that stay valid").isBetween(CHANGES / 20, CHANGES * 19 / 20);
    }

    /** Returns whether both find a text valid, after holding that they say the same. */
    private static boolean agree(String yaml, String path, Schema own, com.networknt.schema.Schema other) {
        IssueLog log = new IssueLog();
        Node node = YamlFile.parse(new TextFile(path, yaml), log).orElseThrow();
        new SchemaCheck(path, log).check(node, own);
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        JsonNode json = JSON.valueToTree(withTextKeys(value));
        boolean valid = other.validate(
                        json,
                        context -> context.executionConfig(
                                (ExecutionConfig.Builder config) -> config.formatAssertionsEnabled(true)))
                .isEmpty();
        assertThat(log.sorted().isEmpty()).as(() -> yaml + log.sorted()).isEqualTo(valid);
        return valid;
    }

    /** Puts another value in the place of one that stands behind a colon, or another key in the place of one. */
    private static String change(String yaml, Random random) {
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        List<String> values = List.of(
                "1",
                "0",
                "-3",
                "1.5",
                "0.95",
                "true",
                "null",
                "text",
                "''",
                "[]",
                "[a]",
                "[a, 1]",
                "{}",
                "{en: a}",
                "{EN: a}",
                "{en: ''}",
                "2025-07-10",
                "2025-02-30",
                "draft",
                "report",
                "all",
                "https://a.b",
                "known",
                "'2'",
                "1e3",
                "'a b'",
                "a-b",
                "[en, lv]",
                "[1, 1]",
                "public-source");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("\\s*(- )?[A-Za-z0-9-]+: [^#]+.*")) {
                places.add(i);
            }
        }
        int place = places.get(random.nextInt(places.size()));
        String line = lines.get(place);
        int colon = line.indexOf(':');
        String value = values.get(random.nextInt(values.size()));
        lines.set(
                place,
                random.nextInt(8) == 0
                        ? line.substring(0, colon) + "x" + line.substring(colon)
                        : line.substring(0, colon) + ": " + value);
        return String.join("\n", lines) + "\n";
    }

    private static Object withTextKeys(Object value) {
        if (value instanceof Map<?, ?> map) {
            java.util.TreeMap<String, Object> copy = new java.util.TreeMap<>();
            map.forEach((key, part) -> copy.put(String.valueOf(key), part == null ? null : withTextKeys(part)));
            return copy;
        }
        return value instanceof List<?> list
                ? list.stream()
                        .map(item -> item == null ? "null" : withTextKeys(item))
                        .toList()
                : value;
    }
}
