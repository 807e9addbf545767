package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.release.RunManifest;

class BatchCommandTest {
    @TempDir
    private Path folder;

    private String id;

    @BeforeEach
    void makeABatch() throws IOException {
        new Console(folder).run("init", "study");
        id = Files.readAllLines(folder.resolve("study/study.yaml")).stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.replaceAll("^id: *([a-z0-9-]+).*", "$1"))
                .findFirst()
                .orElseThrow();
        batch("");
    }

    @Test
    void skipsWhatDidNotChange() throws IOException {
        assertThat(run("batch.yaml").out()).contains("run 1 done: 1 edition, 1 published");
        Files.setLastModifiedTime(folder.resolve("study/study.yaml"), FileTime.from(Instant.EPOCH));
        Files.move(folder.resolve("study"), folder.resolve("renamed"));
        Files.writeString(folder.resolve("batch.yaml"), "out: out\neditions:\n  - study: renamed\n");

        assertThat(run("batch.yaml").out()).contains("run 2 done: 1 edition, 1 unchanged");
    }

    @Test
    void saysWhichInputMadeAnEditionDue() throws IOException {
        run("batch.yaml");
        Files.writeString(
                folder.resolve("study/texts/en.yaml"), "# a remark\n", java.nio.file.StandardOpenOption.APPEND);

        Console dry = run("batch.yaml", "--dry-run");
        assertThat(dry.out().strip()).isEqualTo(id + ": due: input texts/en.yaml changed");

        assertThat(run("batch.yaml", "--explain").err()).contains(id + ": due: input texts/en.yaml changed");
        assertThat(folder.resolve("out/.releases").resolve(id).toFile().list()).hasSize(2);
    }

    @Test
    void makesAllDueWhenAColourOfTheBrandingChanges() throws IOException {
        Files.writeString(folder.resolve("branding.yaml"), "colours: {brand: \"#303060\"}\n");
        batch("branding: branding.yaml\n");
        assertThat(run("batch.yaml").out()).contains("1 published");
        assertThat(run("batch.yaml").out()).contains("1 unchanged");

        Files.writeString(folder.resolve("branding.yaml"), "colours: {brand: \"#306030\"}\n");

        assertThat(run("batch.yaml", "--dry-run").out().strip())
                .isEqualTo(id + ": due: input branding/branding.yaml changed");
    }

    @Test
    void takesTheEarlierNameOfTheKeyWithAWarning() throws IOException {
        Files.writeString(folder.resolve("look.yaml"), "colours: {brand: \"#303060\"}\n");
        batch("theme: look.yaml\n");

        Console console = run("batch.yaml");

        assertThat(console.err())
                .contains("batch.yaml:")
                .contains("warning[THEME-5]: the key \"theme\" is now called \"branding\"; \"branding\" was expected");
        assertThat(RunManifest.read(folder.resolve("out").resolve(id))
                        .orElseThrow()
                        .inputs())
                .extracting(PublishedFile::path)
                .contains("branding/look.yaml");
    }

    @Test
    void makesNothingWithABrandingThatCannotBeUsed() throws IOException {
        Files.writeString(folder.resolve("branding.yaml"), "colours: {muted: \"#999999\"}\n");
        batch("branding: branding.yaml\n");
        Console console = new Console(folder);

        assertThat(console.run("batch", "batch.yaml")).isEqualTo(1);

        assertThat(console.out()).contains("branding.yaml:1:10: error[THEME-1]: ", "2.85:1");
        assertThat(folder.resolve("out").resolve(id)).doesNotExist();
    }

    @Test
    void keepsAsManyEarlierReleasesAsAsked() throws IOException {
        batch("keep: 1\n");
        for (int round = 0; round < 3; round++) {
            Files.writeString(
                    folder.resolve("study/texts/en.yaml"), "# a remark\n", java.nio.file.StandardOpenOption.APPEND);
            run("batch.yaml");
        }

        assertThat(folder.resolve("out/.releases").resolve(id).toFile().list()).hasSize(2);
    }

    @Test
    void goesOnAfterAFailedEdition() throws IOException {
        Files.writeString(folder.resolve("batch.yaml"), "out: out\neditions:\n  - study: nowhere\n  - study: study\n");
        Console console = new Console(folder);

        assertThat(console.run("batch", "batch.yaml", "--health", "health.json"))
                .isEqualTo(1);

        assertThat(console.out()).contains("1 published", "1 failed").contains("there is no such folder");
        assertThat(folder.resolve("out").resolve(id)).isSymbolicLink();
        JsonNode health =
                new JsonMapper().readTree(folder.resolve("health.json").toFile());
        assertThat(health.path("status").asText()).isEqualTo("failed");
        assertThat(health.path("failed").asInt()).isEqualTo(1);
    }

    @Test
    void beginsNoOtherWhenAskedToFailFast() throws IOException {
        Files.writeString(folder.resolve("batch.yaml"), "out: out\neditions:\n  - study: nowhere\n  - study: study\n");
        Console console = new Console(folder);

        assertThat(console.run("batch", "batch.yaml", "--fail-fast", "--threads", "1"))
                .isEqualTo(1);

        assertThat(console.out()).contains("1 failed", "1 not-started");
        assertThat(folder.resolve("out").resolve(id)).doesNotExist();
    }

    @Test
    void holdsAReleaseBackUntilItsEmbargoEnds() throws IOException {
        // The console's clock stands at 2025-07-10T12:00Z, which is 15:00 in Riga.
        batch("embargo: 2025-07-10T15:01 Europe/Riga\n");
        assertThat(run("batch.yaml").out()).contains("1 waiting");
        assertThat(folder.resolve("out").resolve(id)).doesNotExist();

        batch("embargo: 2025-07-10T15:00 Europe/Riga\n");
        assertThat(run("batch.yaml").out()).contains("1 published");
        assertThat(folder.resolve("out").resolve(id)).isSymbolicLink();
    }

    @Test
    void recordsAReleaseThatTheLedgerDoesNotKnow() throws IOException {
        batch("keep: 1\n");
        run("batch.yaml");
        Files.delete(folder.resolve(".thb-report/ledger.mv.db"));

        assertThat(run("batch.yaml").out()).contains("unchanged").contains("the ledger had no record of it");
        assertThat(run("batch.yaml").out()).doesNotContain("no record");
        String first = Files.readSymbolicLink(folder.resolve("out").resolve(id)).toString();
        Files.writeString(
                folder.resolve("study/texts/en.yaml"), "# a remark\n", java.nio.file.StandardOpenOption.APPEND);
        run("batch.yaml");
        assertThat(folder.resolve("out").resolve(first))
                .as("kept as an earlier one")
                .isDirectory();
    }

    @Test
    void saysWhenTwoEntriesMakeTheSameEdition() throws IOException {
        Files.writeString(folder.resolve("batch.yaml"), "out: out\neditions:\n  - study: study\n  - study: ./study\n");
        Console console = new Console(folder);

        assertThat(console.run("batch", "batch.yaml")).isEqualTo(1);
        assertThat(console.out())
                .contains("1 published", "1 failed")
                .contains("an entry before it in the batch file makes the same edition");
    }

    @Test
    void letsTwoBatchesWithTheSameLedgerPublishTheSameEditionInDifferentFolders() throws IOException {
        run("batch.yaml");
        Files.writeString(folder.resolve("other.yaml"), "out: other\neditions:\n  - study: study\n");

        assertThat(run("other.yaml").out()).contains("1 published");
        Console history = new Console(folder);
        history.run("history", "other.yaml");
        assertThat(history.out().lines()).hasSize(1);
    }

    @Test
    void makesALostReleaseAgain() throws IOException {
        run("batch.yaml");
        Files.delete(folder.resolve("out").resolve(id));

        assertThat(run("batch.yaml").out()).contains("1 published");
        assertThat(folder.resolve("out").resolve(id).resolve("results.json")).exists();
    }

    @Test
    void logsALineOfJsonForEachEdition() throws IOException {
        JsonNode line =
                new JsonMapper().readTree(run("batch.yaml", "--log", "json").err());

        assertThat(line.path("event").asText()).isEqualTo("edition");
        assertThat(line.path("edition").asText()).isEqualTo(id);
        assertThat(line.path("outcome").asText()).isEqualTo("published");
        assertThat(line.path("time").asText()).isEqualTo("2025-07-10T12:00:00Z");
    }

    @Test
    void showsTheHistory() throws IOException {
        run("batch.yaml");
        Console list = new Console(folder);
        assertThat(list.run("history", "batch.yaml")).isZero();
        assertThat(list.out()).contains("    1  2025-07-10T12:00:00Z  done");

        Console show = new Console(folder);
        assertThat(show.run("history", "batch.yaml", "show", "1", "--format", "json"))
                .isZero();
        JsonNode run = new JsonMapper().readTree(show.out());
        assertThat(run.at("/editions/0/outcome").asText()).isEqualTo("published");

        assertThat(run.at("/editions/0/reason").asText()).isEqualTo("there is no release yet");
        String key = run.at("/editions/0/release").asText();
        assertThat(folder.resolve("out/.releases").resolve(id).resolve(key)).isDirectory();
        Console text = new Console(folder);
        assertThat(text.run("history", "batch.yaml", "show", "1")).isZero();
        assertThat(text.out())
                .startsWith("run 1 done: by hand, on node:1\n2025-07-10T12:00:00Z to 2025-07-10T12:00:00Z, 0.0 s\n")
                .contains("\n" + id + ": published, ", "  reason       there is no release yet\n")
                .contains("  content key  " + key + "\n");

        Console none = new Console(folder);
        assertThat(none.run("history", "batch.yaml", "show", "9")).isEqualTo(1);
        assertThat(none.err()).contains("there is no run 9");
    }

    private void batch(String more) throws IOException {
        Files.writeString(folder.resolve("batch.yaml"), "out: out\n" + more + "editions:\n  - study: study\n");
    }

    private Console run(String... arguments) {
        Console console = new Console(folder);
        String[] all = new String[arguments.length + 1];
        all[0] = "batch";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(console.run(all)).as(console.err()).isZero();
        return console;
    }
}
