package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** A missing character stops {@code run} at the first; {@code check} finds all, also in a language that is not made by default. */
    @Test
    void findsWhatCannotBePrintedWithoutWritingIt() throws IOException {
        Path texts = copyOfSeed().resolve("texts/lv.yaml");
        List<String> lines = new ArrayList<>(Files.readAllLines(texts));
        int findings = lines.indexOf("findings:");
        lines.set(findings + 1, withMark(lines.get(findings + 1), "\uD83D\uDEA8"));
        lines.set(findings + 2, withMark(lines.get(findings + 2), "\u05E1"));
        Files.write(texts, lines);
        Console console = new Console(folder);

        assertThat(console.run("check", "copy")).isEqualTo(1);

        assertThat(console.err())
                .contains("/briefing-lv.pdf: error[PUB-11]: pages: no font has the character U+1F6A8")
                .contains("/briefing-lv.pdf: error[PUB-11]: pages: a page is set from left to right");
        assertThat(folder.toFile().list()).containsExactly("copy");
    }

    private static String withMark(String line, String mark) {
        int end = line.endsWith("\"") ? line.length() - 1 : line.length();
        return line.substring(0, end) + " " + mark + line.substring(end);
    }

    @Test
    void findsEveryFaultThatStopsRun() throws IOException {
        Path study = copyOfSeed();
        Path texts = study.resolve("texts/en.yaml");
        Files.writeString(texts, Files.readString(texts).replace("specialised law-", "significant law-"));
        Console checked = new Console(folder);
        assertThat(checked.run("check", "copy")).isEqualTo(1);
        Console run = new Console(folder);
        run.run("run", "copy", "--out", "faulty", "--lang", "en");
        List<String> found =
                run.err().lines().filter(line -> line.contains("error[")).toList();
        assertThat(found).isNotEmpty();
        assertThat(checked.err().lines()).containsAll(found);
    }

    private Path copyOfSeed() throws IOException {
        return SeedStudy.copy(SeedStudy.folder(), folder.resolve("copy"));
    }
}
