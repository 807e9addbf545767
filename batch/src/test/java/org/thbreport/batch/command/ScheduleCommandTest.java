package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock is turned by hand; 06:00 in Riga is 03:00 UTC in July. */
class ScheduleCommandTest {
    private static final String BATCH = """
            out: out
            asOf: period
            editions: [{study: study}]
            schedule: [{cron: "0 6 * * *", zone: Europe/Riga}]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeABatch() throws IOException {
        new Console(folder).run("init", "study");
        Files.writeString(folder.resolve("batch.yaml"), BATCH);
    }

    @Test
    void runsEachTimeOnceHoweverOftenItIsStarted() {
        assertThat(once("2025-07-10T12:00:00Z").out()).isEmpty();
        assertThat(once("2025-07-11T02:59:00Z").out()).isEmpty();
        assertThat(once("2025-07-11T03:00:05Z").out()).contains("run 1 done: 1 edition, 1 published");
        assertThat(once("2025-07-11T03:01:00Z").out()).isEmpty();
        assertThat(once("2025-07-12T03:00:05Z").out()).contains("run 2 done: 1 edition, 1 published");

        Console history = new Console(folder);
        history.run("history", "batch.yaml");
        assertThat(history.out()).contains("schedule 2025-07-11T06:00 Europe/Riga");
    }

    @Test
    void saysWhichMissedTimesArePassedOver() {
        once("2025-07-10T12:00:00Z");

        Console late = once("2025-07-13T12:00:00Z");

        assertThat(late.out()).contains("run 1 done");
        assertThat(late.err()).contains("missed and passed over (catch-up latest): 2025-07-11T06:00 Europe/Riga");
    }

    @Test
    void printsUnitsThatRunItByTimer() {
        Console systemd = new Console(folder);
        assertThat(systemd.run("schedule", "batch.yaml", "--print", "systemd")).isZero();
        assertThat(systemd.out())
                .contains("Type=oneshot", "Persistent=true", "batch.yaml\" --once")
                .contains("Environment=LC_ALL=C.UTF-8", "UMask=0022", "ProtectSystem=strict", "NoNewPrivileges=yes")
                .contains(
                        "ReadWritePaths=\"" + folder.resolve("out") + "\" \"" + folder.resolve(".thb-report") + "\"\n");

        Console kubernetes = new Console(folder);
        assertThat(kubernetes.run("schedule", "batch.yaml", "--print", "kubernetes"))
                .isZero();
        assertThat(kubernetes.out()).contains("concurrencyPolicy: Forbid", "timeZone: Europe/Riga");
    }

    @Test
    void quotesAPathInUnitsAsTheirReadersExpect() throws IOException {
        String name = "it's \"$5\", 2% off.yaml";
        Files.copy(folder.resolve("batch.yaml"), folder.resolve(name));

        Console systemd = new Console(folder);
        assertThat(systemd.run("schedule", name, "--print", "systemd")).isZero();
        assertThat(systemd.out().lines().filter(line -> line.startsWith("ExecStart=")))
                .singleElement()
                .asString()
                .endsWith("/it's \\\"$$5\\\", 2%% off.yaml\" --once --log json");

        Console kubernetes = new Console(folder);
        assertThat(kubernetes.run("schedule", name, "--print", "kubernetes")).isZero();
        String list = kubernetes
                .out()
                .lines()
                .filter(line -> line.strip().startsWith("args: "))
                .map(line -> line.strip().substring("args: ".length()))
                .findFirst()
                .orElseThrow();
        assertThat(new JsonMapper().readTree(list).get(1).asText())
                .isEqualTo(folder.resolve(name).toString());
    }

    @Test
    void asksForASchedule() throws IOException {
        Files.writeString(folder.resolve("batch.yaml"), "out: out\neditions: [{study: study}]\n");
        Console console = new Console(folder);

        assertThat(console.run("schedule", "batch.yaml", "--once")).isEqualTo(1);
        assertThat(console.err()).contains("error[BATCH-2]");
    }

    private Console once(String time) {
        Console console = new Console(folder, Instant.parse(time));
        assertThat(console.run("schedule", "batch.yaml", "--once"))
                .as(console.err())
                .isZero();
        return console;
    }
}
