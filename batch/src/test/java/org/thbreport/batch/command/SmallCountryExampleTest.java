package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.SeedStudy;

/** The fictitious register of a small country: 5 to 80 victims a year, three breakdowns, two releases. */
class SmallCountryExampleTest {

    private static final Path EXAMPLE = SeedStudy.top().resolve("examples/small-country-register");

    @TempDir
    Path folder;

    private Path study = Path.of("");

    @BeforeEach
    void copies() throws IOException {
        study = SeedStudy.copy(EXAMPLE, folder.resolve("small"));
    }

    private void take(String folderOfTables) throws IOException {
        for (String table : List.of("victims.csv", "victims-by-sex.csv", "victims-by-age.csv")) {
            Files.write(
                    study.resolve("statistics").resolve(table),
                    Files.readAllBytes(EXAMPLE.resolve(folderOfTables).resolve(table)));
        }
    }

    private Console run(String... arguments) {
        Console console = new Console(folder);
        assertThat(console.run(arguments)).as(console.err()).isEqualTo(ExitCode.DONE);
        return console;
    }

    private JsonNode results() throws IOException {
        return new JsonMapper()
                .readTree(folder.resolve("out/small-country-register/results.json")
                        .toFile());
    }

    @Test
    void checkSaysWhatWouldBeToldBeforeAnyFileIsWritten() throws IOException {
        Console console = run("check", "small");
        assertThat(console.out())
                .containsPattern("\\d+ of \\d+ counts would be withheld")
                .contains("judged with 0 earlier releases")
                .containsPattern("the share is printed for \\d+ of 11 periods");
        assertThat(study.resolve("disclosure")).doesNotExist();
    }

    /** 2022 was revised by two persons: its new counts that differ by two from the printed ones are withheld, and a warning says so. */
    @Tag("slow")
    @Test
    void twoReleasesTellNoPerson() throws IOException {
        take("earlier/statistics");
        run("run", "small", "--out", "out", "--only", "json,csv,xlsx,html", "--lang", "en");
        JsonNode first = results().path("share").path("MT");
        assertThat(first.path("2022").path("total").asInt()).isEqualTo(64);
        assertThat(first.path("2023").path("total").asInt()).isEqualTo(71);
        take("statistics");
        Console second = run("run", "small", "--out", "out", "--only", "json,csv,xlsx,html", "--lang", "en");
        assertThat(second.err()).contains("warning[DISC-7]").contains("MT 2022");
        JsonNode shown = results();
        assertThat(shown.path("share").path("MT").path("2022").path("total").isNull())
                .isTrue();
        assertThat(shown.path("share").path("MT").path("2023").path("total").asInt())
                .isEqualTo(78);
        // R: poisson.test(80, T = 5.53): 14.46655, 11.47107 to 18.00487.
        JsonNode rate = shown.path("share").path("MT").path("2024").path("rate");
        assertThat(rate.path("per100000").asDouble()).isCloseTo(14.46655, within(1e-5));
        assertThat(rate.path("garwood").get(0).asDouble()).isCloseTo(11.47107, within(1e-5));
        assertThat(rate.path("garwood").get(1).asDouble()).isCloseTo(18.00487, within(1e-5));
        assertThat(shown.path("share")
                        .path("MT")
                        .path("2022")
                        .path("rate")
                        .path("per100000")
                        .isNull())
                .isTrue();
        assertThat(shown.path("disclosure").path("releasesInAudit").asInt()).isEqualTo(2);
        assertThat(shown.path("disclosure").has("primary")).isFalse();
    }
}
