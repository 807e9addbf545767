package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.pdf.readback.PdfBriefingReader;

/** A release is taken away: what readers find, what stays, and that no run and no schedule brings it back. */
@Timeout(120)
class WithdrawCommandTest {
    private static final String ID = "emn-thb-2025";
    private static final String WHY = "The list of countries of a finding was wrong.";

    @TempDir
    private Path folder;

    private Path study(String example) throws IOException {
        return SeedStudy.example(example, folder.resolve("study"));
    }

    private Console console(int code, String... arguments) {
        return console("2025-07-10T12:00:00Z", code, arguments);
    }

    private Console console(String time, int code, String... arguments) {
        return Console.ended(folder, time, code, arguments);
    }

    private Path edition() {
        return folder.resolve("out").resolve(ID);
    }

    private void correct() throws IOException {
        Path texts = folder.resolve("study/texts/en.yaml");
        Files.writeString(texts, Files.readString(texts) + "# corrected\n");
    }

    @Test
    void aNoticeInEveryLanguageStandsInPlaceOfThePagesAndTheFilesAreGone() throws IOException {
        study("emn-thb-international-dimension");
        console(0, "run", "study", "--out", "out", "--lang", "en,lv", "--only", "pdf,html,json");
        String release = edition().toRealPath().getFileName().toString();
        String key = RunManifest.read(edition()).orElseThrow().contentKey();

        Console console = console(0, "withdraw", "out", ID, "--why", WHY, "--why", "lv=Kļūda valstu sarakstā.");

        assertThat(console.out())
                .startsWith("withdrawn: 1 release of " + ID)
                .contains("out/" + ID + "/briefing-lv.html", "out/" + ID + "/briefing-en.pdf");
        assertThat(folder.resolve("out/.releases").resolve(ID).resolve(release)).doesNotExist();
        assertThat(edition().resolve("results.json")).doesNotExist();
        HtmlBriefingReader english =
                new HtmlBriefingReader(Files.readAllBytes(edition().resolve("briefing-en.html")));
        assertThat(english.title()).startsWith("Trafficking in human beings");
        assertThat(english.blocks())
                .extracting(block -> block.text())
                .contains("This publication was withdrawn", "Reason: " + WHY)
                .anyMatch(text -> text.startsWith("It was withdrawn on 10 July 2025."))
                .contains("Content key of what was withdrawn: " + key);
        assertThat(Files.readString(edition().resolve("briefing-lv.html")))
                .contains("Kļūda valstu sarakstā.", "<html lang=\"lv\"", "href=\"briefing-en.html\"")
                .doesNotContain("annex-lv.xlsx", "results.json");
        try (PdfBriefingReader pdf =
                new PdfBriefingReader(Files.readAllBytes(edition().resolve("briefing-lv.pdf")))) {
            assertThat(pdf.blocks()).extracting(block -> block.text()).anyMatch(text -> text.contains("Kļūda valstu"));
        }
        assertThat(console(0, "verify", "out/" + ID).out()).startsWith("a notice stands here");
    }

    @Test
    void theSameIsNotPublishedAgainByAnyProgramOnAnyDayUntilItIsCorrectedOrLifted() throws IOException {
        study("emn-thb-international-dimension");
        console(0, "run", "study", "--out", "out", "--lang", "en", "--only", "html");
        console(0, "withdraw", "out", ID, "--why", WHY);

        Console again =
                console(1, "run", "study", "--out", "out", "--lang", "en", "--only", "html", "--as-of", "2026-01-01");
        assertThat(again.err()).contains("error[WITHDRAW-3]", "withdrawn on 2025-07-10T12:00:00Z: " + WHY, "--lift");
        assertThat(edition().resolve("briefing-en.html")).content().contains("was withdrawn");
        assertThat(console(0, "withdraw", "out", ID, "--why", WHY).out()).startsWith("nothing was to be done");

        correct();
        console(0, "run", "study", "--out", "out", "--lang", "en", "--only", "html");
        assertThat(edition().resolve("briefing-en.html")).content().doesNotContain("was withdrawn");

        console(0, "withdraw", "out", ID, "--why", "By mistake.");
        console(0, "withdraw", "out", ID, "--lift");
        console(0, "run", "study", "--out", "out", "--lang", "en", "--only", "html");
        assertThat(edition().resolve("briefing-en.html")).content().doesNotContain("was withdrawn");
    }

    @Test
    void aScheduleLeavesItAloneAtEveryLaterTimeAndItsHistoryKeepsWhatWasPublished() throws IOException {
        study("emn-thb-international-dimension");
        Files.writeString(
                folder.resolve("batch.yaml"),
                "out: out\nasOf: period\neditions: [{study: study, languages: [en]}]\n"
                        + "schedule: [{cron: \"0 6 * * *\", zone: Europe/Riga}]\n");
        once("2025-07-10T12:00:00Z");
        assertThat(once("2025-07-11T03:00:05Z").out()).contains("1 published");

        console("2025-07-11T09:00:00Z", 0, "withdraw", "out", ID, "--why", WHY);

        for (String time : new String[] {"2025-07-12T03:00:05Z", "2025-07-13T03:00:05Z"}) {
            assertThat(once(time).out()).contains("1 withdrawn", "withdrawn on 2025-07-11T09:00:00Z: " + WHY);
            assertThat(edition().resolve("briefing-en.html")).content().contains("was withdrawn");
        }
        assertThat(console(0, "batch", "batch.yaml", "--only", "html").out()).contains("1 withdrawn");
        assertThat(console(0, "batch", "batch.yaml", "--dry-run").out()).startsWith(ID + ": withdrawn on ");
        assertThat(console(0, "history", "batch.yaml", "show", "1").out()).contains(ID + ": published");

        correct();
        assertThat(once("2025-07-14T03:00:05Z").out()).contains("1 published");
        assertThat(edition().resolve("briefing-en.html")).content().doesNotContain("was withdrawn");
    }

