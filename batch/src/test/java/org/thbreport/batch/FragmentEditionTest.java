package org.thbreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.command.Console;

/** Fragments for content-management systems: asked for, listed, read back, and found out where they were changed. */
@Tag("slow")
class FragmentEditionTest {

    private static final String FRAGMENT = "briefing-en.fragment.html";
    private static final String PICTURE = "charts/briefing-share-by-period-en.svg";

    private static Path release(Path folder, String... options) {
        Console console = new Console(folder);
        List<String> line =
                new ArrayList<>(List.of("run", SeedStudy.folder().toString(), "--out", "out", "--lang", "en"));
        line.addAll(List.of(options));
        assertThat(console.run(line.toArray(String[]::new))).as(console.err()).isZero();
        return folder.resolve("out").resolve(SeedStudy.ID);
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void areMadeWhereTheyAreAskedForAndReadBack(@TempDir Path folder) throws IOException {
        Path release = release(folder, "--only", "fragment,json,html").toRealPath();
        assertThat(Files.readString(release.resolve("manifest.json")))
                .contains("\"" + FRAGMENT + "\"", "\"" + PICTURE + "\"", "\"briefing.css\"");
        assertThat(Files.readString(release.resolve(FRAGMENT)))
                .startsWith("<div class=\"thb-briefing\"")
                .contains("id=\"emn-thb-2025-share-by-period\"");
        Console console = new Console(folder);
        assertThat(console.run("verify", release.toString())).as(console.err()).isZero();
        assertThat(console.run("compare", release.toString(), release.toString()))
                .isZero();

        change(release.resolve(PICTURE), "63.1", "64.1");
        change(release.resolve("charts/briefing-coverage-map-en.svg"), "<desc>", "<desc>No. ");
        change(release.resolve("briefing.css"), "}", "}p::before{content:\"1\"}");
        change(release.resolve(FRAGMENT), "63.1", "65.1");
        Console changed = new Console(folder);
        assertThat(changed.run("verify", release.toString())).isOne();
        assertThat(changed.err())
                .contains("64.1", "65.1")
                .contains("the picture is described as another than that of " + FRAGMENT)
                .contains("briefing.css: error[VERIFY-6]: the style sheet is not that of the program");
    }

    @Test
    void areNotMadeWhereNobodyAsks(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(release(folder, "--only", "html"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("briefing-en.html", "manifest.json");
        }
        assertThat(Files.exists(release(folder).resolve(FRAGMENT))).isFalse();
    }

    /** Where no results stand beside them, the manifest still knows what they say. */
    @Test
    void areHeldToTheManifestAlone(@TempDir Path folder) throws IOException {
        Path release = release(folder, "--only", "fragment").toRealPath();
        change(release.resolve(FRAGMENT), "Key points", "Key facts");

        Console console = new Console(folder);
        assertThat(console.run("verify", release.toString())).isOne();
        assertThat(console.err()).contains(FRAGMENT + ": error[VERIFY-11]: the section \"Key facts\"");
    }

    @Test
    void headingsBeginWhereTheSiteWantsThem(@TempDir Path folder) throws IOException {
        assertThat(Files.readString(release(folder, "--only", "fragment", "--heading-start", "3")
                        .resolve(FRAGMENT)))
                .contains("<h3>Key points</h3>")
                .doesNotContain("<h2");
        Console console = new Console(folder);
        Path other = release(folder, "--only", "fragment,json", "--heading-start", "4")
                .toRealPath();
        assertThat(console.run("verify", other.toString())).as(console.err()).isZero();
        assertThat(console.run("run", SeedStudy.folder().toString(), "--out", "out", "--heading-start", "7"))
                .isEqualTo(2);
        assertThat(console.err()).contains("--heading-start").contains("expected 1 to 4, but was 7");
    }

    @Test
    void aBatchHeadsThemAsARunDoes(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("batch.yaml"),
                "out: out\neditions:\n  - {study: " + SeedStudy.folder() + ", languages: [en]}\n");
        String page = batch(folder, "3").fragment();
        assertThat(page).contains("<h3>Key points</h3>").doesNotContain("<h2");
        assertThat(page)
                .isEqualTo(Files.readString(release(
                                Files.createDirectory(folder.resolve("run")),
                                "--only",
                                "fragment",
                                "--heading-start",
                                "3")
                        .resolve(FRAGMENT)));
        assertThat(batch(folder, "3").said()).contains("1 unchanged");
        Batch other = batch(folder, "2");
        assertThat(other.said()).contains("1 published");
        assertThat(other.fragment()).contains("<h2>Key points</h2>");
    }

    private static Batch batch(Path folder, String level) throws IOException {
        Console console = new Console(folder);
        assertThat(console.run("batch", "batch.yaml", "--only", "fragment", "--heading-start", level))
                .as(console.err())
                .isZero();
        return new Batch(
                console.out(),
                Files.readString(folder.resolve("out").resolve(SeedStudy.ID).resolve(FRAGMENT)));
    }

    /**
     * A run of a batch.
     *
     * @param said what it printed
     * @param fragment the fragment that is visible after it
     */
    private record Batch(String said, String fragment) {}
}
