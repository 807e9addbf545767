package org.thbreport.batch.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.batch.SpreadsheetText;
import org.thbreport.batch.json.ShortestNumber;

/**
 * A table for other programs: one header, one observation a row, UTF-8, comma, line feed. A text that a spreadsheet would take for
 * a formula gets an apostrophe before it.
 */
final class TidyTable {
    private final List<List<String>> rows = new ArrayList<>();

    TidyTable(String... header) {
        rows.add(List.of(header));
    }

    void row(@Nullable Object... values) {
        List<String> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(
                    value == null
                            ? ""
                            : value instanceof Double number
                                    ? ShortestNumber.of(number)
                                    : SpreadsheetText.of(value.toString()));
        }
        rows.add(cells);
    }

    /**
     * Adds a row for a number: the given values, the number or nothing, and the id of the reason where there is none.
     *
     * @param named what comes last: the table, and the id of the figure
     */
    void measure(Outcome<? extends Number> outcome, List<?> named, @Nullable Object... values) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(values));
        cells.add(
                outcome.found().map(Number::doubleValue).map(ShortestNumber::of).orElse(""));
        cells.add(outcome.why().map(Obstacle::id).orElse(""));
        cells.addAll(named);
        row(cells.toArray());
    }

    byte[] bytes() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
