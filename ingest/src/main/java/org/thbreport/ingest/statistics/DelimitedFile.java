package org.thbreport.ingest.statistics;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delimited text file, read record by record: a header, then rows of as many fields. */
public final class DelimitedFile implements Closeable {

    /** More than the parser's own buffers, so that the limit on lines is met first. */
    private static final int BUFFER = 1 << 16;

    private final CsvReader<DelimitedRow> reader;
    private final CloseableIterator<DelimitedRow> rows;
    private final List<String> header;
    private int lastLine;

    /**
     * Opens a file and reads its header.
     *
     * @param separator what stands between fields
     * @throws IOException if the file cannot be opened or has no header
     */
    public DelimitedFile(StatisticsInput input, char separator) throws IOException {
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(2 * input.limits().text() + BUFFER)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new Rows(input.limits().columns()), StrictText.open(input));
        this.rows = reader.iterator();
        DelimitedRow first = next();
        if (first == null) {
            throw new UnreadableException(
                    StatisticsRule.UNOPENED, 0, 0, "the file is empty", "expected a header and rows");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            names.add(first.field(i).strip());
        }
        this.header = List.copyOf(names);
    }

    /** Returns the names in the header. */
    public List<String> header() {
        return header;
    }

    /**
     * Returns the next row that is not an empty line, or null at the end.
     *
     * @throws IOException if it cannot be read
     */
    public @Nullable DelimitedRow next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            DelimitedRow row = rows.next();
            lastLine = row.line();
            return row;
        } catch (CsvParseException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new UnreadableException(
                    StatisticsRule.SYNTAX, lastLine + 1, 0, "the record cannot be read", "expected one record a line");
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e.getMessage()) : e.getCause();
        }
    }

    /** Returns whether a row has as many fields as the header; otherwise logs that it has not. */
    public boolean isComplete(DelimitedRow row, IssueLog log) {
        if (row.size() == header.size()) {
            return true;
        }
        log.add(
                StatisticsRule.STRUCTURE,
                row.line(),
                0,
                "the row has " + row.size() + " fields",
                "expected " + header.size() + ", as in the header");
        return false;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Hands each record on in the same object, so that a field becomes a string only when somebody wants one. */
    private static final class Rows extends AbstractBaseCsvCallbackHandler<DelimitedRow> {
        private final DelimitedRow row = new DelimitedRow();
        private final int columns;

        Rows(int columns) {
            this.columns = columns;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin((int) startingLineNumber);
        }

        @Override
        protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
            if (fieldIdx >= columns) {
                throw new UncheckedIOException(new UnreadableException(
                        StatisticsRule.LIMIT, row.line(), 0, "the row has more than " + columns + " fields", ""));
            }
            row.add(buf, offset, len, quoted);
        }

        @Override
        protected DelimitedRow buildRecord() {
            return row;
        }
    }
}
