package org.thbreport.batch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.batch.command.Console;
import org.thbreport.batch.release.Sha256;

/** What an author sees while typing. */
@Timeout(180)
class PreviewTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSaveIsSeen(boolean polls) throws Exception {
        try (RunningPreview preview = new RunningPreview(folder, polls);
                RunningPreview.News news = preview.news()) {
            assertThat(preview.page()).contains("<p class=\"thb-mark\">Draft, not published</p>");

            String[] words = preview.words();
            preview.replace("texts/en.yaml", words[0], words[1]);
            // Who listens before the first page is there hears of that one too; each save must be heard of all the
            // same.
            do {
                news.await("reload");
            } while (!preview.page().contains(words[1]));
        }
    }

    @Test
    void withAnErrorTheLastGoodPageStaysAndWhatIsWrongIsNamed() throws Exception {
        try (RunningPreview preview = new RunningPreview(folder);
                RunningPreview.News news = preview.news()) {
            String good = preview.page();
            news.await("state");

            preview.replace("study.yaml", "published:", "publisht:");
            news.await("issues");

            assertThat(preview.get("issues.json"))
                    .contains("\"severity\":\"error\"", "\"place\":\"study/study.yaml:", "\"rule\":\"STUDY-");
            assertThat(preview.page()).isEqualTo(good);

            preview.replace("study.yaml", "publisht:", "published:");
            news.await("issues");
            assertThat(preview.get("issues.json")).contains("\"errors\":0");
        }
    }

    @Test
    void aStudyThatCannotBeReadYetShowsItsIssuesAndThenItsPage() throws Exception {
        new Console(folder).run("init", "study");
        Path findings = folder.resolve("study/findings.csv");
        byte[] bytes = Files.readAllBytes(findings);
        Files.delete(findings);
        try (RunningPreview preview = new RunningPreview(folder);
                RunningPreview.News news = preview.news()) {
            for (int attempt = 0; attempt < 300 && !preview.get("issues.json").contains("\"errors\":1"); attempt++) {
                Thread.sleep(100);
            }
            assertThat(RunningPreview.status(preview.get(RunningPreview.PAGE))).isEqualTo(404);

            Files.write(findings, bytes);
            news.await("reload");
            assertThat(preview.page()).contains("</html>");
        }
    }

    @Test
    void everyFileOfAnEditionCanBeAskedForAndNothingIsWritten() throws Exception {
        new Console(folder).run("init", "study");
        TreeMap<String, String> before = files();
        try (RunningPreview preview = new RunningPreview(folder)) {
            preview.page();
            assertThat(preview.get("whole/briefing-en.pdf")).contains("%PDF-", "Content-type: application/pdf");
            assertThat(preview.get("whole/flash-en.pdf")).contains("%PDF-");
            assertThat(preview.get("whole/annex-en.xlsx")).contains("PK");
            assertThat(preview.get("whole/results.json")).contains("\"provenance\"");
            assertThat(preview.get("whole/flash-en.html")).contains("Draft, not published");
            assertThat(RunningPreview.status(preview.get("ZZ/briefing-en.html")))
                    .isEqualTo(404);
            assertThat(RunningPreview.status(preview.get("whole/briefing-xx.html")))
                    .isEqualTo(404);
            assertThat(preview.get(""))
                    .contains("<iframe", "sandbox=")
                    .doesNotContain("@nonce@", "@script@", "@style@");
        }
        assertThat(files()).isEqualTo(before);
    }

    private TreeMap<String, String> files() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Sha256.ofFile(path));
            }
        }
        return files;
    }

    @Test
    void theLastOfManyQuickSavesIsShown() throws Exception {
        try (RunningPreview preview = new RunningPreview(folder);
                RunningPreview.News news = preview.news()) {
            preview.page();
            news.await("state");
            String[] words = preview.words();
            String last = words[0];
            for (int save = 1; save <= 40; save++) {
                preview.replace("texts/en.yaml", last, words[0] + " x" + save + "x");
                last = words[0] + " x" + save + "x";
                Thread.sleep(20);
            }
            for (int attempt = 0; attempt < 100 && !preview.page().contains("x40x"); attempt++) {
                Thread.sleep(100);
            }
            assertThat(preview.page()).contains("x40x").doesNotContain("x39x");
        }
    }

    @Test
    void theEndIsToldToBrowsers() throws Exception {
        try (RunningPreview preview = new RunningPreview(folder);
                RunningPreview.News news = preview.news()) {
            preview.page();
            preview.end();
            news.await("gone");
        }
    }

    /** A thousand saves leave as much in memory as a hundred. */
    @Tag("nightly")
    @Timeout(1800)
    @Test
    void memoryStaysFlatOverAThousandSaves() throws Exception {
        new Console(folder).run("init", "study");
        Path texts = folder.resolve("study/texts/en.yaml");
        String text = Files.readString(texts);
        PreviewMaker maker = new PreviewMaker(RunningPreview.supplier(), folder.resolve("study"), "study", false);
        long early = 0;
        for (int save = 1; save <= 1000; save++) {
            Files.writeString(texts, text + "# " + save + "\n");
            maker.look(Set.of(RunningPreview.PAGE));
            if (save == 100) {
                early = used();
            }
        }

        assertThat(maker.state().pages()).hasSize(1);
        assertThat(used()).isLessThan(early + (4L << 20));
    }

    private static long used() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            System.gc();
            Thread.sleep(50);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void theCommandPrintsItsAddressAloneAndEndsWhenNobodyLooks() {
        Console init = new Console(folder);
        init.run("init", "study");
        Console console = new Console(folder);

        assertThat(console.run("preview", "study", "--idle", "1s"))
                .as(console.err())
                .isZero();

        assertThat(console.out()).matches("http://127\\.0\\.0\\.1:\\d+/[A-Za-z0-9_-]{22}/\n");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void whatTheCommandCannotDoIsSaidInALine() throws Exception {
        Console none = new Console(folder);
        assertThat(none.run("preview", "nowhere")).isEqualTo(3);
        assertThat(none.err()).startsWith("nowhere: error[PREVIEW-1]");
        try (RunningPreview preview = new RunningPreview(folder)) {
            Console taken = new Console(folder);
            assertThat(taken.run(
                            "preview",
                            "study",
                            "--port",
                            String.valueOf(preview.address().getPort())))
                    .isEqualTo(2);
            assertThat(taken.err()).contains("error[PREVIEW-2]").hasLineCount(1);
        }
        Console idle = new Console(folder);
        assertThat(idle.run("preview", "study", "--idle", "soon")).isEqualTo(2);
    }
}
