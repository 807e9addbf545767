package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.Environment;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.ProcessLock;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.release.Withdrawal;
import org.thbreport.batch.release.Withdrawals;
import org.thbreport.batch.work.SmallDisk;

/** A withdrawal that is stopped, that meets a damaged release, a full disk or another process: in the end the release is gone, and stays so. */
@Timeout(120)
class WithdrawTroubleTest {
    private static final Pattern WAITS = Pattern.compile("thb-report approve /\\S*/batch\\.yaml (\\S+) ([0-9a-f]{64})");
    private static final String ID = "study";
    private static final String WHY = "A figure was wrong.";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeAStudy() {
        console(0, "init", "study");
    }

    private Console console(int code, String... arguments) {
        return console("2025-07-10T12:00:00Z", code, arguments);
    }

    private Console console(String time, int code, String... arguments) {
        return Console.ended(folder, time, code, arguments);
    }

    private void run(String formats) {
        console(0, "run", "study", "--out", "out", "--lang", "en", "--only", formats);
    }

    private Path link() {
        return folder.resolve("out").resolve(ID);
    }

    private Path releases() {
        return folder.resolve("out/.releases").resolve(ID);
    }

    private String visible() throws IOException {
        return link().toRealPath().getFileName().toString();
    }

    private void correct(String remark) throws IOException {
        Path texts = folder.resolve("study/texts/en.yaml");
        Files.writeString(texts, Files.readString(texts) + "# " + remark + "\n");
    }

    /** The state that a process leaves which ends after the link is gone. */
    private void stopAfterTheLink() throws IOException {
        OutputDirectory directory = OutputDirectory.open(folder.resolve("out"));
        String release = visible();
        Withdrawals withdrawals = directory.withdrawals(ID);
        ProcessLock alone = withdrawals.lock();
        try (alone) {
            withdrawals.add(List.of(new Withdrawal(
                    release,
                    RunManifest.read(link()),
                    Instant.parse("2025-07-10T12:00:00Z"),
                    Map.of("", WHY),
                    true,
                    false)));
            directory.unlink(ID);
        }
    }

    @Test
    void theSameCommandFinishesWhatWasStoppedAfterTheLinkWasGone() throws IOException {
        run("html,json");
        String release = visible();
        stopAfterTheLink();
        console(1, "run", "study", "--out", "out", "--lang", "en", "--only", "html,json");

        assertThat(console(0, "withdraw", "out", ID, "--why", WHY).out()).contains("withdrawn: 1 release", release);

        assertThat(releases().resolve(release)).doesNotExist();
        assertThat(link().resolve("briefing-en.html"))
                .content()
                .contains("This publication was withdrawn", "Reason: " + WHY);
        assertThat(console(0, "withdraw", "out", ID, "--why", WHY).out()).startsWith("nothing was to be done");
    }

    @Test
    void aStopAfterTheFilesWereGoneStillLeadsToANotice() throws IOException {
        run("html,pdf");
        String release = visible();
        stopAfterTheLink();
        OutputDirectory.open(folder.resolve("out")).remove(ID, release);

        console(0, "withdraw", "out", ID, "--why", WHY);

        assertThat(link().resolve("briefing-en.html")).content().contains("Reason: " + WHY);
        assertThat(link().resolve("briefing-en.pdf")).exists();
    }

    @Test
    void aReleaseWhoseManifestCannotBeReadIsWithdrawnAndNothingFollowsUntilThatIsLifted() throws IOException {
        for (String manifest : new String[] {"{\"manifest\"", null}) {
            run("html,json");
            Path file = link().resolve("manifest.json");
            if (manifest == null) {
                Files.delete(file);
            } else {
                Files.writeString(file, manifest);
            }
            String release = visible();

            console(0, "withdraw", "out", ID, "--why", WHY);

            assertThat(releases().resolve(release)).doesNotExist();
            assertThat(link().resolve("briefing-en.html")).content().contains("Reason: " + WHY, release);
            console(0, "verify", "out/" + ID);
            correct("another study, for all that is known");
            assertThat(console(1, "run", "study", "--out", "out", "--lang", "en", "--only", "html,json")
                            .err())
                    .contains("error[WITHDRAW-3]", "what it was made from is not known");
            console(0, "withdraw", "out", ID, "--lift");
        }
    }

