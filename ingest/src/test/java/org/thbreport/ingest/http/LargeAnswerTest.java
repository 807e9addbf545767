package org.thbreport.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.TableQuery;

/** An answer of 150 MB goes through a heap of 64 MiB: it is written to its file as it comes. */
@Tag("slow")
class LargeAnswerTest {

    private static final int AREAS = 700;
    private static final int PERIODS = 1_000;
    private static final String NOTE = "n".repeat(200);

    @TempDir
    private Path study;

    /** Fetches into the folder named first from the server named second. */
    public static void main(String[] args) throws InterruptedException {
        EndpointClient client = new EndpointClient(new Endpoint(args[1]), FetchOptions.DEFAULT, wait -> {});
        StatisticsReference reference = new StatisticsReference(
                "victims",
                "victims.csv",
                "source",
                null,
                "large",
                ShareBase.KNOWN,
                Map.of(),
                Map.of(),
                GroupMapping.CITIZENSHIP,
                TableQuery.WHOLE,
                Location.of("study.yaml"));
        FetchOutcome outcome = new TableFetch(Path.of(args[0]), client, Clock.systemUTC()).fetch(reference);
        outcome.issues().forEach(System.out::println);
        System.exit(outcome.hasFailed() ? 1 : 0);
    }

    private static void write(OutputStream out) throws IOException {
        out.write(ScriptedServer.head(200, ""));
        out.write("DATAFLOW,note,geo,TIME_PERIOD,OBS_VALUE\n".getBytes(StandardCharsets.US_ASCII));
        for (int area = 0; area < AREAS; area++) {
            StringBuilder rows = new StringBuilder();
            for (int period = 0; period < PERIODS; period++) {
                rows.append("X,").append(NOTE).append(",A").append(area).append(',');
                rows.append(1000 + period).append(',').append(period % 97).append('\n');
            }
            out.write(rows.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void needsNoMemoryOfItsSize() throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer()) {
            server.then(LargeAnswerTest::write);
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LargeAnswerTest.class.getName(),
                            study.toString(),
                            server.base()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
        }
        assertThat(Files.size(study.resolve("victims.csv"))).isGreaterThan(150_000_000);
    }
}
