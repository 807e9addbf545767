package org.thbreport.ingest.tidy;

import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

class TidyCsvReaderContractTest extends StatisticsReaderContract {

    @Override
    protected StatisticsReader reader() {
        return new TidyCsvReader();
    }

    @Override
    protected byte[] file(String value, String flags) {
        return utf8("area,period,citizenship,value,unit,flag,precision\n" + "LV,2021,NAT," + value + ",NR," + flags
                + ",exact\nEE,2021,NAT,7,NR,,exact\n");
    }

    @Override
    protected byte[] twice(String first, String second) {
        return utf8(
                "area,period,citizenship,value,unit\nLV,2021,NAT," + first + ",NR\nLV,2021,NAT," + second + ",NR\n");
    }

    @Override
    protected byte[] endless() {
        return utf8("area,period,citizenship,value,unit\nLV,2021,NAT,");
    }

    @Override
    protected byte[] wide() {
        return utf8("area,period,value,unit" + ",a".repeat(1_000_000) + "\n");
    }
}
