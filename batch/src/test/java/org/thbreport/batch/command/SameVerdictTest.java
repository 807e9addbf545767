package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.SeedStudy;

/** The trend of each area, its verdict, sentence and years taken together are the same whoever computes them. */
@Tag("slow")
class SameVerdictTest {

    private static final Path STUDY = SeedStudy.top().resolve("examples/made-up-register");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Console run(String... arguments) {
        Console console = new Console(folder);
        assertThat(console.run(arguments)).as(console.err()).isEqualTo(ExitCode.DONE);
        return console;
    }

    private JsonNode results(String out) throws IOException {
        return JSON.readTree(
                folder.resolve(out + "/made-up-register/results.json").toFile());
    }

    @Test
    void isTheSameByTrendRunAndBatch() throws IOException {
        String file = STUDY.resolve("statistics/victims.csv").toString();
        JsonNode trend =
                JSON.readTree(run("trend", "--format", "json", file).out()).path("trend");
        run("run", STUDY.toString(), "--out", "run", "--lang", "en", "--only", "json");
        Files.writeString(
                folder.resolve("batch.yaml"), "out: batch\neditions:\n  - study: " + STUDY + "\n    languages: [en]\n");
        run("batch", "batch.yaml");

        TreeSet<String> areas = new TreeSet<>();
        trend.fieldNames().forEachRemaining(areas::add);
        assertThat(areas).hasSizeGreaterThan(20);
        for (String area : areas) {
            assertThat(results("run").path("trend").path(area)).as(area).isEqualTo(trend.path(area));
            assertThat(results("batch").path("trend").path(area)).as(area).isEqualTo(trend.path(area));
        }
        assertThat(trend.at("/LV/pooled/years").asInt()).isEqualTo(2);
    }
}
