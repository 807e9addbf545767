package org.thbreport.ingest.sdmxjson;

import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

class SdmxJsonReaderContractTest extends StatisticsReaderContract {

    @Override
    protected StatisticsReader reader() {
        return new SdmxJsonReader();
    }

    private static final String STRUCTURE =
            "\"structure\":{\"dimensions\":{\"observation\":[{\"id\":\"geo\",\"values\":[{\"id\":\"LV\"},"
                    + "{\"id\":\"EE\"}]},{\"id\":\"TIME_PERIOD\",\"values\":[{\"id\":\"2021\"}]}]},\"attributes\":{\"observation\":["
                    + "{\"id\":\"OBS_FLAG\",\"values\":[{\"id\":\"FLAG\"}]}]}}";

    private static byte[] message(String observations, String flag) {
        return utf8("{\"dataSets\":[{\"observations\":{" + observations + "}}],"
                + STRUCTURE.replace("FLAG\"}]}", flag + "\"}]}") + "}");
    }

    @Override
    protected byte[] file(String value, String flags) {
        String number = value.isEmpty() ? "null" : value;
        return message(
                "\"0:0\":[" + number + (flags.isEmpty() ? "" : ",0") + "],\"1:0\":[7]", flags.isEmpty() ? "b" : flags);
    }

    @Override
    protected byte[] twice(String first, String second) {
        return message("\"0:0\":[" + first + "],\"0:0\":[" + second + "]", "b");
    }

    @Override
    protected byte[] endless() {
        return utf8("{\"dataSets\":[{\"observations\":{\"0");
    }

    @Override
    protected byte[] wide() {
        return utf8("{\"structure\":{\"dimensions\":{\"observation\":[" + "{\"id\":\"a\"},".repeat(1_000_000)
                + "{}]}},\"dataSets\":[]}");
    }
}
