package org.thbreport.ingest.statistics;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
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

    private static final int KEPT_LINES = 4;

    private final CsvReader<Records> reader;
    private final CloseableIterator<Records> records;
    private final DelimitedRow row;
    private final Records handler;
    private final List<String> header;
    private int lastLine;

    /**
     * Opens a file and reads its header.
     *
     * @param separator what stands between fields
     * @throws IOException if the file cannot be opened or has no header
     */
    public DelimitedFile(StatisticsInput input, char separator) throws IOException {
        this(input, new TableHead(0, separator, false));
    }

    /**
     * Opens a file whose header may stand further down, and reads that.
     *
     * @throws IOException if the file cannot be opened or has no header
     */
    public DelimitedFile(StatisticsInput input, TableHead head) throws IOException {
        this.row = DelimitedRow.ofText(KEPT_LINES * input.limits().text());
        this.handler = new Records(row, input.limits().columns());
        this.reader = CsvReader.builder()
                .fieldSeparator(head.separator())
                .commentStrategy(head.comments() ? CommentStrategy.SKIP : CommentStrategy.NONE)
                .maxBufferSize(2 * input.limits().text() + BUFFER)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, StrictText.open(input));
        skip(head.skipped());
        this.records = reader.iterator();
        DelimitedRow first = next();
        if (first == null) {
            throw new UnreadableException(
                    StatisticsRule.UNOPENED, 0, 0, "the file is empty", "expected a header and rows");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            names.add(PlainText.strip(first.field(i)));
        }
        this.header = List.copyOf(names);
    }

    private void skip(int lines) throws IOException {
        try {
            if (lines > 0) {
                reader.skipLines(lines);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e.getMessage()) : e.getCause();
        } catch (CsvParseException e) {
            throw new UnreadableException(StatisticsRule.SYNTAX, 1, 0, "the first lines cannot be read", "");
        }
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
        return next(row) ? row : null;
    }

    /**
     * Hands the fields of the next row that is not an empty line to a sink.
     *
     * @return whether there was one
     * @throws IOException if it cannot be read
     */
    public boolean next(FieldSink sink) throws IOException {
        try {
            handler.sink = sink;
            if (!records.hasNext()) {
                return false;
            }
            lastLine = records.next().line;
            return true;
        } catch (CsvParseException e) {
            Throwable cause = e.getCause() instanceof UncheckedIOException wrapped ? wrapped.getCause() : e.getCause();
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
        return isComplete(row.size(), row.line(), log);
    }

    /** Does the same for a row of so many fields. */
    public boolean isComplete(int fields, int line, IssueLog log) {
        if (fields == header.size()) {
            return true;
        }
        log.add(
                StatisticsRule.STRUCTURE,
                line,
                0,
                "the row has " + fields + " fields",
                "expected " + header.size() + ", as in the header");
        return false;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Hands each field on, so that it becomes a string only when somebody wants one. */
    private static final class Records extends AbstractBaseCsvCallbackHandler<Records> {
        private final int columns;
        private FieldSink sink;
        private int line;

        Records(FieldSink sink, int columns) {
            this.sink = sink;
            this.columns = columns;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = (int) startingLineNumber;
            sink.begin(line);
        }

        @Override
        protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
            try {
                if (fieldIdx >= columns) {
                    throw new UnreadableException(
                            StatisticsRule.LIMIT, line, 0, "the row has more than " + columns + " fields", "");
                }
                sink.field(buf, offset, len, quoted);
            } catch (UnreadableException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected Records buildRecord() {
            return this;
        }
    }
}
