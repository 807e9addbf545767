package org.thbreport.batch.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.command.Console;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.publication.readback.TextBlock;
import org.thbreport.xlsx.FinishedWorkbook;

/**
 * What briefing, flash and annex of every example say, in every language that it has texts in, against the files beside this test:
 * {@code texts/EXAMPLE/LANGUAGE/PRODUCT.txt}. A change of wording is a change of these files, which somebody who reads the language can
 * look at. {@code -Dtexts.write} writes them anew.
 */
@Tag("slow")
class PrintedTextsTest {

    private static final Path KEPT =
            SeedStudy.top().resolve("batch/src/test/resources/org/thbreport/batch/golden/texts");

    /** Rows of a sheet that are kept: enough for its words, since numbers of long tables are held elsewhere. */
    private static final int ROWS = 40;

    /** What changes with the program and says nothing to a reader. */
    private static final Pattern KEYS = Pattern.compile("\\b[0-9a-f]{40,64}\\b");

    @TempDir
    private Path folder;

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(SeedStudy.top().resolve("examples"))) {
            return folders.filter(each -> Files.exists(each.resolve("study.yaml"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areAsTheyWereLastRead(Path example) throws IOException {
        Path kept = KEPT.resolve(example.getFileName().toString());
        List<String> languages = languages(example);
        Path release = release(example, languages);
        SoftAssertions found = new SoftAssertions();
        for (String language : languages) {
            hold(found, kept.resolve(language).resolve("briefing.txt"), page(release, "briefing", language));
            hold(found, kept.resolve(language).resolve("flash.txt"), page(release, "flash", language));
            hold(found, kept.resolve(language).resolve("annex.txt"), annex(release, language));
        }
        found.assertAll();
    }

    private static List<String> languages(Path example) throws IOException {
        try (Stream<Path> texts = Files.list(example.resolve("texts"))) {
            return texts.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    private Path release(Path example, List<String> languages) throws IOException {
        SeedStudy.copy(example, folder.resolve("study"));
        Console console = new Console(folder);
        assertThat(console.run(
                        "run",
                        "study",
                        "--out",
                        "out",
                        "--lang",
                        String.join(",", languages),
                        "--product",
                        "briefing,flash",
                        "--only",
                        "html,xlsx"))
                .as(console.err())
                .isZero();
        try (Stream<Path> releases = Files.list(folder.resolve("out"))) {
            return releases.filter(path -> !path.getFileName().toString().startsWith("."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> page(Path release, String product, String language) throws IOException {
        List<String> lines = new ArrayList<>();
        String firstRow = "";
        byte[] file = Files.readAllBytes(release.resolve(product + "-" + language + ".html"));
        for (TextBlock block : new HtmlBriefingReader(file).blocks()) {
            if (block.role()
                    .equals(
                            HtmlBriefingReader
                                    .FOLDED)) { // Of a figure's data the first row: the figure tells the others.
                String row = block.text().contains(" | ") ? block.text().split(" \\| ")[0] : "";
                firstRow = firstRow.isEmpty() || row.isEmpty() ? row : firstRow;
                if (!row.equals(firstRow) || lines.contains("picture: " + block.text())) {
                    continue;
                }
            }
            lines.add(block.role() + ": " + block.text());
        }
        return lines;
    }

    private static List<String> annex(Path release, String language) throws IOException {
        return FinishedWorkbook.printed(Files.readAllBytes(release.resolve("annex-" + language + ".xlsx")), ROWS);
    }

    private static void hold(SoftAssertions found, Path file, List<String> lines) throws IOException {
        List<String> said = lines.stream()
                .map(line -> KEYS.matcher(line).replaceAll("(key)").replace(ProgramVersion.version(), "(version)"))
                .toList();
        if (System.getProperty("texts.write") != null) {
            Files.createDirectories(file.getParent());
            Files.write(file, said);
        }
        found.assertThat(said).as(KEPT.relativize(file).toString()).isEqualTo(Files.readAllLines(file));
    }
}
