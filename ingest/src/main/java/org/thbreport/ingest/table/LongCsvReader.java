package org.thbreport.ingest.table;

import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.DelimitedTables;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;

/** Reads delimited texts that are laid out as {@link LongLayout} says. */
public final class LongCsvReader implements StatisticsReader {

    private static final DelimitedTables TABLES = new DelimitedTables(new LongLayout());

    @Override
    public String format() {
        return "long-csv";
    }

    @Override
    public String description() {
        return "CSV of ILOSTAT, of the indicators of the United Nations, of UNODC (GLOTIP), or of the R package eurostat";
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
