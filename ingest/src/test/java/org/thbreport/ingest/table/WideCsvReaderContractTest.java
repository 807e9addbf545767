package org.thbreport.ingest.table;

import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

class WideCsvReaderContractTest extends StatisticsReaderContract {

    @Override
    protected StatisticsReader reader() {
        return new WideCsvReader();
    }

    private static final String HEADER = "\"geo\",\"citizen\",\"Victims 2020\",\"Victims 2021\"\n";

    @Override
    protected boolean hasFlags() {
        return false;
    }

    /** The columns of two years for two areas. */
    @Override
    protected int observations() {
        return 4;
    }

    @Override
    protected byte[] file(String value, String flags) {
        return utf8("geo,2021,2022\nLV," + value + ",\nEE,7,\n");
    }

    @Override
    protected byte[] twice(String first, String second) {
        return utf8(HEADER + "LV,NAT,," + first + "\nLV,NAT,," + second + "\n");
    }

    @Override
    protected byte[] endless() {
        return utf8(HEADER + "LV,NAT,1,");
    }

    @Override
    protected byte[] wide() {
        return utf8("geo" + ",2021".repeat(1_000_000) + "\n");
    }
}
