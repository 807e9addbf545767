package org.thbreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.command.Console;
import org.thbreport.batch.result.ReadResults;

/**
 * Where a sum is judged without a country whose series breaks, that is said before the numbers that follow from it, and the interval is
 * that of the slope beside it: 1.0 points a year stood above "0.7 to 0.9", which was the interval of all countries together.
 */
class LeftOutCountriesTest {

    private static final Path EXAMPLE =
            Path.of("../examples/prisoners-by-citizenship").toAbsolutePath().normalize();

    private static final String NUMBERS = "trend.TOTAL.verdict.numbers.";

    @TempDir
    private Path folder;

    @Test
    void aSlopeLiesInTheIntervalThatIsToldOfIt() throws IOException {
        Console console = new Console(folder);
        assertThat(console.run("run", EXAMPLE.toString(), "--out", "out", "--lang", "en", "--only", "html,json"))
                .isZero();
        Path release = folder.resolve("out/prisoners-by-citizenship");
        String page = Files.readString(release.resolve("briefing-en.html"));
        assertThat(page.replaceAll("<[^>]+>", ""))
                .contains("Judged without one country (Latvia): its own series breaks within these periods. Rising: ");
        assertThat(page)
                .contains("data-figure=\"" + NUMBERS + "slopeLow\"", "data-figure=\"" + NUMBERS + "slopeHigh\"")
                .doesNotContain("data-figure=\"trend.TOTAL.sen.low\"");
        var figures = ReadResults.of(Files.readAllBytes(release.resolve("results.json")))
                .figures();
        assertThat(figures.value(NUMBERS + "slope").orElseThrow())
                .isBetween(
                        figures.value(NUMBERS + "slopeLow").orElseThrow(),
                        figures.value(NUMBERS + "slopeHigh").orElseThrow());
    }
}
