package org.thbreport.analytics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.trend.SharePoint;

/** Each method against R itself, run here on random data; {@code live.R} has the commands. */
@Tag("slow")
class LiveRTest {

    static final long SEED = 20_240_124;

    @TempDir
    Path folder;

    @Test
    void agreesWithROnRandomData() throws IOException, InterruptedException {
        LiveData data = LiveData.of(SEED);
        Map<String, Double> ours = OurValues.of(data);
        Map<String, Double> theirs = runR(data);
        assertThat(theirs.keySet()).containsExactlyInAnyOrderElementsOf(ours.keySet());
        theirs.forEach((key, expected) -> OurValues.compare(key, ours.get(key), expected));
        // What RecordedRTest compares with was said by R for these very data.
        ReferenceFiles.numbers(ReferenceFiles.lines("recorded.tsv"))
                .forEach((key, recorded) -> OurValues.compare(key, recorded, Objects.requireNonNull(theirs.get(key))));
    }

    private Map<String, Double> runR(LiveData data) throws IOException, InterruptedException {
        StringBuilder single = new StringBuilder("x,n\n");
        data.single().forEach(cases -> single.append(csv(cases)).append('\n'));
        StringBuilder pairs = new StringBuilder("x1,n1,x2,n2\n");
        data.pairs().forEach(pair -> pairs.append(csv(pair.get(0)) + "," + csv(pair.get(1)) + "\n"));
        StringBuilder series = new StringBuilder("series,time,x,n\n");
        for (int i = 0; i < data.series().size(); i++) {
            for (SharePoint point : data.series().get(i)) {
                series.append(i + "," + point.time() + "," + csv(point.cases()) + "\n");
            }
        }
        StringBuilder panel = new StringBuilder("area,x0,n0,x1,n1\n");
        data.panel()
                .forEach(area -> panel.append(area.area() + "," + csv(area.before()) + "," + csv(area.after()) + "\n"));
        Files.writeString(folder.resolve("single.csv"), single);
        Files.writeString(folder.resolve("pairs.csv"), pairs);
        Files.writeString(folder.resolve("series.csv"), series);
        Files.writeString(folder.resolve("panel.csv"), panel);
        Path script = folder.resolve("live.R");
        Files.write(script, ReferenceFiles.lines("live.R"));
        Path output = folder.resolve("out.tsv");
        Path errors = folder.resolve("err.txt");
        Process process = new ProcessBuilder("Rscript", "--vanilla", script.toString(), folder.toString())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(400, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return ReferenceFiles.numbers(Files.readAllLines(output, StandardCharsets.UTF_8));
    }

    private static String csv(Proportion cases) {
        return (long) cases.count() + "," + (long) cases.total();
    }
}
