package org.thbreport.ingest.sdmxcsv;

import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.DelimitedTables;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;

/** Reads SDMX-CSV: version 1.0 begins with a column DATAFLOW, version 2.0 with STRUCTURE. */
public final class SdmxCsvReader implements StatisticsReader {

    private static final DelimitedTables TABLES = new DelimitedTables(SdmxCsvTable.LAYOUT);

    @Override
    public String format() {
        return "sdmx-csv";
    }

    @Override
    public String description() {
        return "SDMX-CSV 1.0 (first column DATAFLOW) or 2.0 (first column STRUCTURE), or its columns TIME_PERIOD and OBS_VALUE";
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
