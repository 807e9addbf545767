package org.thbreport.ingest.table;

import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

class LongCsvReaderContractTest extends StatisticsReaderContract {

    @Override
    protected StatisticsReader reader() {
        return new LongCsvReader();
    }

    private static final String HEADER = "freq,citizen,geo,time,values,flags\n";

    @Override
    protected byte[] file(String value, String flags) {
        return utf8(HEADER + "A,NAT,LV,2021," + value + "," + flags + "\nA,NAT,EE,2021,7,\n");
    }

    @Override
    protected byte[] twice(String first, String second) {
        return utf8(HEADER + "A,NAT,LV,2021," + first + ",\nA,NAT,LV,2021," + second + ",\n");
    }

    @Override
    protected byte[] endless() {
        return utf8(HEADER + "A,NAT,LV,2021,");
    }

    @Override
    protected byte[] wide() {
        return utf8(HEADER.strip() + ",a".repeat(1_000_000) + "\n");
    }
}
