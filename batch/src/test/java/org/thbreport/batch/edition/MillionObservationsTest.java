package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.Main;

/** More observations than one sheet can hold go through the whole program in a heap of 128 MiB. */
@Tag("nightly")
class MillionObservationsTest {

    private static final List<String> CITIZENS = List.of("FOR", "NAT", "TOTAL");
    private static final int YEARS = 10;
    private static final int OF_A_YEAR = 110_000;

    @TempDir
    private Path folder;

    @Test
    void standOnTwoSheetsByYear() throws IOException, InterruptedException {
        Path study = folder.resolve("study");
        ExampleStudy.working("prisoners-by-citizenship", study);
        try (BufferedWriter rows = Files.newBufferedWriter(study.resolve("statistics/prisoners.csv"))) {
            rows.write("DATAFLOW,LAST UPDATE,freq,citizen,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n");
            for (int year = 2010; year < 2010 + YEARS; year++) {
                for (int i = 0; i < OF_A_YEAR; i++) {
                    rows.write("ESTAT:CRIM_PRIS_CTZ(1.0),,A," + CITIZENS.get(i % 3) + "," + (i < 3 ? "NR" : "U" + i / 3)
                            + ",EE," + year + "," + (i % 3 == 2 ? 1_400 : 700) + ",,\n");
                }
            }
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        study.toString(),
                        "--only",
                        "pdf,xlsx",
                        "--out",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        assertThat(process.waitFor(600, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log.txt")))
                .isZero();
        try (ZipFile annex = new ZipFile(
                folder.resolve("out/prisoners-by-citizenship/annex-en.xlsx").toFile())) {
            String sheets = new String(
                    annex.getInputStream(annex.getEntry("xl/workbook.xml")).readAllBytes());
            assertThat(List.of(sheets.split("<sheet ")))
                    .anyMatch(sheet -> sheet.contains("Observations 1 (2010\u20132018)"))
                    .anyMatch(sheet -> sheet.contains("Observations 2 (2019)"));
        }
    }
}
