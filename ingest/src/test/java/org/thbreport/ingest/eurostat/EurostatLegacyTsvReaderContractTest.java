package org.thbreport.ingest.eurostat;

import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

/** The bulk files before 2023: no frequency, {@code geo\\time}, the latest period first. */
class EurostatLegacyTsvReaderContractTest extends StatisticsReaderContract {

    @Override
    protected StatisticsReader reader() {
        return new EurostatTsvReader();
    }

    @Override
    protected byte[] file(String value, String flags) {
        return utf8("unit,geo\\time\t2021 \n" + "NR,LV\t" + (value.isEmpty() ? ":" : value) + " " + flags
                + "\nNR,EE\t7 \n");
    }

    @Override
    protected byte[] twice(String first, String second) {
        return utf8("unit,geo\\time\t2021 \t2021 \nNR,LV\t" + first + " \t" + second + " \n");
    }

    @Override
    protected byte[] endless() {
        return utf8("unit,geo\\time\t2021 \nNR,LV\t6");
    }

    @Override
    protected byte[] wide() {
        return utf8("unit,geo\\time\t2021 \nNR,LV" + "\t1 ".repeat(1_000_000) + "\n");
    }
}
