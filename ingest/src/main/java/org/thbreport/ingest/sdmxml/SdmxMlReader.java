package org.thbreport.ingest.sdmxml;

import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.LimitedStream;
import org.thbreport.ingest.statistics.ParseAttempt;
import org.thbreport.ingest.statistics.SafeXml;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;

/** Reads SDMX-ML data messages as they stream by. Document types, and so all entities of one's own, are refused. */
public final class SdmxMlReader implements StatisticsReader {

    @Override
    public String format() {
        return "sdmx-ml";
    }

    @Override
    public String description() {
        return "SDMX-ML (GenericData or StructureSpecificData of 2.1 and 3.0, GenericData, CompactData or MessageGroup of 2.0)";
    }

    @Override
    public boolean recognises(ContentHead head) {
        String text = head.text();
        return text.stripLeading().startsWith("<")
                && (text.contains("GenericData")
                        || text.contains("StructureSpecific")
                        || text.contains("CompactData")
                        || text.contains("MessageGroup")
                        || text.toLowerCase(Locale.ROOT).contains("http://www.sdmx.org/resources/sdmxml/"));
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        return ParseAttempt.of(input, log -> read(input, log));
    }

    private static StatisticsReading read(StatisticsInput input, IssueLog log) throws IOException {
        try (LimitedStream bytes =
                new LimitedStream(input.content().open(), input.limits().bytes())) {
            XMLStreamReader2 xml = SafeXml.reader(bytes, input.limits());
            try {
                return new SdmxMessage(xml, input, log).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw SafeXml.failure(e, "expected an SDMX-ML data message");
        }
    }
}
