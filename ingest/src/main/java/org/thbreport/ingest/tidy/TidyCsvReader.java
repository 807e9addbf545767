package org.thbreport.ingest.tidy;

import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.DelimitedTables;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;

/**
 * Reads tidy CSV: columns {@code area,period,value,unit} and, if wanted, {@code citizenship}, {@code flag},
 * {@code precision} and any further dimensions, in any order, between commas, semicolons or tabs.
 */
public final class TidyCsvReader implements StatisticsReader {

    private static final DelimitedTables TABLES = new DelimitedTables(TidyTable.LAYOUT);

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
        return TABLES.recognises(head);
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        return TABLES.read(input);
    }
}
