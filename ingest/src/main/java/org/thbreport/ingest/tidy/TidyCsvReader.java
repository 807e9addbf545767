package org.thbreport.ingest.tidy;

import java.io.IOException;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.DelimitedFile;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.ParseAttempt;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;

/**
 * Reads tidy CSV: columns {@code area,period,value,unit} and, if wanted, {@code citizenship}, {@code flag},
 * {@code precision} and any further dimensions, in any order, between commas or semicolons.
 */
public final class TidyCsvReader implements StatisticsReader {

    @Override
    public String format() {
        return "tidy-csv";
    }

    @Override
    public String description() {
        return "CSV with the columns " + String.join(",", TidyTable.COLUMNS);
    }

    @Override
    public boolean recognises(ContentHead head) {
        return head.columns(separator(head)).containsAll(TidyTable.MARKS);
    }

    private static char separator(ContentHead head) {
        return head.columns(';').containsAll(TidyTable.MARKS) ? ';' : ',';
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        return ParseAttempt.of(input, log -> read(input, log));
    }

    private static StatisticsReading read(StatisticsInput input, IssueLog log) throws IOException {
        try (DelimitedFile file = new DelimitedFile(input, separator(ContentHead.of(input)))) {
            TidyTable table = new TidyTable(input, file.header(), log);
            for (DelimitedRow row = file.next(); row != null; row = file.next()) {
                if (file.isComplete(row, log)) {
                    table.add(row);
                }
            }
            return table.finish();
        }
    }
}
