package org.thbreport.ingest.eurostat;

import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

class ExplorerCsvReaderContractTest extends StatisticsReaderContract {

    @Override
    protected StatisticsReader reader() {
        return new ExplorerCsvReader();
    }

    @Override
    protected byte[] file(String value, String flags) {
        return utf8("\"TIME\",\"GEO\",\"CITIZEN\",\"Value\",\"Flag and Footnotes\"\n\"2021\",\"LV\",\"Total\",\""
                + (value.isEmpty() ? ":" : value) + "\",\"" + flags + "\"\n\"2021\",\"EE\",\"Total\",\"7\",\"\"\n");
    }

    @Override
    protected byte[] twice(String first, String second) {
        return utf8("TIME,GEO,Value\n2021,LV," + first + "\n2021,LV," + second + "\n");
    }

    @Override
    protected byte[] endless() {
        return utf8("TIME,GEO,Value\n2021,");
    }

    @Override
    protected byte[] wide() {
        return utf8("TIME,GEO,Value" + ",a".repeat(1_000_000) + "\n");
    }
}
