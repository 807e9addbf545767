package org.thbreport.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.DelimitedFile;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.ParseAttempt;
import org.thbreport.ingest.statistics.PlainText;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.TableHead;
import org.thbreport.ingest.statistics.UnreadableException;

/** Reads the table of Eurostat's data browser from a delimited text: the sheet of its workbook, saved as such. */
public final class BrowserCsvReader implements StatisticsReader {

    private static final String START = "data extracted on";
    private static final int HEAD_ROWS = 60;

    @Override
    public String format() {
        return "eurostat-browser-csv";
    }

    @Override
    public String description() {
        return "the table of Eurostat's data browser as CSV (Data extracted on ...)";
    }

    @Override
    public boolean recognises(ContentHead head) {
        return !head.isBinary()
                && head.firstLine().replace("\"", "").toLowerCase(Locale.ROOT).startsWith(START);
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        return ParseAttempt.of(input, log -> read(input, log));
    }

    private static StatisticsReading read(StatisticsInput input, IssueLog log) throws IOException {
        char separator = separator(ContentHead.of(input));
        try (DelimitedFile file = new DelimitedFile(input, new TableHead(0, separator, false))) {
            Iterator<SheetRow> rows = new Rows(file);
            List<SheetRow> head = new ArrayList<>();
            head.add(new SheetRow(1, file.header()));
            while (head.size() < HEAD_ROWS && rows.hasNext()) {
                head.add(rows.next());
            }
            if (!BrowserTable.recognises(head)) {
                throw new UnreadableException(
                        StatisticsRule.STRUCTURE,
                        1,
                        0,
                        "no row has the name of a dimension and its codes, with the names of the other dimensions below",
                        "expected a table such as Eurostat's data browser writes it: TIME and years, below it GEO");
            }
            BrowserTable table = new BrowserTable(input, log);
            table.add("table", head, rows);
            return table.finish();
        } catch (RowFailure e) {
            throw e.failure();
        }
    }

    /** The separator that stands most often in the first lines. */
    private static char separator(ContentHead head) {
        char best = ',';
        long most = 0;
        for (char separator : new char[] {',', ';', '\t'}) {
            long count = head.text().chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    /** The rows of a text as those of a sheet. Empty lines end the table, as empty rows do, and are no rows of the text. */
    private static final class Rows implements Iterator<SheetRow> {
        private final DelimitedFile file;
        private @Nullable SheetRow next;
        private boolean ended;

        Rows(DelimitedFile file) {
            this.file = file;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                try {
                    DelimitedRow row = file.next();
                    ended = row == null;
                    next = row == null ? null : row(row);
                } catch (IOException e) {
                    throw new RowFailure(e);
                }
            }
            return next != null;
        }

        private static SheetRow row(DelimitedRow row) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(PlainText.strip(row.field(i)));
            }
            return new SheetRow(row.line(), cells);
        }

        @Override
        public SheetRow next() {
            SheetRow row = hasNext() ? next : null;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return row;
        }
    }
}
