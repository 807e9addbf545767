package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.SeedStudy;

class CheckCommandTest {
    @TempDir
    private Path folder;

    @Test
    void findsTheFaultOfTheSeedStudyAsAWarning() {
        Console console = new Console(folder);

        assertThat(console.run("check", SeedStudy.folder().toString())).isZero();

        assertThat(console.err())
                .containsPattern(
                        "/study\\.yaml:\\d+:11: warning\\[EVID-1]: source fourth-report was published on 2022-12-19");
        assertThat(console.out()).startsWith("no errors, 2 warnings, ");
    }

    @Test
    void printsTheSameAsJson() throws JsonProcessingException {
        Console console = new Console(folder);

        assertThat(console.run("check", SeedStudy.folder().toString(), "--format", "json"))
                .isZero();

        JsonNode issues = new JsonMapper().readTree(console.out());
        JsonNode warning = issues.valueStream()
                .filter(issue -> issue.path("rule").asText().equals("EVID-1"))
                .findFirst()
                .orElseThrow();
        assertThat(warning.path("severity").asText()).isEqualTo("warning");
        assertThat(warning.path("line").asInt()).isPositive();
        assertThat(warning.path("file").asText()).endsWith("/study.yaml");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void findsNothingWrongWithANewStudy() {
        Console console = new Console(folder);
        console.run("init", "study");

        assertThat(console.run("check", "study")).as(console.err()).isZero();
        assertThat(console.out()).contains("no errors");
    }
}