    @Test
    void aReleaseOfDataAloneLeavesANoticeThatCanBeReadAndReplaced() throws IOException {
        run("json,xlsx");
        String key = RunManifest.read(link()).orElseThrow().contentKey();

        console(0, "withdraw", "out", ID, "--why", WHY);

        assertThat(link().toFile().list()).containsExactlyInAnyOrder("briefing-en.html", "manifest.json");
        assertThat(link().resolve("briefing-en.html")).content().contains("Reason: " + WHY, key);
        assertThat(console(0, "verify", "out/" + ID).out()).startsWith("a notice stands here");
        correct("corrected");
        run("json,xlsx");
        assertThat(link().resolve("results.json")).exists();
    }

    @Test
    void earlierReleasesCanStillBeTakenAfterwards() throws IOException {
        run("json");
        String first = visible();
        correct("one");
        run("json");

        assertThat(console(0, "withdraw", "out", ID, "--why", WHY).out())
                .contains("kept, and not seen by readers: " + first);
        assertThat(console(0, "withdraw", "out", ID, "--all", "--why", WHY).out())
                .contains("withdrawn: 1 release", first);

        assertThat(releases().resolve(first)).doesNotExist();
        assertThat(link().resolve("briefing-en.html")).exists();
    }

    /** What waits for its approval was not published: taking away all that was leaves it, and it can be taken away by its key. */
    @Test
    void aCorrectionThatWaitsStaysUnlessItIsMeant() throws IOException {
        Files.writeString(folder.resolve("batch.yaml"), "out: out\napprove: true\neditions: [{study: study}]\n");
        String wrong = waits("2025-07-10T12:00:00Z");
        console("2025-07-10T12:10:00Z", 0, "approve", "batch.yaml", ID, wrong);
        correct("a correction that is wrong too");
        String wrongToo = waits("2025-07-10T12:20:00Z");

        console("2025-07-10T12:30:00Z", 0, "withdraw", "out", ID, "--all", "--why", WHY);
        assertThat(releases().resolve(wrongToo)).exists();
        assertThat(visible()).startsWith("withdrawn-");

        assertThat(console(
                                "2025-07-10T12:40:00Z",
                                0,
                                "withdraw",
                                "out",
                                ID,
                                "--release",
                                wrongToo.substring(0, 8),
                                "--why",
                                WHY)
                        .out())
                .contains("withdrawn: 1 release", wrongToo);
        assertThat(releases().resolve(wrongToo)).doesNotExist();
        assertThat(console("2025-07-10T12:50:00Z", 1, "approve", "batch.yaml", ID, wrongToo)
                        .err())
                .contains("error[APPROVE-2]");

        correct("the right one");
        String right = waits("2025-07-10T13:00:00Z");
        console("2025-07-10T13:10:00Z", 0, "approve", "batch.yaml", ID, right);
        assertThat(visible()).isEqualTo(right);
    }

    private String waits(String time) {
        Console console = console(time, 0, "batch", "batch.yaml", "--only", "html,json");
        Matcher told = WAITS.matcher(console.out());
        assertThat(told.find()).as(console.out()).isTrue();
        return told.group(2);
    }

    /** Who approved it did not know yet what was wrong with it. */
    @Test
    void anApprovalDoesNotOutliveAWithdrawal() throws IOException {
        Files.writeString(folder.resolve("batch.yaml"), "out: out\napprove: true\neditions: [{study: study}]\n");
        String release = waits("2025-07-10T12:00:00Z");
        console("2025-07-10T12:10:00Z", 0, "approve", "batch.yaml", ID, release);
        console("2025-07-10T12:20:00Z", 0, "withdraw", "out", ID, "--why", WHY);
        console("2025-07-10T12:30:00Z", 0, "withdraw", "out", ID, "--lift");

        assertThat(waits("2025-07-10T12:40:00Z")).isEqualTo(release);
        assertThat(visible()).startsWith("withdrawn-");

        console("2025-07-10T12:50:00Z", 0, "approve", "batch.yaml", ID, release);
        assertThat(visible()).isEqualTo(release);
    }

    @Test
    void theOfficeIsToldWhatACorrectionChanges() throws IOException {
        Files.writeString(folder.resolve("batch.yaml"), "out: out\neditions: [{study: study, languages: [en]}]\n");
        console(0, "batch", "batch.yaml", "--only", "html,json");
        Path texts = folder.resolve("study/texts/en.yaml");
        String before = Files.readString(texts);
        Files.writeString(texts, before.replaceFirst("(?m)^(  [a-z-]+: \"?[^\"\\n]+)", "$1 wrongly"));
        console(0, "batch", "batch.yaml", "--only", "html,json");
        console(0, "withdraw", "out", ID, "--why", WHY);

        Files.writeString(texts, before.replaceFirst("(?m)^(  [a-z-]+: \"?[^\"\\n]+)", "$1 rightly"));
        console(0, "batch", "batch.yaml", "--only", "html,json");
        assertThat(folder.resolve("out/.releases/.office")
                        .resolve(ID)
                        .resolve(visible())
                        .resolve("changes.json"))
                .content()
                .contains("rightly")
                .doesNotContain("wrongly");

        console(0, "withdraw", "out", ID, "--all", "--why", WHY);
        correct("once more");
        assertThat(console(0, "batch", "batch.yaml", "--only", "html,json").out())
                .contains("what changed is not listed: the release before was withdrawn");
    }

