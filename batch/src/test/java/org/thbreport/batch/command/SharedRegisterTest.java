package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.SeedStudy;

/** Two studies that count the persons of one fictitious register: all of it, and three of its countries. */
class SharedRegisterTest {

    private static final List<String> COUNTRIES = List.of("EE", "LT", "LV");

    @TempDir
    Path folder;

    private Map<String, String> variables = Map.of();

    @BeforeEach
    void studies() throws IOException {
        variables =
                Map.of("THB_REPORT_DISCLOSURE_FOLDER", folder.resolve("shared").toString());
        study("whole", List.of("EE", "FI", "LT", "LV"));
        study("baltic", COUNTRIES);
        Files.writeString(folder.resolve("batch.yaml"), """
                out: out
                editions:
                  - {study: whole, languages: [en]}
                  - {study: baltic, languages: [en]}
                """);
    }

    private void study(String id, List<String> countries) throws IOException {
        Path study = SeedStudy.example("made-up-register", folder.resolve(id));
        Path yaml = study.resolve("study.yaml");
        String text = Files.readString(yaml)
                .replace("disclosure: public-source", "disclosure: protect")
                .replace("\nid: made-up-register\n", "\nid: " + id + "\n")
                .replace("  - file: statistics/victims.csv", "  - protectWith: thb\n    file: statistics/victims.csv");
        assertThat(text).contains("protectWith: thb").contains("\nid: " + id);
        Files.writeString(yaml, text);
        Path table = study.resolve("statistics/victims.csv");
        Files.write(
                table,
                Files.readAllLines(table).stream()
                        .filter(row -> row.startsWith("area") || countries.contains(row.substring(0, 2)))
                        .toList());
    }

    private Console console(int code, String... arguments) {
        Console console = new Console(folder, variables);
        assertThat(console.run(arguments)).as(console.err() + console.out()).isEqualTo(code);
        return console;
    }

    private Console batch() {
        return console(ExitCode.DONE, "batch", "batch.yaml", "--only", "json,csv");
    }

    /** Before, one of the two failed, and then each made the other's release old. */
    @Test
    void aBatchPublishesBothAndLeavesThemAlone() throws IOException {
        assertThat(batch().out()).contains("run 1 done: 2 editions, 2 published");
        String pattern = Files.readString(folder.resolve("shared/thb.csv"));
        assertThat(pattern.lines().filter(line -> line.contains(",release,,"))).isNotEmpty();
        assertThat(batch().out()).contains("2 unchanged");
        assertThat(Files.readString(folder.resolve("shared/thb.csv"))).isEqualTo(pattern);
    }

    /** What one withholds the other does not print: a count is one count, whichever study shows it. */
    @Test
    void noCountIsPrintedByOneAndWithheldByTheOther() throws IOException {
        batch();
        JsonNode whole = results("whole");
        JsonNode baltic = results("baltic");
        int compared = 0;
        for (String country : COUNTRIES) {
            for (String period : (Iterable<String>) () -> whole.path(country).fieldNames()) {
                for (String of : List.of("known", "total", "unknown", "count")) {
                    JsonNode one = whole.path(country).path(period).path(of);
                    assertThat(baltic.path(country).path(period).path(of)).isEqualTo(one);
                    compared += one.isNull() ? 1 : 0;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private JsonNode results(String study) throws IOException {
        return new JsonMapper()
                .readTree(folder.resolve("out/" + study + "/results.json").toFile())
                .path("share");
    }

    /** Each would be protected alone, in a folder of its own, and together they could tell what neither prints. */
    @Test
    void studiesOfOneRegisterNeedAFolderThatTheyShare() {
        variables = Map.of();
        for (String command : List.of("check", "run")) {
            Console console = command.equals("run")
                    ? console(ExitCode.BROKEN_RULE, command, "whole", "--out", "out", "--only", "json")
                    : console(ExitCode.BROKEN_RULE, command, "whole");
            assertThat(console.err() + console.out())
                    .contains("disclosure/thb.csv: error[DISC-5]", "THB_REPORT_DISCLOSURE_FOLDER");
        }
        assertThat(folder.resolve("out/whole")).doesNotExist();
    }
}
