package org.thbreport.ingest.sdmxml;

import java.util.List;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

class SdmxMlReaderContractTest extends StatisticsReaderContract {

    @Override
    protected StatisticsReader reader() {
        return new SdmxMlReader();
    }

    @Override
    protected byte[] file(String value, String flags) {
        return utf8(HEAD
                + "<Series geo=\"LV\"><Obs TIME_PERIOD=\"2021\""
                + (value.isEmpty() ? "" : " OBS_VALUE=\"" + value + "\"")
                + (flags.isEmpty() ? "" : " OBS_FLAG=\"" + flags + "\"")
                + "/></Series><Series geo=\"EE\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"7\"/></Series>"
                + TAIL);
    }

    @Override
    protected byte[] twice(String first, String second) {
        return utf8(HEAD
                + "<Series geo=\"LV\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"" + first
                + "\"/><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\""
                + second + "\"/></Series>" + TAIL);
    }

    @Override
    protected byte[] endless() {
        return utf8(HEAD + "<Series geo=\"LV");
    }

    @Override
    protected byte[] wide() {
        return utf8(HEAD + "<Series"
                + java.util.stream.IntStream.range(0, 1_000_000)
                        .mapToObj(i -> " a" + i + "=\"\"")
                        .collect(java.util.stream.Collectors.joining())
                + "/>" + TAIL);
    }

    @Override
    protected List<byte[]> withDocumentType(String type, String entity) {
        String head = HEAD.replace("?><m", "?>" + type + "<m");
        return List.of(
                utf8(head + "<Series geo=\"" + entity + "\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"7\"/></Series>"
                        + TAIL),
                utf8(head + entity + "<Series geo=\"LV\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"7\"/></Series>" + TAIL));
    }

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><m:StructureSpecificData "
            + "xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\"><m:DataSet>";
    private static final String TAIL = "</m:DataSet></m:StructureSpecificData>";
}
