package org.thbreport.batch.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.schedule.CatchUp;
import org.thbreport.publication.edition.ProductKind;

class BatchFileReaderTest {
    @TempDir
    private Path folder;

    @Test
    void readsAWholeBatch() throws IOException {
        BatchReading reading = read("""
                out: publish/
                editions:
                  - study: studies/one
                    languages: [en, lv]
                    products: [briefing, flash]
                    areas: all
                  - {study: studies/two, areas: [LV, EE], editorNotes: true}
                asOf: period
                keep: 5
                ledger: jdbc:postgresql://127.0.0.1/thb
                embargo: 2026-12-01T09:00 Europe/Riga
                schedule:
                  - {cron: "0 6 * * MON", zone: Europe/Riga, catchUp: all, retries: 5}
                  - {cron: "0 6 * * TUE", zone: Europe/Riga}
                """);
        assertThat(reading.issues()).isEmpty();
        BatchFile batch = reading.batch().orElseThrow();

        assertThat(batch.out()).isEqualTo(folder.resolve("publish"));
        assertThat(batch.editions().get(0).languages()).containsExactly("en", "lv");
        assertThat(batch.editions().get(0).products()).isEqualTo(Set.of(ProductKind.BRIEFING, ProductKind.FLASH));
        assertThat(batch.editions().get(0).allAreas()).isTrue();
        assertThat(batch.editions().get(1).areas()).containsExactly("LV", "EE");
        assertThat(batch.asOfPeriod()).isTrue();
        assertThat(batch.keep()).isEqualTo(5);
        assertThat(batch.embargo()).isEqualTo(Instant.parse("2026-12-01T07:00:00Z"));
        assertThat(batch.schedule().get(0).catchUp()).isEqualTo(CatchUp.ALL);
        assertThat(batch.schedule().get(0).retries()).isEqualTo(5);
        assertThat(batch.schedule().get(1).retries()).isEqualTo(3);
    }

    @Test
    void findsEveryProblemAtItsPlace() throws IOException {
        assertThat(lines("out: publish/\neditions: []\nkep: 2\n"))
                .anyMatch(line -> line.startsWith("batch.yaml:2:11: error[STUDY-3]"))
                .anyMatch(line -> line.startsWith("batch.yaml:3:1: error[STUDY-1]: unknown key \"kep\""));
    }

    @Test
    void refusesTimesThatAreNone() throws IOException {
        assertThat(lines("""
                out: publish/
                editions: [{study: one}]
                schedule:
                  - {cron: "0 25 * * *", zone: Europe/Riga}
                  - {cron: "0 6 * * *", zone: Europe/Atlantis}
                """))
                .containsExactly(
                        "batch.yaml:4:12: error[BATCH-1]: \"0 25 * * *\" is no cron expression;"
                                + " expected five fields, such as 0 6 * * MON",
                        "batch.yaml:5:31: error[BATCH-1]: \"Europe/Atlantis\" is no time zone;"
                                + " expected one such as Europe/Riga");
    }

    @Test
    void refusesLedgersThatRunSomethingAndTimesThatNeverCome() throws IOException {
        assertThat(lines("""
                out: publish/
                editions: [{study: one}]
                ledger: "ledger;INIT=RUNSCRIPT FROM 'x.sql'"
                schedule:
                  - {cron: "0 6 30 2 *", zone: Europe/Riga}
                """))
                .containsExactly(
                        "batch.yaml:5:12: error[BATCH-1]: \"0 6 30 2 *\" never comes: no month has such a day;"
                                + " expected days that there are",
                        "batch.yaml:3:9: error[BATCH-1]: the ledger cannot be used: a path has no semicolon and no"
                                + " control character; expected the path of a file, or"
                                + " jdbc:postgresql://SERVER/DATABASE?user=NAME");
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThat(BatchFileReader.read(folder.resolve("none.yaml"), "none.yaml")
                        .issues())
                .singleElement()
                .asString()
                .startsWith("none.yaml: error[INPUT-4]");
    }

    private List<String> lines(String text) throws IOException {
        return read(text).issues().stream().map(String::valueOf).toList();
    }

    private BatchReading read(String text) throws IOException {
        return BatchFileReader.read(Files.writeString(folder.resolve("batch.yaml"), text), "batch.yaml");
    }
}
