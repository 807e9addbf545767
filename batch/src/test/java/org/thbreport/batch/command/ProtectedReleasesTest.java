package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.SeedStudy;

/** The fictitious register of the examples as an office would have it, published again and again. */
class ProtectedReleasesTest {

    @TempDir
    Path folder;

    private Path study = Path.of("");
    private Path pattern = Path.of("");

    @BeforeEach
    void copies() throws IOException {
        study = SeedStudy.example("made-up-register", folder.resolve("register"));
        pattern = study.resolve("disclosure/made-up-register.csv");
        Path yaml = study.resolve("study.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml, StandardCharsets.UTF_8)
                        .replace("disclosure: public-source", "disclosure: protect"));
    }

    private int exit;

    private Console run() {
        Console console = new Console(folder);
        exit = console.run("run", "register", "--out", "out", "--only", "json,csv", "--lang", "en");
        return console;
    }

    @Test
    void keepsAPatternThatNoReaderOfTheReleaseSees() throws IOException {
        Console first = run();
        assertThat(exit).as(first.err()).isEqualTo(ExitCode.DONE);
        assertThat(pattern).exists();
        Path log = study.resolve("disclosure/made-up-register.log.json");
        for (Path own : List.of(pattern, log)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                    .isEqualTo("rw-------");
        }
        String kept = Files.readString(pattern);
        assertThat(kept).contains(",withheld,P1,1,1,").contains(",withheld,secondary,1,1,");
        try (var files = Files.walk(folder.resolve("out/made-up-register").toRealPath())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .doesNotContain(
                            pattern.getFileName().toString(), log.getFileName().toString(), "key");
        }
        String before = Files.readString(folder.resolve("out/made-up-register/manifest.json"));
        assertThat(before).contains("disclosure/made-up-register.csv");

        Console again = run();
        assertThat(exit).as(again.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(pattern)).isEqualTo(kept);
        assertThat(Files.readString(folder.resolve("out/made-up-register/manifest.json")))
                .isEqualTo(before);
    }

    @Test
    void publishesNothingBesideALostPattern() throws IOException {
        run();
        String before = Files.readString(folder.resolve("out/made-up-register/manifest.json"));
        byte[] kept = Files.readAllBytes(pattern);
        Files.delete(pattern);
        Console lost = run();
        assertThat(exit).isEqualTo(ExitCode.BROKEN_RULE);
        assertThat(lost.err()).contains("error[DISC-5]").contains("there is no pattern of earlier releases");
        assertThat(Files.readString(folder.resolve("out/made-up-register/manifest.json")))
                .isEqualTo(before);
        assertThat(pattern).doesNotExist();

        Files.write(pattern, kept);
        Path key = study.resolve("disclosure/key");
        Files.write(key, new byte[40]);
        Console other = run();
        assertThat(exit).isEqualTo(ExitCode.BROKEN_RULE);
        assertThat(other.err()).contains("error[DISC-5]").contains("was made with another key");
    }

    /** A row is taken away, and another release is published with the table that is left. */
    @Test
    void anOlderPatternDoesNotKnowWhatIsPublished() throws IOException {
        run();
        byte[] first = Files.readAllBytes(pattern);
        Path table = study.resolve("statistics/victims.csv");
        List<String> rows = Files.readAllLines(table);
        rows.remove(1);
        Files.write(table, rows);
        Console second = run();
        assertThat(exit).as(second.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(pattern)).contains(",release,,,2,");
        Files.write(pattern, first);
        Console older = run();
        assertThat(exit).isEqualTo(ExitCode.BROKEN_RULE);
        assertThat(older.err()).contains("error[DISC-5]").contains("does not know the release that is published");
    }
}
