package org.thbreport.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;

class StatisticsReadersTest {

    private static final byte[] TSV = "freq,geo\\TIME_PERIOD\t2021 \nA,LV\t61 \n".getBytes(StandardCharsets.UTF_8);

    private static StatisticsReading read(byte[] bytes) {
        return StatisticsReaders.read(StatisticsInput.of("victims", bytes));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] bytes, String... names) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes);
            }
        }
        return packed.toByteArray();
    }

    private static void isRead(byte[] bytes) {
        StatisticsReading reading = read(bytes);
        assertThat(reading.issues()).isEmpty();
        assertThat(Objects.requireNonNull(reading.dataset()).size()).isEqualTo(1);
    }

    private static String issue(byte[] bytes) {
        StatisticsReading reading = read(bytes);
        assertThat(reading.isReadable()).isFalse();
        return reading.issues().get(0).toString();
    }

    @Test
    void opensGzipAndZipByContentWhateverTheName() throws IOException {
        isRead(TSV);
        isRead(gzip(TSV));
        isRead(gzip(gzip(TSV)));
        isRead(zip(TSV, "table.tsv"));
        isRead(zip(gzip(TSV), "folder/", "__MACOSX/._table", "folder/table.tsv.gz"));
    }

    @Test
    void saysWhatIsWrongWithACompressedFile() throws IOException {
        assertThat(issue(zip(TSV, "a.tsv", "b.tsv"))).contains("STAT-2").contains("more than one file");
        assertThat(issue(zip(TSV, "folder/"))).contains("STAT-1").contains("holds no file");
        assertThat(issue(gzip(gzip(gzip(gzip(TSV)))))).contains("STAT-5").contains("nested");
        byte[] cut = gzip(TSV);
        assertThat(issue(Arrays.copyOf(cut, cut.length / 2))).contains("STAT-4").contains("cut off");
    }

    /** What a workbook's packed bytes may be by chance; seen in about one of ten. */
    @Test
    void aWorkbookWithABackslashAndATabInItsFirstLineIsNoTsv() {
        ContentHead head = new ContentHead("PK\3\4\0\0a\\b\tc xl/\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(StatisticsReaders.all().stream().filter(reader -> reader.recognises(head)))
                .extracting(StatisticsReader::format)
                .containsExactly("tidy-xlsx");
    }

    /** 64 MiB of one letter pack into 64 KiB; no more than the limit comes out of it. */
    @Test
    void aBombDoesNotGoOff() throws IOException {
        byte[] letters = new byte[1 << 20];
        Arrays.fill(letters, (byte) 'a');
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write("area,period,value,unit\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 64; i++) {
                gzip.write(letters);
            }
        }
        assertThat(bomb.size()).isLessThan(100_000);
        assertThat(issue(bomb.toByteArray())).contains("STAT-5");

        StatisticsLimits small = new StatisticsLimits(1000, 10, 10, 5000, 10);
        byte[] packed =
                gzip(("area,period,value,unit\n" + "LV,2021,1,NR\n".repeat(200)).getBytes(StandardCharsets.UTF_8));
        StatisticsReading reading =
                StatisticsReaders.read(new StatisticsInput("f", () -> new ByteArrayInputStream(packed), small));
        assertThat(reading.issues().get(0).toString()).contains("STAT-5").contains("1000 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Service unavailable</body></html>",
                "  <HTML><head></head>",
                "0b6ea0b9-6a4e-4b2e-8f6a-2f8f5d6f1c11\n",
                "<S:Envelope><S:Body><S:Fault><faultstring>no</faultstring></S:Fault></S:Body></S:Envelope>",
                "<env:Envelope><env:Body><ns0:syncResponse><queued><id>0b6ea0b9-6a4e-4b2e-8f6a-2f8f5d6f1c11</id>"
                        + "<status>SUBMITTED</status></queued></ns0:syncResponse></env:Body></env:Envelope>",
                "{\"error\":[{\"status\":\"400\",\"id\":100,\"label\":\"no results\"}]}",
                "{\"warning\":{\"status\":413,\"label\":\"ASYNCHRONOUS_RESPONSE\"}}",
                "%PDF-1.7"
            })
    void answersThatAreNoDataAreToldApart(String answer) {
        assertThat(issue(answer.getBytes(StandardCharsets.UTF_8)))
                .startsWith("victims: error[STAT-3]: this is ")
                .endsWith("not data; fetch the table again");
    }

    @Test
    void aFormatThatIsNamedIsTakenAndOneThatIsUnknownIsNot() {
        StatisticsInput input = StatisticsInput.of("f", TSV);
        assertThat(StatisticsReaders.read(input, "eurostat-tsv").isReadable()).isTrue();
        assertThat(StatisticsReaders.read(input, "sdmx-csv").isReadable()).isFalse();
        assertThat(StatisticsReaders.read(input, "sas").issues().get(0).rule()).isEqualTo("STAT-2");
    }

    @Test
    void aFileThatCannotBeOpenedIsAnIssue() {
        StatisticsReading reading = StatisticsReaders.read(new StatisticsInput(
                "gone.tsv",
                () -> {
                    throw new IOException("no such file");
                },
                StatisticsLimits.DEFAULT));
        assertThat(reading.issues().get(0).toString()).startsWith("gone.tsv: error[STAT-1]");
    }
}
