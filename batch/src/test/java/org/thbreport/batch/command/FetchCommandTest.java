package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetches into a new study, which names one dataset, from a server on this machine. */
class FetchCommandTest {
    private static final String TABLE =
            "DATAFLOW,LAST UPDATE,citizen,geo,TIME_PERIOD,OBS_VALUE\nX(1.0),,TOTAL,LV,2021,61\n";

    @TempDir
    private Path folder;

    private HttpServer server;

    private volatile String asked = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sdmx/2.1/data/CRIM_THB_VCTZ", exchange -> {
            byte[] body = TABLE.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/sdmx/3.0/data/dataflow/ESTAT/crim_thb_vctz/", exchange -> {
            asked = String.valueOf(exchange.getRequestURI());
            byte[] body = TABLE.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int fetch(Console console, String... more) throws IOException {
        Path study = folder.resolve("study/study.yaml");
        if (!Files.exists(study)) {
            new Console(folder).run("init", "study");
            String text = Files.readString(study);
            Files.writeString(
                    study,
                    text.contains("dataset: crim_thb_vctz")
                            ? text
                            : text.replaceFirst(
                                    "(\\n *(?:- )?)file: statistics/victims.csv",
                                    "$1file: statistics/victims.csv\n    dataset: crim_thb_vctz"));
        }
        String[] all = new String[more.length + 4];
        all[0] = "fetch";
        all[1] = "study";
        all[2] = "--endpoint";
        all[3] = "http://127.0.0.1:" + server.getAddress().getPort();
        System.arraycopy(more, 0, all, 4, more.length);
        return console.run(all);
    }

    @Test
    void fillsTheFileAndSaysSo() throws IOException {
        Console console = new Console(folder);

        assertThat(fetch(console)).as(console.err()).isZero();

        assertThat(console.out()).contains("victims.csv: crim_thb_vctz, new vintage of 2025-07-10T12:00:00Z");
        assertThat(Files.readString(folder.resolve("study/statistics/victims.csv")))
                .isEqualTo(TABLE);

        Console again = new Console(folder);
        assertThat(fetch(again, "--offline")).isZero();
        assertThat(again.out()).contains("unchanged since 2025-07-10T12:00:00Z");
    }

    @Test
    void aBaseAddressThatIsNoneIsWrongUsageAndNotToldAgain() {
        Console console = new Console(folder);

        assertThat(console.run("fetch", "study", "--endpoint", "https://office:s3/cret@data.example"))
                .isEqualTo(2);

        assertThat(console.err())
                .contains("--endpoint: this is no base address")
                .doesNotContain("cret");
    }

    @Test
    void aStudyThatHasNotItsFileYetGetsIt() throws IOException {
        fetch(new Console(folder), "--offline");
        Path file = folder.resolve("study/statistics/victims.csv");
        Files.delete(file);

        Console console = new Console(folder);
        assertThat(fetch(console)).as(console.err()).isZero();

        assertThat(Files.readString(file)).isEqualTo(TABLE);
    }

    @Test
    void theServiceAndThePartsOfTheTableStandInTheStudy() throws IOException {
        fetch(new Console(folder), "--offline");
        Path study = folder.resolve("study/study.yaml");
        String text = Files.readString(study);
        Files.writeString(
                study,
                text.replace(
                        "    dataset: crim_thb_vctz",
                        "    dataset: crim_thb_vctz\n"
                                + "    fetch: {service: sdmx-3.0, version: 1.0, codes: {geo: [LV, EE], unit: NR}, to: 2021}"));

        Console console = new Console(folder);
        assertThat(fetch(console)).as(console.err()).isZero();

        assertThat(asked)
                .isEqualTo("/sdmx/3.0/data/dataflow/ESTAT/crim_thb_vctz/1.0?c%5Bgeo%5D=LV,EE&c%5Bunit%5D=NR"
                        + "&c%5BTIME_PERIOD%5D=le:2021&format=csvdata&formatVersion=2.0&compress=false");
    }

    @Test
    void anotherServiceCanBeNamedForOnce() throws IOException {
        Console console = new Console(folder);
        assertThat(fetch(console, "--service", "sdmx-3.0")).as(console.err()).isZero();
        assertThat(asked).startsWith("/sdmx/3.0/data/dataflow/ESTAT/crim_thb_vctz/1.0?format=csvdata");

        Console wrong = new Console(folder);
        assertThat(fetch(wrong, "--service", "soap")).isEqualTo(2);
        assertThat(wrong.err()).contains("expected sdmx-2.1, sdmx-3.0 or statistics");
    }

    @Test
    void offlineWithoutAVintageFails() throws IOException {
        Console console = new Console(folder);
        assertThat(fetch(console, "--offline")).isEqualTo(3);
        assertThat(console.err()).contains("error[FETCH-6]");
    }

    @Test
    void aDatasetThatTheStudyHasNotListsThoseItHas() throws IOException {
        Console console = new Console(folder);
        assertThat(fetch(console, "--dataset", "crim_thb_sex")).isEqualTo(2);
        assertThat(console.err()).contains("the study has crim_thb_vctz");
    }
}