    @Test
    void aLiftIsForTheLastWithdrawalAndTheOthersHold() throws IOException {
        Path texts = folder.resolve("study/texts/en.yaml");
        String first = Files.readString(texts);
        run("json");
        String one = visible();
        console("2025-07-10T12:00:00Z", 0, "withdraw", "out", ID, "--why", WHY);
        correct("second");
        run("json");
        console("2025-07-10T13:00:00Z", 0, "withdraw", "out", ID, "--why", "By mistake.");

        assertThat(console(0, "withdraw", "out", ID, "--lift").out())
                .contains("By mistake.", "1 earlier withdrawal still holds")
                .doesNotContain(WHY);
        run("json");
        Files.writeString(texts, first);
        console(1, "run", "study", "--out", "out", "--lang", "en", "--only", "json");

        console(0, "withdraw", "out", ID, "--lift", "--release", one);
        run("json");
        assertThat(console(1, "withdraw", "out", ID, "--lift").err()).contains("error[WITHDRAW-2]", "nothing to lift");
    }

    /** Another process publishes between the look at what is visible and its removal: what goes is what was judged. */
    @Test
    void whatIsRemovedIsWhatWasJudged() throws Exception {
        run("json");
        String first = visible();
        correct("second");
        run("json");
        String second = visible();
        OutputDirectory directory = OutputDirectory.open(folder.resolve("out"));
        ProcessLock publishing = directory.withdrawals(ID).lock();
        CompletableFuture<Console> withdrawing;
        try (publishing) {
            withdrawing = CompletableFuture.supplyAsync(() -> console(0, "withdraw", "out", ID, "--why", WHY));
            Thread.sleep(1000);
            Files.delete(link());
            Files.createSymbolicLink(link(), Path.of(".releases", ID, first));
        }

        assertThat(withdrawing.get(60, TimeUnit.SECONDS).out()).contains("  " + first + "\n");
        assertThat(directory.withdrawals(ID).all())
                .extracting(Withdrawal::release)
                .containsExactly(first);
        assertThat(releases().resolve(first)).doesNotExist();
        assertThat(releases().resolve(second)).exists();
        assertThat(visible()).startsWith("withdrawn-");
    }

