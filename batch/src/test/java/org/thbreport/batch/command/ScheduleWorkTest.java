package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ledger.EditionLock;
import org.thbreport.batch.ledger.EditionRecord;
import org.thbreport.batch.ledger.LedgerDatabase;
import org.thbreport.batch.ledger.RunHistory;
import org.thbreport.batch.ledger.RunRecord;
import org.thbreport.batch.plan.BatchFileReader;
import org.thbreport.batch.release.OutputDirectory;
import picocli.CommandLine;

/**
 * The work of a schedule under a clock that is turned by hand. The clocks of Europe/Riga change on 28 March 2027, 03:00 to
 * 04:00, and on 31 October 2027, 04:00 to 03:00 (tzdata); 06:00 there is 04:00 UTC in winter and 03:00 UTC in summer.
 */
@Tag("slow")
class ScheduleWorkTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Instant now = Instant.EPOCH;
    private Consumer<String> whenSaid = line -> {};

    @BeforeEach
    void makeAStudy() {
        new Console(folder).run("init", "study");
    }

    @Test
    void firesOnceOnTheDaysWhenClocksChange() throws Exception {
        batch("30 3 * * *", "");
        ScheduleWork work = work();

        turn(work, "2027-03-27T12:00:00Z", "2027-03-29T06:00:00Z", Duration.ofMinutes(30));
        turn(work, "2027-10-30T12:00:00Z", "2027-11-01T06:00:00Z", Duration.ofMinutes(30));

        assertThat(causes())
                .containsExactly(
                        "schedule 2027-03-28T03:30 Europe/Riga",
                        "schedule 2027-03-29T03:30 Europe/Riga",
                        // All summer nothing ran; of the times that were missed the latest is made up for.
                        "schedule 2027-10-30T03:30 Europe/Riga",
                        "schedule 2027-10-31T03:30 Europe/Riga",
                        "schedule 2027-11-01T03:30 Europe/Riga");
    }

    @Test
    void makesUpForMissedTimesAsAsked() throws Exception {
        assertThat(missedFor("all"))
                .containsExactly(
                        "schedule 2026-11-21T06:00 Europe/Riga",
                        "schedule 2026-11-22T06:00 Europe/Riga",
                        "schedule 2026-11-23T06:00 Europe/Riga");
        assertThat(err.toString()).doesNotContain("passed over");
        assertThat(missedFor("latest")).containsExactly("schedule 2026-11-23T06:00 Europe/Riga");
        assertThat(err.toString())
                .contains(
                        "missed and passed over (catch-up latest): 2026-11-21T06:00 Europe/Riga to 2026-11-22T06:00 Europe/Riga");
        assertThat(missedFor("none")).isEmpty();
        assertThat(err.toString())
                .contains(
                        "missed and passed over (catch-up none): 2026-11-21T06:00 Europe/Riga to 2026-11-23T06:00 Europe/Riga");
    }

    private List<String> missedFor(String catchUp) throws Exception {
        Files.writeString(
                folder.resolve("batch.yaml"),
                "out: out-" + catchUp + "\neditions: [{study: study}]\nschedule:"
                        + " [{cron: \"0 6 * * *\", zone: Europe/Riga, catchUp: " + catchUp + "}]\n");
        ScheduleWork work = work();
        for (String time : List.of("2026-11-20T12:00:00Z", "2026-11-23T12:00:00Z", "2026-11-23T12:01:00Z")) {
            now = Instant.parse(time);
            work.run();
        }
        return causes();
    }

    @Test
    void goesOnAfterAClockThatWasAhead() throws Exception {
        batch("0 6 * * *", "");
        ScheduleWork work = work();
        for (String time : List.of("2028-01-01T12:00:00Z", "2026-11-20T12:00:00Z", "2026-11-21T04:00:10Z")) {
            now = Instant.parse(time);
            work.run();
        }

        assertThat(causes()).containsExactly("schedule 2026-11-21T06:00 Europe/Riga");
        assertThat(err.toString())
                .contains("the schedule 0 6 * * * was handled up to 2028-01-01T12:00:00Z, which is still to come:"
                        + " a clock was ahead; it goes on from now");
    }

    @Test
    void skipsTimesThatComeWhileTheRunBeforeThemGoesOnAndSaysSo() throws Exception {
        batch("0 * * * *", "");
        ScheduleWork work = work();
        now = Instant.parse("2026-11-20T11:30:00Z");
        work.run();
        now = Instant.parse("2026-11-20T12:00:05Z");
        whenSaid = line -> now = line.contains("published") ? Instant.parse("2026-11-20T14:10:00Z") : now;

        work.run();
        work.run();

        assertThat(causes()).containsExactly("schedule 2026-11-20T14:00 Europe/Riga");
        assertThat(err.toString())
                .contains("still going on: 2026-11-20T15:00 Europe/Riga")
                .contains("still going on: 2026-11-20T15:00 Europe/Riga to 2026-11-20T16:00 Europe/Riga");
    }

    @Test
    void finishesTheEditionInHandAndLeavesTheRestToTheNextStart() throws Exception {
        StringBuilder editions = new StringBuilder("out: out\neditions:\n");
        for (int number = 1; number <= 6; number++) {
            Path study = folder.resolve("study-" + number);
            new Console(folder).run("init", study.toString());
            Path yaml = study.resolve("study.yaml");
            Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?m)^id: *[a-z0-9-]+", "id: study-" + number));
            editions.append("  - {study: study-").append(number).append("}\n");
        }
        Files.writeString(
                folder.resolve("batch.yaml"), editions + "schedule: [{cron: \"0 6 * * *\", zone: Europe/Riga}]\n");
        ScheduleWork work = work();
        now = Instant.parse("2026-11-20T12:00:00Z");
        work.run();
        now = Instant.parse("2026-11-21T04:00:05Z");
        whenSaid = line -> {
            if (line.contains("[1/6]")) {
                work.stop();
            }
        };

        work.run();

        RunRecord stopped = history().get(0);
        assertThat(stopped.outcome()).isEqualTo("stopped");
        List<String> outcomes = stopped.editions().stream()
                .map(edition -> edition.outcome().code())
                .toList();
        assertThat(outcomes).hasSize(6).contains("published", "not-started").doesNotContain("failed");

        whenSaid = line -> {};
        now = now.plusSeconds(60);
        work().run();

        RunRecord finished = history().get(1);
        assertThat(finished.cause()).isEqualTo("schedule 2026-11-21T06:00 Europe/Riga");
        assertThat(finished.outcome()).isEqualTo("done");
        for (EditionRecord edition : stopped.editions()) {
            boolean done = edition.outcome().code().equals("published");
            assertThat(finished.editions())
                    .filteredOn(again -> again.edition().equals(edition.edition()))
                    .singleElement()
                    .extracting(again -> again.outcome().code())
                    .isEqualTo(done ? "unchanged" : "published");
        }
    }

    @Test
    void readsAChangedBatchFileAgainButNoneWithErrors() throws Exception {
        batch("0 6 * * *", "");
        ScheduleWork work = work();
        now = Instant.parse("2026-11-20T12:00:00Z");
        work.run();
        batch("0 25 * * *", "");
        work.run();
        assertThat(err.toString()).contains("batch.yaml changed but has errors; the earlier one goes on");

        batch("15 16 * * *", "");
        assertThat(work.run()).isEqualTo(now.plusSeconds(20));
        assertThat(err.toString()).contains("batch.yaml changed and was read again");
        now = Instant.parse("2026-11-20T14:14:50Z");
        assertThat(work.run()).isEqualTo(Instant.parse("2026-11-20T14:15:00Z"));
        now = Instant.parse("2026-11-20T14:15:00Z");
        work.run();

        assertThat(causes()).containsExactly("schedule 2026-11-20T16:15 Europe/Riga");
    }

    @Test
    void switchesAtTheEndOfAnEmbargoForTheTimeItWasMadeFor() throws Exception {
        batch("0 6 * * *", "asOf: period\nembargo: 2026-11-21T09:00 Europe/Riga\n");
        ScheduleWork work = work();
        now = Instant.parse("2026-11-20T12:00:00Z");
        work.run();
        now = Instant.parse("2026-11-21T04:00:00Z");
        work.run();
        now = Instant.parse("2026-11-21T06:59:50Z");
        assertThat(work.run()).isEqualTo(Instant.parse("2026-11-21T07:00:00Z"));
        assertThat(folder.resolve("out").resolve(id())).doesNotExist();
        assertThat(folder.resolve("out/.releases").resolve(id())).isNotEmptyDirectory();
        Console run = new Console(folder, now);
        assertThat(run.run("run", "study", "--out", "out")).isEqualTo(1);
        assertThat(run.err()).contains("error[EDITION-4]: a batch keeps this edition back until 2026-11-21T07:00:00Z");
        assertThat(folder.resolve("out").resolve(id())).doesNotExist();

        now = Instant.parse("2026-11-21T07:00:00Z");
        work.run();
        work.run();

        assertThat(causes())
                .containsExactly(
                        "schedule 2026-11-21T06:00 Europe/Riga", "end of the embargo for 2026-11-21T06:00 Europe/Riga");
        assertThat(history().get(1).editions().get(0).outcome().code()).isEqualTo("published");
        assertThat(Files.readString(folder.resolve("out").resolve(id()).resolve("results.json")))
                .contains("\"asOf\": \"2026-11-21\"");
    }

    /** The study has an error when the embargo ends, at 09:00, and at the first further try, at 09:05; at the second it is mended. */
    @Test
    void triesAgainWhatFailedAtTheEndOfAnEmbargo() throws Exception {
        ScheduleWork work = madeForAnEmbargo();
        Path findings = folder.resolve("study/findings.csv");
        String right = Files.readString(findings);
        Files.writeString(findings, "no header\n");

        turn(work, "2026-11-21T07:00:00Z", "2026-11-21T07:10:00Z", Duration.ofMinutes(1));
        assertThat(folder.resolve("out").resolve(id())).doesNotExist();
        Files.writeString(findings, right);
        turn(work, "2026-11-21T07:10:00Z", "2026-11-21T08:00:00Z", Duration.ofMinutes(1));

        assertThat(causes())
                .containsExactly(
                        "schedule 2026-11-21T06:00 Europe/Riga",
                        "end of the embargo for 2026-11-21T06:00 Europe/Riga",
                        "schedule 2026-11-21T06:00 Europe/Riga, further try 1 of 3",
                        "schedule 2026-11-21T06:00 Europe/Riga, further try 2 of 3");
        assertThat(folder.resolve("out").resolve(id())).isNotEmptyDirectory();
    }

    @Test
    void givesUpAfterTheLastTryAtTheEndOfAnEmbargo() throws Exception {
        ScheduleWork work = madeForAnEmbargo();
        Files.writeString(folder.resolve("study/findings.csv"), "no header\n");

        turn(work, "2026-11-21T07:00:00Z", "2026-11-21T09:00:00Z", Duration.ofMinutes(1));

        assertThat(causes()).hasSize(5).last().isEqualTo("schedule 2026-11-21T06:00 Europe/Riga, further try 3 of 3");
        assertThat(err.toString()).contains("not tried again: 2026-11-21T06:00 Europe/Riga");
    }

    @Test
    void anotherBatchOfTheFolderLeavesTheEmbargoAlone() throws Exception {
        Files.writeString(folder.resolve("other.yaml"), "out: out\neditions: [{study: study}]\n");
        ScheduleWork work = madeForAnEmbargo();

        turn(work("other.yaml", new String[0]), "2026-11-21T05:00:00Z", "2026-11-21T05:02:00Z", Duration.ofMinutes(1));
        assertThat(folder.resolve("out").resolve(id())).doesNotExist();
        turn(work, "2026-11-21T07:00:00Z", "2026-11-21T07:01:00Z", Duration.ofMinutes(1));

        assertThat(folder.resolve("out").resolve(id())).isSymbolicLink();
    }

    /** Two tries are made after 09:00; after 10:00 there are three again. */
    @Test
    void anEmbargoThatIsMovedBeginsItsTriesAnew() throws Exception {
        ScheduleWork work = madeForAnEmbargo();
        Files.writeString(folder.resolve("study/findings.csv"), "no header\n");
        turn(work, "2026-11-21T07:00:00Z", "2026-11-21T07:20:00Z", Duration.ofMinutes(1));
        batch("0 6 * * *", "embargo: 2026-11-21T10:00 Europe/Riga\n");

        turn(work, "2026-11-21T07:20:00Z", "2026-11-21T09:00:00Z", Duration.ofMinutes(1));

        String end = "end of the embargo for 2026-11-21T06:00 Europe/Riga";
        String again = "schedule 2026-11-21T06:00 Europe/Riga, further try ";
        assertThat(causes())
                .containsExactly(
                        "schedule 2026-11-21T06:00 Europe/Riga",
                        end,
                        again + "1 of 3",
                        again + "2 of 3",
                        end,
                        again + "1 of 3",
                        again + "2 of 3",
                        again + "3 of 3");
    }

    @Test
    void whatAnotherProcessHasInHandAtTheEndOfAnEmbargoIsLookedAtAgain() throws Exception {
        batch("0 6 1 1 *", "embargo: 2026-11-21T09:00 Europe/Riga\n");
        new Console(folder).run("batch", "batch.yaml");
        assertThat(history().get(0).editions().get(0).outcome().code()).isEqualTo("waiting");
        ScheduleWork work = work();
        LedgerDatabase database = database();
        try (EditionLock held = EditionLock.take(database, id()).orElseThrow()) {
            assertThat(held.holderIsGone()).isTrue();
            turn(work, "2026-11-21T07:00:00Z", "2026-11-21T07:02:00Z", Duration.ofMinutes(1));
        }
        assertThat(folder.resolve("out").resolve(id())).doesNotExist();

        turn(work, "2026-11-21T07:02:00Z", "2026-11-21T07:10:00Z", Duration.ofMinutes(1));

        assertThat(causes())
                .containsExactly("by hand", "end of the embargo", "editions made by hand, further try 1 of 3");
        assertThat(folder.resolve("out").resolve(id())).isSymbolicLink();
    }

    /** Tries 5, 10 and 20 minutes apart: at 06:05, 06:15 and 06:35. */
    @Test
    void triesAgainWhatFailedAndLeavesWhatWasPublished() throws Exception {
        new Console(folder).run("init", "other");
        Path yaml = folder.resolve("other/study.yaml");
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?m)^id: *[a-z0-9-]+", "id: other"));
        Files.writeString(
                folder.resolve("batch.yaml"),
                "out: out\neditions: [{study: study}, {study: other}]\nschedule:"
                        + " [{cron: \"0 6 * * *\", zone: Europe/Riga, retries: 2}]\n");
        ScheduleWork work = work("--health", "health.json");
        now = Instant.parse("2026-11-20T12:00:00Z");
        work.run();
        Path findings = folder.resolve("other/findings.csv");
        String right = Files.readString(findings);
        Files.writeString(findings, "no header\n");
        now = Instant.parse("2026-11-21T04:00:00Z");
        work.run();
        assertThat(err.toString()).contains("tried again from 2026-11-21T04:05:00Z on: 2026-11-21T06:00 Europe/Riga");
        assertThat(Files.readString(folder.resolve("health.json"))).contains("\"status\": \"failed\"");

        turn(work, "2026-11-21T04:00:10Z", "2026-11-21T04:10:00Z", Duration.ofSeconds(20));
        Files.writeString(findings, right);
        Path counts = folder.resolve("study/statistics/victims.csv");
        Files.writeString(counts, Files.readString(counts).replace(",NAT,24,", ",NAT,25,"));
        turn(work, "2026-11-21T04:10:10Z", "2026-11-21T06:00:00Z", Duration.ofSeconds(20));

        assertThat(causes())
                .containsExactly(
                        "schedule 2026-11-21T06:00 Europe/Riga",
                        "schedule 2026-11-21T06:00 Europe/Riga, further try 1 of 2",
                        "schedule 2026-11-21T06:00 Europe/Riga, further try 2 of 2");
        RunRecord last = history().get(2);
        assertThat(last.started()).isEqualTo(Instant.parse("2026-11-21T04:15:10Z"));
        assertThat(last.outcome()).isEqualTo("done");
        assertThat(last.editions())
                .extracting(
                        edition -> edition.edition() + " " + edition.outcome().code() + " " + edition.reason())
                .containsExactly(
                        "other published there is no release yet", id() + " unchanged published for this time before");
        assertThat(Files.readString(folder.resolve("health.json"))).contains("\"status\": \"ok\"");
    }

    @Test
    void givesUpAfterTheLastTryAndBeginsAnewAtTheNextTime() throws Exception {
        Files.writeString(folder.resolve("study/findings.csv"), "no header\n");
        Files.writeString(
                folder.resolve("batch.yaml"),
                "out: out\neditions: [{study: study}]\nschedule:"
                        + " [{cron: \"0 6,7 * * *\", zone: Europe/Riga}, {cron: \"0 9 * * *\", zone: Europe/Riga, retries: 0}]\n");
        ScheduleWork work = work();

        turn(work, "2026-11-21T03:59:00Z", "2026-11-21T12:00:00Z", Duration.ofMinutes(1));

        List<String> expected = new ArrayList<>();
        for (String hour : List.of("06", "07")) {
            String cause = "schedule 2026-11-21T" + hour + ":00 Europe/Riga";
            expected.addAll(List.of(
                    cause,
                    cause + ", further try 1 of 3",
                    cause + ", further try 2 of 3",
                    cause + ", further try 3 of 3"));
        }
        expected.add("schedule 2026-11-21T09:00 Europe/Riga");
        assertThat(causes()).isEqualTo(expected);
        assertThat(err.toString())
                .contains("not tried again: 2026-11-21T06:00 Europe/Riga")
                .contains("not tried again: 2026-11-21T07:00 Europe/Riga");
    }

    /** The next time comes before the second try, and takes its place. */
    @Test
    void triesNothingAgainForATimeThatIsPast() throws Exception {
        Path findings = folder.resolve("study/findings.csv");
        String right = Files.readString(findings);
        Files.writeString(findings, "no header\n");
        batch("*/10 6 * * *", "");
        ScheduleWork work = work();
        turn(work, "2026-11-21T03:59:00Z", "2026-11-21T04:06:00Z", Duration.ofMinutes(1));
        Files.writeString(findings, right);

        turn(work, "2026-11-21T04:06:00Z", "2026-11-21T04:19:00Z", Duration.ofMinutes(1));

        assertThat(causes())
                .containsExactly(
                        "schedule 2026-11-21T06:00 Europe/Riga",
                        "schedule 2026-11-21T06:00 Europe/Riga, further try 1 of 3",
                        "schedule 2026-11-21T06:10 Europe/Riga");
    }

    @Test
    void saysTroubleWithTheLedgerAndGoesOnWhenItIsOver() throws Exception {
        batch("0 6 * * *", "ledger: place/ledger\n");
        Files.writeString(folder.resolve("place"), "a file where a folder should be");
        ScheduleWork work = work("--health", "health.json");
        now = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(work.run()).isEqualTo(now.plusSeconds(20));
        assertThat(err.toString()).contains("error[FILE-1]").contains("it is tried again in 20 s");
        assertThat(Files.readString(folder.resolve("health.json"))).contains("\"status\": \"failed\"");

        Files.delete(folder.resolve("place"));
        work.run();
        assertThat(Files.readString(folder.resolve("health.json"))).contains("\"status\": \"ok\"");
        now = Instant.parse("2026-11-21T04:00:00Z");
        work.run();
        assertThat(causes()).containsExactly("schedule 2026-11-21T06:00 Europe/Riga");
    }

    /** Returns a schedule that made its edition at 06:00 for an embargo until 09:00. */
    private ScheduleWork madeForAnEmbargo() throws Exception {
        batch("0 6 * * *", "embargo: 2026-11-21T09:00 Europe/Riga\n");
        ScheduleWork work = work();
        turn(work, "2026-11-20T12:00:00Z", "2026-11-20T12:01:00Z", Duration.ofMinutes(1));
        turn(work, "2026-11-21T04:00:00Z", "2026-11-21T04:01:00Z", Duration.ofMinutes(1));
        return work;
    }

    private String id() throws IOException {
        return Files.readAllLines(folder.resolve("study/study.yaml")).stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.replaceAll("^id: *([a-z0-9-]+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private void turn(ScheduleWork work, String from, String until, Duration step) {
        for (now = Instant.parse(from); now.isBefore(Instant.parse(until)); now = now.plus(step)) {
            work.run();
        }
    }

    private void batch(String cron, String more) throws IOException {
        Files.writeString(
                folder.resolve("batch.yaml"),
                "out: out\n" + more + "editions: [{study: study}]\nschedule: [{cron: \"" + cron
                        + "\", zone: Europe/Riga}]\n");
    }

    private ScheduleWork work(String... arguments) throws CommandFailure, IOException {
        return work("batch.yaml", arguments);
    }

    private ScheduleWork work(String file, String[] arguments) throws CommandFailure, IOException {
        Environment environment = new Environment(
                new TurnedClock(),
                folder,
                System.getProperty("java.class.path"),
                "node:1",
                1,
                Map.of(),
                new PrintWriter(out, true),
                new PrintWriter(new Heard(), true),
                0);
        BatchOptions options = new BatchOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return new ScheduleWork(
                environment,
                file,
                BatchInput.read(environment, file),
                options,
                new BatchLog(environment, MessageForm.TEXT, WorkProgress.silent(environment.err()), false));
    }

    private List<String> causes() throws IOException, SQLException {
        return history().stream().map(RunRecord::cause).toList();
    }

    /** Returns the runs with their editions, the first first. */
    private List<RunRecord> history() throws IOException, SQLException {
        RunHistory history = new RunHistory(database(), new TurnedClock());
        List<RunRecord> runs = new ArrayList<>();
        for (RunRecord run : history.latest(100)) {
            runs.add(0, history.find(run.id()).orElseThrow());
        }
        return runs;
    }

    private LedgerDatabase database() throws IOException, SQLException {
        var batch = BatchFileReader.read(folder.resolve("batch.yaml"), "batch.yaml")
                .batch()
                .orElseThrow();
        return LedgerDatabase.open(batch.ledger(), folder, OutputDirectory.id(batch.out()), batch.lease());
    }

    /** The clock of the test. */
    private final class TurnedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Keeps what is said and lets the test act on it. */
    private final class Heard extends Writer {
        @Override
        public void write(char[] text, int offset, int length) {
            String said = new String(text, offset, length);
            err.write(said);
            whenSaid.accept(said);
        }

        @Override
        public void flush() {
            err.flush();
        }

        @Override
        public void close() {
            err.flush();
        }
    }
}
