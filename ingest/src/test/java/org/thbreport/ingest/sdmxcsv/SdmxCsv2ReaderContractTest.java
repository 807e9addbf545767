package org.thbreport.ingest.sdmxcsv;

import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

/** Version 2.0 with a column of labels behind each column of codes. */
class SdmxCsv2ReaderContractTest extends StatisticsReaderContract {

    private static final String HEAD =
            "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,geo,Area,TIME_PERIOD,Time,OBS_VALUE,Value,"
                    + "OBS_FLAG,Flag\n";
    private static final String START = "dataflow,ESTAT:X(1.0),X,I,";

    @Override
    protected StatisticsReader reader() {
        return new SdmxCsvReader();
    }

    @Override
    protected byte[] file(String value, String flags) {
        return utf8(HEAD + START + "LV,Latvia,2021,2021," + value + ",," + flags + ",\n" + START
                + "EE,Estonia,2021,2021,7,,,\n");
    }

    @Override
    protected byte[] twice(String first, String second) {
        return utf8(
                HEAD + START + "LV,Latvia,2021,," + first + ",,,\n" + START + "LV,Latvia,2021,," + second + ",,,\n");
    }

    @Override
    protected byte[] endless() {
        return utf8(HEAD + START + "LV,");
    }

    @Override
    protected byte[] wide() {
        return utf8(HEAD.strip() + ",a".repeat(1_000_000) + "\n");
    }
}