    /** A line that was damaged must not let out what it kept back. */
    @Test
    void aDamagedListKeepsEverythingBack() throws IOException {
        run("json");
        console(0, "withdraw", "out", ID, "--why", WHY);
        Path list = folder.resolve("out/.releases/." + ID + ".withdrawn");
        byte[] whole = Files.readAllBytes(list);
        Files.write(list, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(console(1, "run", "study", "--out", "out", "--lang", "en", "--only", "json")
                        .err())
                .contains("error[WITHDRAW-3]", "the record of it is damaged");
        assertThat(console(0, "withdraw", "out", ID, "--why", WHY).out()).startsWith("nothing was to be done");
        assertThat(releases()).exists();
    }

    @Test
    void aReasonThatCannotBePrintedIsSaidBeforeAnythingIsTakenAway() throws IOException {
        run("html,pdf");
        Path release = link().toRealPath();

        assertThat(console(2, "withdraw", "out", ID, "--why", "Wrong \uD808\uDC00")
                        .err())
                .contains("the reason cannot be printed", "nothing was withdrawn");

        assertThat(link().toRealPath()).isEqualTo(release);
    }

    /** Nothing can be written: the release makes room by going. */
    @Tag("slow")
    @Test
    void aFullDiskDoesNotKeepAReleaseFromGoing() throws Exception {
        SmallDisk disk = new SmallDisk(folder.resolve("out"), "64m");
        try (disk) {
            run("html,pdf,json");
            String release = visible();
            Path filling = folder.resolve("out/filling");
            byte[] block = new byte[4096];
            try (var out = Files.newOutputStream(filling)) {
                while (true) {
                    out.write(block);
                }
            } catch (IOException full) {
                assertThat(Files.size(filling)).isPositive();
            }

            console(0, "withdraw", "out", ID, "--why", WHY);

            assertThat(releases().resolve(release)).doesNotExist();
            assertThat(link().resolve("briefing-en.html")).content().contains("Reason: " + WHY);
            assertThat(console(1, "run", "study", "--out", "out", "--lang", "en", "--only", "html,pdf,json")
                            .err())
                    .contains("error[WITHDRAW-3]");
        }
    }

    /** A withdrawal that was stopped before its notice stood must not let a lost pattern of a register pass. */
    @Tag("slow")
    @Test
    void theGuardOfARegisterHoldsWhileNoNoticeStands() throws IOException {
        String id = "small-country-register";
        SeedStudy.example(id, folder.resolve("register"));
        console(0, "run", "register", "--out", "out", "--lang", "en", "--only", "html,json");
        OutputDirectory directory = OutputDirectory.open(folder.resolve("out"));
        Withdrawals withdrawals = directory.withdrawals(id);
        ProcessLock alone = withdrawals.lock();
        try (alone) {
            String release = directory.visible(id).orElseThrow();
            Optional<RunManifest> manifest = RunManifest.read(directory.release(id, release));
            withdrawals.add(List.of(new Withdrawal(release, manifest, Instant.EPOCH, Map.of("", WHY), true, false)));
            directory.unlink(id);
        }
        Path texts = folder.resolve("register/texts/en.yaml");
        Files.writeString(texts, Files.readString(texts) + "# corrected\n");
        try (var files = Files.list(folder.resolve("register/disclosure"))) {
            for (Path pattern :
                    files.filter(file -> file.toString().endsWith(".csv")).toList()) {
                Files.delete(pattern);
            }
        }

        assertThat(console(1, "run", "register", "--out", "out", "--lang", "en", "--only", "html,json")
                        .err())
                .contains("error[DISC-5]", "there is no pattern of earlier releases");
    }

    /** Who withdraws the whole may forget the countries. */
    @Test
    void whatReadersStillSeeOfTheSameStudyIsSaid() throws IOException {
        SeedStudy.example("made-up-register", folder.resolve("example"));
        String whole = "made-up-register";
        for (List<String> area : List.of(List.<String>of(), List.of("--area", "LV"))) {
            List<String> line =
                    new ArrayList<>(List.of("run", "example", "--out", "out", "--lang", "en", "--only", "json"));
            line.addAll(area);
            console(0, line.toArray(String[]::new));
        }
        run("json");

        assertThat(console(0, "withdraw", "out", whole, "--why", WHY).out())
                .contains("\nreaders still see of the same study: made-up-register-LV; withdraw each");
        assertThat(console(0, "withdraw", "out", whole + "-LV", "--why", WHY).out())
                .doesNotContain("readers still see");
    }

    /** A run makes the same again while it is withdrawn: it is told so, and what it made does not lie about. */
    @Test
    void whoMadeTheSameMeanwhileIsToldAndLeavesNothing() throws IOException {
        run("html,json");
        String release = visible();
        AtomicBoolean isWithdrawn = new AtomicBoolean();
        StringWriter told = new StringWriter() {
            @Override
            public void flush() {
                if (toString().contains(" 1/") && isWithdrawn.compareAndSet(false, true)) {
                    console(0, "withdraw", "out", ID, "--why", WHY);
                }
            }
        };

        Environment environment = new Environment(
                Clock.systemUTC(),
                folder,
                System.getProperty("java.class.path"),
                "node:1",
                2,
                Map.of(),
                new PrintWriter(told),
                new PrintWriter(told, true),
                0);
        int code = new CommandLineProgram(environment)
                .run("run", "study", "--out", "out", "--lang", "en", "--only", "html,json", "--progress");

        assertThat(isWithdrawn).isTrue();
        assertThat(told.toString()).contains("error[WITHDRAW-3]");
        assertThat(code).isEqualTo(1);
        assertThat(releases().resolve(release)).doesNotExist();
        assertThat(visible()).startsWith("withdrawn-");
    }

    /** A copy in the place of the link is not ours to remove; that nobody sees the release would not be true. */
    @Test
    void aCopyInThePlaceOfTheLinkIsSaid() throws IOException {
        run("json");
        String release = visible();
        Files.delete(link());
        Files.createDirectories(link());
        Files.copy(releases().resolve(release).resolve("results.json"), link().resolve("results.json"));

        assertThat(console(1, "withdraw", "out", ID, "--why", WHY).err())
                .contains("error[WITHDRAW-2]", "remove it, readers may see it", "--release", release)
                .doesNotContain("readers see no release");
        assertThat(link().resolve("results.json")).exists();
    }
}
