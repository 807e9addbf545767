package org.thbreport.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.ingest.StatisticsReaders;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.Observation;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.issue.Issue;

/** What every reader of statistics keeps to, with the bad inputs that each must survive. */
public abstract class StatisticsReaderContract {

    private static final ObservationValue SEVEN = new ObservationValue.Reported(7);

    /** Returns the reader. */
    protected abstract StatisticsReader reader();

    /**
     * Returns a file with two observations: of LV in 2021 with a value and flags as given, of EE in 2021 with 7 and no
     * flag. An empty value is written as the format writes none.
     */
    protected abstract byte[] file(String value, String flags);

    /** Returns a file with two values for LV in 2021. */
    protected abstract byte[] twice(String first, String second);

    /** Returns the beginning of a file, up to where something without end could follow. */
    protected abstract byte[] endless();

    /** Returns a file with a million columns, dimensions or attributes. */
    protected abstract byte[] wide();

    /**
     * Returns files of XML that begin with a document type and use an entity where text may stand; none where the format is
     * no XML.
     */
    protected List<byte[]> withDocumentType(String type, String entity) {
        return List.of();
    }

    /** Returns whether bytes that are not UTF-8 are wrong: not so where the format packs them. */
    protected boolean isText() {
        return true;
    }

    /** Returns whether the format has a place for flags. */
    protected boolean hasFlags() {
        return true;
    }

    /** Returns how many observations the file of {@link #file} has: two, unless the format cannot be without more. */
    protected int observations() {
        return 2;
    }

    protected static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    protected final StatisticsReading read(byte[] bytes) {
        return reader().read(StatisticsInput.of("statistics/file", bytes));
    }

    protected final Dataset dataset(byte[] bytes) {
        StatisticsReading reading = read(bytes);
        assertThat(reading.issues().stream().filter(issue -> !isRemark(issue))).isEmpty();
        return Objects.requireNonNull(reading.dataset());
    }

    private static boolean isRemark(Issue issue) {
        return issue.severity() == org.thbreport.model.issue.Severity.REMARK;
    }

