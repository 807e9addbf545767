package org.thbreport.ingest.sheet;

import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

class BrowserCsvReaderContractTest extends StatisticsReaderContract {

    @Override
    protected StatisticsReader reader() {
        return new BrowserCsvReader();
    }

    private static final String HEADER =
            "Data extracted on 01/02/2024 from [ESTAT]\nSex,,Total\n\nTIME,2021,\nGEO (Labels),,\n";

    @Override
    protected byte[] file(String value, String flags) {
        return utf8(HEADER + "LV," + value + "," + flags + "\nEE,7,\n");
    }

    @Override
    protected byte[] twice(String first, String second) {
        return utf8(HEADER + "LV," + first + ",\nLV," + second + ",\n");
    }

    @Override
    protected byte[] endless() {
        return utf8(HEADER + "LV,");
    }

    @Override
    protected byte[] wide() {
        return utf8("Data extracted on 01/02/2024\nTIME" + ",2021".repeat(1_000_000) + "\n");
    }
}
