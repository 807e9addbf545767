package org.thbreport.ingest.sdmxml;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;

class SdmxMlGenericReaderContractTest extends StatisticsReaderContract {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><m:GenericData "
            + "xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\" "
            + "xmlns:g=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic\"><m:DataSet>";
    private static final String TAIL = "</m:DataSet></m:GenericData>";

    @Override
    protected StatisticsReader reader() {
        return new SdmxMlReader();
    }

    private static String series(String area, String... observations) {
        return "<g:Series><g:SeriesKey><g:Value id=\"geo\" value=\"" + area + "\"/></g:SeriesKey>"
                + String.join("", observations) + "</g:Series>";
    }

    private static String observation(String value, String flags) {
        return "<g:Obs><g:ObsDimension value=\"2021\"/>"
                + (value.isEmpty() ? "" : "<g:ObsValue value=\"" + value + "\"/>")
                + (flags.isEmpty()
                        ? ""
                        : "<g:Attributes><g:Value id=\"OBS_FLAG\" value=\"" + flags + "\"/></g:Attributes>")
                + "</g:Obs>";
    }

    @Override
    protected byte[] file(String value, String flags) {
        return utf8(HEAD + series("LV", observation(value, flags)) + series("EE", observation("7", "")) + TAIL);
    }

    @Override
    protected byte[] twice(String first, String second) {
        return utf8(HEAD + series("LV", observation(first, ""), observation(second, "")) + TAIL);
    }

    @Override
    protected byte[] endless() {
        return utf8(HEAD + "<g:Series><g:SeriesKey><g:Value id=\"geo\" value=\"LV");
    }

    @Override
    protected byte[] wide() {
        return utf8(HEAD + "<g:Series><g:SeriesKey>"
                + IntStream.range(0, 1_000_000)
                        .mapToObj(i -> "<g:Value id=\"a" + i + "\" value=\"\"/>")
                        .collect(Collectors.joining())
                + "</g:SeriesKey>" + observation("1", "") + "</g:Series>" + TAIL);
    }

    @Override
    protected List<byte[]> withDocumentType(String type, String entity) {
        return List.of(
                utf8(HEAD.replace("?><m", "?>" + type + "<m") + series(entity, observation("1", "")) + TAIL),
                utf8(HEAD.replace("?><m", "?>" + type + "<m") + entity + series("LV", observation("1", "")) + TAIL));
    }
}
