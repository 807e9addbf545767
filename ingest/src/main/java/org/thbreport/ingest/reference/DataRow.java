package org.thbreport.ingest.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A row of one of the data files that ship with the program. */
public record DataRow(NamedCsvRecord fields) {

    /** Reads a data file beside this class; the first line names the columns. */
    static List<DataRow> read(String name) {
        return read(DataRow.class, name);
    }

    /** Reads a data file beside a class; the first line names the columns. */
    public static List<DataRow> read(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its data file " + name);
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().ofNamedCsvRecord(stream, StandardCharsets.UTF_8)) {
                return reader.stream().map(DataRow::new).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text in a column, which may be empty. */
    public String get(String column) {
        return fields.getField(column);
    }
}
