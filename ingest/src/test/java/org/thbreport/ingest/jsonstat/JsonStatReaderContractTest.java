package org.thbreport.ingest.jsonstat;

import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

class JsonStatReaderContractTest extends StatisticsReaderContract {

    @Override
    protected StatisticsReader reader() {
        return new JsonStatReader();
    }

    @Override
    protected byte[] file(String value, String flags) {
        return utf8("{\"version\":\"2.0\",\"class\":\"dataset\",\"value\":{\"0\":"
                + (value.isEmpty() ? "null" : value)
                + ",\"1\":7},\"status\":{"
                + (flags.isEmpty() ? "" : "\"0\":\"" + flags + "\"")
                + "},"
                + CUBE);
    }

    @Override
    protected byte[] twice(String first, String second) {
        return utf8("{\"value\":{\"0\":" + first + ",\"0\":" + second + "}," + CUBE);
    }

    @Override
    protected byte[] endless() {
        return utf8("{\"version\":\"2.0\",\"value\":{\"0");
    }

    @Override
    protected byte[] wide() {
        return utf8("{\"version\":\"2.0\",\"id\":[" + "\"a\",".repeat(1_000_000) + "\"b\"]}");
    }

    private static final String CUBE = "\"id\":[\"geo\",\"time\"],\"size\":[2,1],\"dimension\":{"
            + "\"geo\":{\"category\":{\"index\":{\"LV\":0,\"EE\":1},\"label\":{\"LV\":\"Latvia\",\"EE\":\"Estonia\"}}},"
            + "\"time\":{\"category\":{\"index\":[\"2021\"]}}}}";
}
