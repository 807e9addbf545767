package org.thbreport.ingest.table;

import java.util.List;
import org.thbreport.ingest.eurostat.ExplorerCsvReader;
import org.thbreport.ingest.sdmxcsv.SdmxCsvReader;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.DelimitedTables;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;

/** Reads delimited texts that are laid out as {@link LongLayout} says. */
public final class LongCsvReader implements StatisticsReader {

    private static final DelimitedTables TABLES = new DelimitedTables(LongLayout.ofAll());

    /** Their files have columns of the same names too, and are known better. */
    private static final List<StatisticsReader> STRICTER = List.of(new SdmxCsvReader(), new ExplorerCsvReader());

    @Override
    public String format() {
        return "long-csv";
    }

    @Override
    public String description() {
        return "CSV of ILOSTAT, of the indicators of the United Nations, of UNODC (GLOTIP), of the R package eurostat, or with columns geo, time and value";
    }

    @Override
    public boolean recognises(ContentHead head) {
        return TABLES.recognises(head) && STRICTER.stream().noneMatch(reader -> reader.recognises(head));
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        return TABLES.read(input);
    }
}
