package org.thbreport.ingest.review;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.thbreport.ingest.statistics.KnownDimension;

/**
 * Codes of a dimension that together make a total.
 *
 * @param dimension the dimension
 * @param total code of the total
 * @param parts codes that must all be there
 * @param optional codes that count when they are there
 * @param either codes that some tables count within one of the parts and others beside them: stateless persons and recognised
 *     non-citizens are in {@code FOR} or {@code NEU27_2020_FOR} of one table and not of another
 */
record Partition(
        KnownDimension dimension, String total, List<String> parts, List<String> optional, List<String> either) {

    /** Reads the partitions that ship with the program. */
    static List<Partition> load() {
        try (InputStream stream = Partition.class.getResourceAsStream("partitions.csv")) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its data file partitions.csv");
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().ofNamedCsvRecord(stream, StandardCharsets.UTF_8)) {
                return reader.stream().map(Partition::of).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Partition of(NamedCsvRecord row) {
        return new Partition(
                KnownDimension.of(row.getField("dimension")),
                row.getField("total"),
                codes(row.getField("parts")),
                codes(row.getField("optional")),
                codes(row.getField("either")));
    }

    private static List<String> codes(String text) {
        return Stream.of(text.split(" ")).filter(code -> !code.isEmpty()).toList();
    }
}
