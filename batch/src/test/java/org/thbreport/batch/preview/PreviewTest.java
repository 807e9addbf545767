package org.thbreport.batch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.batch.command.Console;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.ingest.InputFile;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Severity;
import org.thbreport.publication.edition.ProductKind;

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
            news.await("state");

            String[] words = preview.words();
            preview.replace("texts/en.yaml", words[0], words[1]);
            news.await("reload");
            assertThat(preview.page()).contains(words[1]);
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
            news.await("state");

            Files.write(findings, bytes);
            news.await("reload");
            assertThat(preview.page()).contains("</html>");
        }
    }

    @Test
    void thePageThatTheCommandAskedForIsFirst() throws Exception {
        Path study = latvian();
        FirstPage asked = new FirstPage("LV", ProductKind.FLASH, "lv");
        try (RunningPreview preview = new RunningPreview(study, false, asked, RunningPreview.supplier())) {
            await(preview, "\"number\":1");
            assertThat(preview.get("issues.json")).contains("\"first\":\"LV/flash-lv.html\"");
            assertThat(RunningPreview.status(preview.get("LV/flash-lv.html"))).isEqualTo(200);
        }
    }

    @Test
    void aStudyWithoutEnglishIsShownInItsOwnLanguageAndWhatItLacksIsSaid() throws Exception {
        Path study = latvian();
        FirstPage asked = new FirstPage("ZZ", ProductKind.BRIEFING, "de");
        try (RunningPreview preview = new RunningPreview(study, false, FirstPage.OF_STUDY, RunningPreview.supplier());
                RunningPreview other = new RunningPreview(study, false, asked, RunningPreview.supplier())) {
            await(preview, "\"number\":1");
            assertThat(preview.get("issues.json")).contains("\"first\":\"whole/briefing-lv.html\"");
            await(other, "\"number\":1");
            assertThat(other.get("issues.json"))
                    .contains("\"first\":\"whole/briefing-lv.html\"", "\"errors\":0")
                    .contains("the study has no texts in language de", "have a country ZZ");
        }
    }

    /** Returns a study whose only language is not English. */
    private Path latvian() throws IOException {
        Path study = RunningPreview.initialised(folder);
        Path yaml = study.resolve("study.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("languages: [en]", "languages: [lv]")
                        .replace("{en: ", "{lv: "));
        Files.move(study.resolve("texts/en.yaml"), study.resolve("texts/lv.yaml"));
        return study;
    }

    private static void await(RunningPreview preview, String state) throws Exception {
        for (int attempt = 0; attempt < 300 && !preview.get("issues.json").contains(state); attempt++) {
            Thread.sleep(100);
        }
        assertThat(preview.get("issues.json")).contains(state);
    }

    /** A page that somebody looks at and that the study has no more is said, not shown on in silence. */
    @Test
    void aPageThatIsNoMoreIsSaid() {
        Path study = RunningPreview.initialised(folder);
        PreviewMaker maker = new PreviewMaker(RunningPreview.supplier(), study, "study", FirstPage.OF_STUDY, false);
        maker.look(Set.of("whole/briefing-de.html", "ZZ/briefing-en.html"));

        assertThat(maker.state().issues())
                .filteredOn(issue -> issue.severity() == Severity.ERROR)
                .extracting(Issue::rule)
                .containsExactlyInAnyOrder("EDITION-1", "EDITION-2");
        assertThat(maker.state().pages()).containsOnlyKeys(RunningPreview.PAGE);
    }

    /** A fault, or too little memory, is told beside the last good page, and the next save is seen all the same. */
    @Test
    void aFaultOfOneLookDoesNotEndTheOthers() throws Exception {
        Path study = RunningPreview.initialised(folder);
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Supplier<EditionPipeline> sound = RunningPreview.supplier();
        Supplier<EditionPipeline> pipelines = () -> {
            if (fault.get() instanceof OutOfMemoryError error) {
                throw error;
            }
            if (fault.get() instanceof RuntimeException exception) {
                throw exception;
            }
            return sound.get();
        };
        try (RunningPreview preview = new RunningPreview(study, false, FirstPage.OF_STUDY, pipelines);
                RunningPreview.News news = preview.news()) {
            String page = preview.page();
            Thread.sleep(2000);
            String[] words = preview.words();
            for (Throwable each : List.of(new IllegalStateException("nonsense"), new OutOfMemoryError("heap"))) {
                fault.set(each);
                preview.replace("texts/en.yaml", words[0], words[0] + "x");
                news.await("issues");
                assertThat(preview.get("issues.json")).contains("PREVIEW-3", String.valueOf(each.getMessage()));
                assertThat(preview.page()).isEqualTo(page);

                fault.set(null);
                preview.replace("texts/en.yaml", words[0] + "x", words[1]);
                news.await("reload");
                assertThat(preview.page()).contains(words[1]);
                preview.replace("texts/en.yaml", words[1], words[0]);
                news.await("reload");
            }
        }
    }

    /** Who begins to wait while the pages of others are made cannot know that his was not among them. */
    @Test
    void whoCameMeanwhileIsToldToReload() {
        EventStreams streams = new EventStreams();
        EventStreams.Stream early = streams.open("whole/briefing-en.html").orElseThrow();
        Set<String> looked = streams.pages();
        EventStreams.Stream late = streams.open("whole/briefing-lv.html").orElseThrow();

        streams.tell(2, looked, Set.of());

        assertThat(early.news().poll()).contains("event: issues");
        assertThat(late.news().poll()).contains("event: reload");
    }

    @Test
    void aStudyFolderMayBeALink() throws Exception {
        Path study = RunningPreview.initialised(folder);
        Path link = Files.createSymbolicLink(folder.resolve("link"), study);
        try (RunningPreview preview = new RunningPreview(link, false, FirstPage.OF_STUDY, RunningPreview.supplier());
                RunningPreview.News news = preview.news()) {
            preview.page();
            Thread.sleep(2000);
            preview.replace("texts/en.yaml", preview.words()[0], preview.words()[1]);
            news.await("reload");
        }
    }

    /** From the save of a file to the news that browsers reload for: the bounds of the design, with room for a busy machine. */
    @Test
    void aSaveIsSeenBeforeTheHandIsBackOnTheMouse() throws Exception {
        List<Long> millis = savesToNews(20);

        assertThat(millis.get(10)).as("median of %s ms", millis).isLessThan(1500);
    }

    /** The bounds themselves: half of 20 saves within 300 ms, 95 of 100 within 600 ms. */
    @Tag("nightly")
    @Test
    void halfOfTheSavesAreSeenWithin300MillisecondsAndNearlyAllWithin600() throws Exception {
        assertThat(savesToNews(20).get(10)).isLessThanOrEqualTo(300);
        assertThat(savesToNews(100).get(94)).isLessThanOrEqualTo(600);
    }

    /** Returns the times from save to news, in milliseconds, the shortest first. */
    private List<Long> savesToNews(int saves) throws Exception {
        Path of = Files.createTempDirectory(folder, "latency");
        List<Long> millis = new ArrayList<>();
        try (RunningPreview preview = new RunningPreview(of);
                RunningPreview.News news = preview.news()) {
            preview.page();
            news.await("state");
            Thread.sleep(3000);
            String[] words = preview.words();
            for (int save = 0; save < saves; save++) {
                long start = System.nanoTime();
                preview.replace("texts/en.yaml", words[save % 2], words[1 - save % 2]);
                news.await("reload");
                millis.add((System.nanoTime() - start) / 1_000_000);
            }
        }
        millis.sort(Comparator.naturalOrder());
        return millis;
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
                files.put(folder.relativize(path).toString(), InputFile.sha256(path));
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
        PreviewMaker maker = new PreviewMaker(
                RunningPreview.supplier(), folder.resolve("study"), "study", FirstPage.OF_STUDY, false);
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
        for (String never : List.of("-5m", "0s")) {
            Console past = new Console(folder);
            assertThat(past.run("preview", "study", "--idle", never)).as(never).isEqualTo(2);
            assertThat(past.err()).contains("'" + never + "' is no time").hasLineCount(1);
        }
        Console language = new Console(folder);
        assertThat(language.run("preview", "study", "--lang", "xx", "--idle", "1s"))
                .isEqualTo(2);
        assertThat(language.err())
                .contains("no language 'xx'; expected one of ")
                .hasLineCount(1);
        Console area = new Console(folder);
        assertThat(area.run("preview", "study", "--area", "Latvia", "--idle", "1s"))
                .isEqualTo(2);
        assertThat(area.err()).contains("'Latvia' is no code of a country").hasLineCount(1);
    }
}
