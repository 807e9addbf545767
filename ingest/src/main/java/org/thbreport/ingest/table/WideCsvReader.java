package org.thbreport.ingest.table;

import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.DelimitedTables;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;

/** Reads delimited texts that are laid out as {@link WideLayout} says. */
public final class WideCsvReader implements StatisticsReader {

    private static final DelimitedTables TABLES = new DelimitedTables(new WideLayout());

    @Override
    public String format() {
        return "wide-csv";
    }

    @Override
    public String description() {
        return "CSV with one column a period, as PxWeb writes it";
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
