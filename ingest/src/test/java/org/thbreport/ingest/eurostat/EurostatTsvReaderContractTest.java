package org.thbreport.ingest.eurostat;

import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

class EurostatTsvReaderContractTest extends StatisticsReaderContract {

    @Override
    protected StatisticsReader reader() {
        return new EurostatTsvReader();
    }

    @Override
    protected byte[] file(String value, String flags) {
        return utf8("freq,geo\\TIME_PERIOD\t2021 \n" + "A,LV\t" + (value.isEmpty() ? ":" : value) + " " + flags
                + "\nA,EE\t7 \n");
    }

    @Override
    protected byte[] twice(String first, String second) {
        return utf8("freq,geo\\TIME_PERIOD\t2021 \nA,LV\t" + first + " \nA,LV\t" + second + " \n");
    }

    @Override
    protected byte[] endless() {
        return utf8("freq,geo\\TIME_PERIOD\t2021 \nA,");
    }

    @Override
    protected byte[] wide() {
        return utf8("geo\\TIME_PERIOD" + "\t2021".repeat(1_000_000) + "\n");
    }
}
