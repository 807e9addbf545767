package org.thbreport.ingest.sdmxcsv;

import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

class SdmxCsvReaderContractTest extends StatisticsReaderContract {

    @Override
    protected StatisticsReader reader() {
        return new SdmxCsvReader();
    }

    @Override
    protected byte[] file(String value, String flags) {
        return utf8("DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n"
                + "ESTAT:X(1.0),,A,LV,2021," + value + "," + flags + ",\nESTAT:X(1.0),,A,EE,2021,7,,\n");
    }

    @Override
    protected byte[] twice(String first, String second) {
        return utf8("DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nX,LV,2021," + first + "\nX,LV,2021," + second + "\n");
    }

    @Override
    protected byte[] endless() {
        return utf8("DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nX,LV,");
    }

    @Override
    protected byte[] wide() {
        return utf8("DATAFLOW,geo,TIME_PERIOD,OBS_VALUE" + ",a".repeat(1_000_000) + "\n");
    }
}
