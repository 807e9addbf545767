package org.thbreport.ingest.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.model.register.RegisterCount;
import org.thbreport.model.register.RegisterCounts;

/** The file of the counts of a register: lines {@code #key=value} in the order of their keys, then a table in the order of its rows. */
public final class CountsFile {
    private static final String[] COLUMNS = {
        "population", "status", "area", "period", "breakdown", "category", "persons", "additive"
    };

    private CountsFile() {}

    /** Returns counts as the bytes of a file; the same counts give the same bytes. */
    public static byte[] write(RegisterCounts counts) {
        StringBuilder head = new StringBuilder();
        counts.head()
                .forEach((key, value) ->
                        head.append('#').append(key).append('=').append(value).append('\n'));
        StringWriter table = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(table)) {
            csv.writeRecord(COLUMNS);
            for (RegisterCount count : counts.counts()) {
                csv.writeRecord(
                        count.population(),
                        count.status(),
                        count.area(),
                        count.period(),
                        count.breakdown(),
                        count.category(),
                        Long.toString(count.persons()),
                        count.additive() ? "yes" : "no");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (head.toString() + table).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the bytes of a file; empty if they are no such file of this contract. */
    public static Optional<RegisterCounts> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        SortedMap<String, String> head = new TreeMap<>();
        int start = 0;
        while (start < text.length() && text.charAt(start) == '#') {
            int end = text.indexOf('\n', start);
            int equals = text.indexOf('=', start);
            if (end < 0 || equals < 0 || equals > end) {
                return Optional.empty();
            }
            head.put(text.substring(start + 1, equals), text.substring(equals + 1, end));
            start = end + 1;
        }
        boolean ours = text.startsWith(String.join(",", COLUMNS), start);
        if (!ours || !RegisterCounts.CONTRACT.equals(head.get("contract"))) {
            return Optional.empty();
        }
        List<RegisterCount> counts = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text.substring(start))) {
            for (NamedCsvRecord row : reader) {
                counts.add(new RegisterCount(
                        row.getField(COLUMNS[0]),
                        row.getField(COLUMNS[1]),
                        row.getField(COLUMNS[2]),
                        row.getField(COLUMNS[3]),
                        row.getField(COLUMNS[4]),
                        row.getField(COLUMNS[5]),
                        Long.parseLong(row.getField(COLUMNS[6])),
                        row.getField(COLUMNS[7]).equals("yes")));
            }
        } catch (CsvParseException | NoSuchElementException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new RegisterCounts(head, counts));
    }
}
