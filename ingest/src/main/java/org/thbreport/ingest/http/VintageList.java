package org.thbreport.ingest.http;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * The list of a dataset's vintages as a file: {@code retrieved,sha256,address,redirects,etag,lastModified,file},
 * redirects with blanks between them; lists of earlier versions have no such column. Each is added at its end, and
 * that order holds: a day may be that of a clock that was ahead.
 */
final class VintageList {

    private static final List<String> COLUMNS =
            List.of("retrieved", "sha256", "address", "redirects", "etag", "lastModified", "file");

    private VintageList() {}

    /**
     * Reads a list.
     *
     * @param bytes the file
     * @return the vintages, oldest first
     * @throws IOException if a column, a field or a date is wrong
     */
    static List<Vintage> read(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            List<Vintage> vintages = new ArrayList<>();
            for (NamedCsvRecord row : reader) {
                vintages.add(new Vintage(
                        Instant.parse(row.getField("retrieved")),
                        row.getField("sha256"),
                        row.getField("address"),
                        Stream.of(row.findField("redirects").orElse("").split(" "))
                                .filter(redirect -> !redirect.isEmpty())
                                .toList(),
                        row.getField("etag"),
                        row.getField("lastModified"),
                        row.getField("file")));
            }
            return List.copyOf(vintages);
        } catch (CsvParseException | NoSuchElementException | DateTimeException e) {
            throw new IOException("the list of vintages is damaged", e);
        }
    }

    /** Writes a list. */
    static byte[] write(List<Vintage> vintages) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (Vintage vintage : vintages) {
                csv.writeRecord(
                        vintage.retrieved().toString(),
                        vintage.sha256(),
                        vintage.address(),
                        String.join(" ", vintage.redirects()),
                        vintage.etag(),
                        vintage.lastModified(),
                        vintage.file());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