    protected static Observation cell(Dataset dataset, String area, String period) {
        int areas = place(dataset, "geo", "area");
        int periods = place(dataset, "time", "time_period", "period");
        return dataset.observations()
                .filter(row -> row.code(areas).equals(area) && row.code(periods).equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static int place(Dataset dataset, String... ids) {
        return Arrays.stream(ids)
                .mapToInt(id -> dataset.dimension(id).orElse(-1))
                .max()
                .orElseThrow();
    }

    private static List<String> rules(StatisticsReading reading) {
        return reading.issues().stream().map(Issue::rule).toList();
    }

    @Test
    void readsValuesAndMissingOnes() {
        Dataset dataset = dataset(file("61.5", ""));
        assertThat(dataset.size()).isEqualTo(observations());
        assertThat(cell(dataset, "LV", "2021").value()).isEqualTo(new ObservationValue.Reported(61.5));
        assertThat(cell(dataset, "EE", "2021").value()).isEqualTo(SEVEN);

        assertThat(cell(dataset(file("", "")), "LV", "2021").value())
                .isEqualTo(new ObservationValue.Missing(MissingReason.NOT_AVAILABLE));
        assertThat(cell(dataset(file("0", "")), "LV", "2021").value()).isEqualTo(new ObservationValue.Reported(0));
        assertThat(cell(dataset(file("-1.25e2", "")), "LV", "2021").value())
                .isEqualTo(new ObservationValue.Reported(-125));
    }

    /** The 42 flags of the code list, combined ones included. */
    @Test
    void keepsEveryFlagWhole() {
        assertThat(ObservationFlags.codes()).hasSize(42);
        for (String flag : hasFlags() ? ObservationFlags.codes() : List.<String>of()) {
            Dataset dataset = dataset(file("5", flag));
            assertThat(cell(dataset, "LV", "2021").status().flags()).isEqualTo(flag);
            assertThat(cell(dataset, "EE", "2021").status().flags()).isEmpty();
        }
    }

    @Test
    void aStatusWithoutAValueIsNotData() {
        if (!hasFlags()) {
            return;
        }
        Observation cell = cell(dataset(file("", "m")), "LV", "2021");
        assertThat(cell.value()).isEqualTo(new ObservationValue.Missing(MissingReason.NOT_APPLICABLE));
        assertThat(cell.status().flags()).isEqualTo("m");
    }

    @Test
    void isTheOnlyOneThatRecognisesItsFiles() throws IOException {
        ContentHead head = ContentHead.of(StatisticsInput.of("f", file("1", "")));
        assertThat(StatisticsReaders.all().stream().filter(each -> each.recognises(head)))
                .hasSize(1)
                .allMatch(each -> each.format().equals(reader().format()));
        assertThat(StatisticsReaders.ofFormat(reader().format())).isPresent();
    }

    @Test
    void aValueThatIsNoNumberIsABrokenRule() {
        for (String value : List.of("abc", "1e999", "0x1F", "1,5", "--1", "1e", "Infinity")) {
            StatisticsReading reading = read(file(value, ""));
            assertThat(reading.hasErrors()).as(value).isTrue();
            if (reading.isReadable()) {
                assertThat(rules(reading)).as(value).containsAnyOf("STAT-6", "STAT-7");
            }
        }
    }

    @Test
    void aCellThatComesTwiceIsFoundWhateverItsValues() {
        assertThat(rules(read(twice("1", "2")))).contains("STAT-9");
        StatisticsReading same = read(twice("1", "1"));
        assertThat(same.hasErrors()).isFalse();
        assertThat(rules(same)).contains("STAT-10");
        assertThat(Objects.requireNonNull(same.dataset())
                        .observations()
                        .filter(row -> row.value().equals(new ObservationValue.Reported(1))))
                .hasSize(1);
    }

    @Test
    void anEmptyFileIsUnreadable() {
        assertThat(read(new byte[0]).isReadable()).isFalse();
        assertThat(read(utf8("\n\n")).hasErrors()).isTrue();
    }

    @Test
    void bytesThatAreNoTextAreUnreadable() {
        if (isText()) {
            for (int bad : new int[] {0xFF, 0xC0, 0x00}) {
                byte[] bytes = file("1", "");
                bytes[bytes.length * 3 / 4] = (byte) bad;
                StatisticsReading reading = read(bytes);
                assertThat(reading.isReadable()).as("byte %x", bad).isFalse();
                assertThat(rules(reading)).contains("STAT-4");
            }
        }
    }

    @Test
    void everyBeginningOfAFileIsReadOrRefused() {
        byte[] bytes = file("61", "bep");
        for (int length = 0; length < bytes.length; length++) {
            StatisticsReading reading = read(Arrays.copyOf(bytes, length));
            assertThat(reading.isReadable() || reading.hasErrors()).isTrue();
        }
    }

    @Test
    void limitsAreKept() {
        byte[] bytes = file("1", "");
        StatisticsLimits usual = StatisticsLimits.DEFAULT;
        for (StatisticsLimits limits : List.of(
                new StatisticsLimits(20, usual.rows(), usual.columns(), usual.text(), usual.codes()),
                new StatisticsLimits(usual.bytes(), 1, usual.columns(), usual.text(), usual.codes()),
                new StatisticsLimits(usual.bytes(), usual.rows(), usual.columns(), usual.text(), 1))) {
            StatisticsReading reading =
                    reader().read(new StatisticsInput("f", () -> new ByteArrayInputStream(bytes), limits));
            assertThat(rules(reading)).contains("STAT-5");
            assertThat(reading.isReadable()).isFalse();
        }
    }

    /** Half a gigabyte is twice what the benchmarks' heap holds. */
    @Test
    void whatNeverEndsIsRefusedLongBeforeMemoryIsFull() {
        ByteSource endless = () -> new SequenceInputStream(new ByteArrayInputStream(endless()), new Repeated(1L << 29));
        StatisticsReading reading = reader().read(new StatisticsInput("f", endless, StatisticsLimits.DEFAULT));
        assertThat(reading.isReadable()).isFalse();
        assertThat(rules(reading)).containsAnyOf("STAT-4", "STAT-5");
    }

    @Test
    void aMillionColumnsAreRefused() {
        StatisticsReading reading = read(wide());
        assertThat(reading.isReadable()).isFalse();
        assertThat(rules(reading)).containsAnyOf("STAT-4", "STAT-5");
    }

    /** Entities that would fill the memory, and one that would bring in a file. */
    @Test
    void entitiesAreNeitherExpandedNorFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret-of-this-machine");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            String before = "&a" + (i - 1) + ";";
            laughs.append("<!ENTITY a" + i + " \"" + before.repeat(10) + "\">");
        }
        List<byte[]> files = new ArrayList<>(withDocumentType(laughs + "]>", "&a29;"));
        files.addAll(withDocumentType("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>", "&e;"));
        for (byte[] file : files) {
            StatisticsReading reading = read(file);
            assertThat(reading.hasErrors()).isTrue();
            assertThat(reading.issues().toString()).doesNotContain("secret-of-this-machine");
        }
        // A document type outside may be passed over, but is not looked at: this one is not well formed.
        for (byte[] file : withDocumentType("<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">", "LV")) {
            assertThat(read(file).toString()).doesNotContain("secret-of-this-machine");
        }
    }

    /** 32 MiB of one letter behind the beginning of a file pack into 32 KiB; one MiB may come out. */
    @Test
    void packedBombsDoNotGoOff() throws IOException {
        byte[] letters = new byte[1 << 20];
        Arrays.fill(letters, (byte) 'a');
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (GZIPOutputStream inGzip = new GZIPOutputStream(gzip);
                ZipOutputStream inZip = new ZipOutputStream(zip)) {
            inZip.putNextEntry(new ZipEntry("table"));
            inGzip.write(endless());
            inZip.write(endless());
            for (int i = 0; i < 32; i++) {
                inGzip.write(letters);
                inZip.write(letters);
            }
        }
        StatisticsLimits usual = StatisticsLimits.DEFAULT;
        StatisticsLimits small = new StatisticsLimits(1 << 20, usual.rows(), usual.columns(), 1 << 22, usual.codes());
        for (byte[] packed : List.of(gzip.toByteArray(), zip.toByteArray())) {
            assertThat(packed.length).isLessThan(100_000);
            StatisticsReading reading =
                    StatisticsReaders.read(new StatisticsInput("f", () -> new ByteArrayInputStream(packed), small));
            assertThat(reading.isReadable()).isFalse();
            assertThat(rules(reading)).containsAnyOf("STAT-4", "STAT-5");
        }
    }

    @Test
    void mutatedFilesNeverThrow() {
        fuzz(2_000);
    }

    @Test
    @Tag("nightly")
    void manyMutatedFilesNeverThrow() {
        fuzz(100_000);
    }

    private void fuzz(int inputs) {
        Random random = new Random(20250710);
        List<byte[]> seeds = new ArrayList<>(
                List.of(file("61", "bep"), file("", "c"), twice("1", "2"), file("0.25", ""), endless()));
        for (int i = 0; i < inputs; i++) {
            byte[] mutated = Mutation.of(seeds.get(i % seeds.size()), random);
            StatisticsReading reading = read(mutated);
            assertThat(reading.isReadable() || reading.hasErrors()).isTrue();
            StatisticsReading sniffed = StatisticsReaders.read(StatisticsInput.of("f", mutated));
            assertThat(sniffed.isReadable() || sniffed.hasErrors()).isTrue();
        }
    }

    /** The letter a, very often. */
    private static final class Repeated extends InputStream {
        private long left;

        Repeated(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(length, left);
            if (count <= 0) {
                return -1;
            }
            Arrays.fill(bytes, offset, offset + count, (byte) 'a');
            left -= count;
            return count;
        }
    }
}
