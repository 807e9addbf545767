package org.thbreport.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsReading;

/**
 * Reads a file of 1,000,000 observations with our reader, and walks the same bytes with the bare parser library underneath.
 * The law: a reader takes at most twice the time, in a heap of 256 MiB. The walk does what the library does by itself: rows
 * of strings from FastCSV, names as strings and the characters of values from Jackson, events without their attributes from
 * Woodstox, rows of cells from fastexcel-reader. With {@code -prof org.thbreport.ingest.CpuTime} the CPU time is printed too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReaderBenchmark {

    /** The reader's own settings: names of a sparse value object are all different, and keeping them costs most of the time. */
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    @Param({"tidy-csv", "sdmx-csv", "eurostat-tsv", "eurostat-explorer-csv", "json-stat", "sdmx-ml", "sdmx-ml-generic", "tidy-xlsx",
        "sdmx-json", "ods", "long-csv", "wide-csv", "eurostat-browser-csv"})
    public String format = "";

    private Path file = Path.of("");

    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("observations", ".data");
        MillionObservations.write(format, file);
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public int reader() {
        StatisticsReading reading = StatisticsReaders.ofFormat(format.replace("-generic", ""))
                .orElseThrow()
                .read(new StatisticsInput("file", () -> Files.newInputStream(file), StatisticsLimits.DEFAULT));
        if (reading.dataset() == null || reading.dataset().size() != 1_000_000) {
            throw new IllegalStateException("not a million observations: " + reading.issues());
        }
        return reading.dataset().size();
    }

    @Benchmark
    public long parser() throws IOException, XMLStreamException {
        return switch (format) {
            case "json-stat", "sdmx-json" -> json();
            case "sdmx-ml", "sdmx-ml-generic" -> xml();
            case "ods" -> ods();
            case "tidy-xlsx" -> xlsx();
            case "eurostat-tsv" -> csv('\t');
            default -> csv(',');
        };
    }

    private long csv(char separator) throws IOException {
        long fields = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (CsvRecord row : reader) {
                fields += row.getFieldCount();
            }
        }
        return fields;
    }

    private long json() throws IOException {
        long tokens = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens += token == JsonToken.FIELD_NAME
                        ? parser.currentName().length()
                        : token.isScalarValue() ? parser.getTextCharacters()[parser.getTextOffset()] : 0;
            }
        }
        return tokens;
    }

    private long xml() throws IOException, XMLStreamException {
        try (InputStream in = Files.newInputStream(file)) {
            return events(in);
        }
    }

    private long ods() throws IOException, XMLStreamException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            zip.getNextEntry();
            zip.getNextEntry();
            return events(zip);
        }
    }

    private static long events(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = ServiceLoader.load(XMLInputFactory.class).stream()
                .filter(provider -> provider.type().getName().startsWith("com.ctc.wstx"))
                .findFirst()
                .orElseThrow()
                .get();
        long events = 0;
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        while (reader.hasNext()) {
            reader.next();
            events++;
        }
        reader.close();
        return events;
    }

    private long xlsx() throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.mapToLong(Row::getCellCount).sum();
        }
    }
}