    private Console once(String time) {
        return console(time, 0, "schedule", "batch.yaml", "--once", "--only", "html");
    }

    /** A schedule that goes on, day after day as fast as it can, publishes before and never after. */
    @Test
    void itIsGoneWithinASecondBesideARunningScheduleAndNeverComesBack() throws Exception {
        study("emn-thb-international-dimension");
        Files.writeString(
                folder.resolve("batch.yaml"),
                "out: out\nasOf: period\neditions: [{study: study, languages: [en]}]\n"
                        + "schedule: [{cron: \"0 6 * * *\", zone: Europe/Riga}]\n");
        once("2025-07-10T12:00:00Z");
        List<String> runs = new CopyOnWriteArrayList<>();
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Void> schedule = CompletableFuture.runAsync(() -> {
            Instant day = Instant.parse("2025-07-11T03:00:05Z");
            while (!ended.get()) {
                runs.add(once(day.toString()).out());
                day = day.plus(Duration.ofDays(1));
            }
        });
        await(() -> runs.size() > 2);
        CountDownLatch looks = new CountDownLatch(1);
        AtomicLong lastSeen = new AtomicLong();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (!ended.get()) {
                if (showsFigures()) {
                    lastSeen.set(System.nanoTime());
                }
                looks.countDown();
            }
        });
        looks.await();

        long start = System.nanoTime();
        console(0, "withdraw", "out", ID, "--why", WHY);
        int before = runs.size();
        await(() -> runs.size() > before + 2);
        ended.set(true);
        CompletableFuture.allOf(schedule, reader).get(60, TimeUnit.SECONDS);

        assertThat(runs.get(1)).contains("1 published");
        assertThat(runs.get(runs.size() - 1)).contains("1 withdrawn");
        assertThat(lastSeen.get()).isPositive();
        assertThat(Duration.ofNanos(lastSeen.get() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(edition().resolve("briefing-en.html")).content().contains("was withdrawn");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int attempt = 0; attempt < 6000 && !condition.getAsBoolean(); attempt++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private boolean showsFigures() {
        try {
            return !edition().toRealPath().getFileName().toString().startsWith("withdrawn-");
        } catch (IOException noLink) {
            return false;
        }
    }

    @Test
    void allTakesTheEarlierReleasesTooAndNoneOfThemComesBack() throws IOException {
        study("emn-thb-international-dimension");
        console(0, "run", "study", "--out", "out", "--lang", "en", "--only", "html");
        Path texts = folder.resolve("study/texts/en.yaml");
        String first = Files.readString(texts);
        correct();
        console(0, "run", "study", "--out", "out", "--lang", "en", "--only", "html");

        assertThat(console(0, "withdraw", "out", ID, "--all", "--why", WHY).out())
                .startsWith("withdrawn: 2 releases");

        assertThat(folder.resolve("out/.releases").resolve(ID).toFile().list()).containsExactly("withdrawn-2025-07-10");
        Files.writeString(texts, first);
        console(1, "run", "study", "--out", "out", "--lang", "en", "--only", "html");
    }

    /** What was printed stays public: the pattern of the register keeps it, and a lost one stops the next release as before. */
    @Tag("slow")
    @Test
    void theOfficeKeepsWhatWasPrintedOfARegister() throws IOException {
        study("small-country-register");
        String id = "small-country-register";
        console(0, "run", "study", "--out", "out", "--lang", "en", "--only", "html,json");
        Path patterns = folder.resolve("study/disclosure");
        Path pattern;
        try (Stream<Path> files = Files.list(patterns)) {
            pattern = files.filter(file -> file.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] printed = Files.readAllBytes(pattern);

        console(0, "withdraw", "out", id, "--why", WHY);
        assertThat(pattern).hasBinaryContent(printed);

        correct();
        Files.delete(pattern);
        assertThat(console(1, "run", "study", "--out", "out", "--lang", "en", "--only", "html,json")
                        .err())
                .contains("error[DISC-5]", "there is no pattern of earlier releases");
        Files.write(pattern, printed);
        console(0, "run", "study", "--out", "out", "--lang", "en", "--only", "html,json");
    }

    @Test
    void whatCannotBeWithdrawnIsSaid() throws IOException {
        assertThat(console(1, "withdraw", "nowhere", ID, "--why", WHY).err()).startsWith("nowhere: error[WITHDRAW-1]");
        Files.createDirectories(folder.resolve("out/.releases"));
        assertThat(console(1, "withdraw", "out", "../x", "--why", WHY).err()).startsWith("out/../x: error[WITHDRAW-2]");
        assertThat(console(2, "withdraw", "out", ID).err()).contains("--why TEXT tells readers why");
    }
}
