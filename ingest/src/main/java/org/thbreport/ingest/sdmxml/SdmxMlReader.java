package org.thbreport.ingest.sdmxml;

import com.ctc.wstx.api.WstxInputProperties;
import java.io.IOException;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.LimitedStream;
import org.thbreport.ingest.statistics.ParseAttempt;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/** Reads SDMX-ML data messages as they stream by. Document types, and so all entities of one's own, are refused. */
public final class SdmxMlReader implements StatisticsReader {

    private static final int DEPTH = 64;

    /**
     * The parser, by name: it has limits that the JDK's lacks. Its class cannot be referred to, because it carries
     * annotations that are in no jar of ours, and the compiler warns of that.
     */
    private static final String WOODSTOX = "com.ctc.wstx.stax.WstxInputFactory";

    /** Name of the parser's switch: read lazily, it would throw at places where nobody expects it. */
    private static final String LAZY_PARSING = "com.ctc.wstx.lazyParsing";

    @Override
    public String format() {
        return "sdmx-ml";
    }

    @Override
    public String description() {
        return "SDMX-ML 2.1 (GenericData or StructureSpecificData)";
    }

    @Override
    public boolean recognises(ContentHead head) {
        String text = head.text();
        return text.stripLeading().startsWith("<")
                && (text.contains("GenericData")
                        || text.contains("StructureSpecific")
                        || text.contains("CompactData")
                        || text.toLowerCase(Locale.ROOT).contains("http://www.sdmx.org/resources/sdmxml/"));
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        return ParseAttempt.of(input, log -> read(input, log));
    }

    private static StatisticsReading read(StatisticsInput input, IssueLog log) throws IOException {
        try (LimitedStream bytes =
                new LimitedStream(input.content().open(), input.limits().bytes())) {
            XMLStreamReader2 xml = (XMLStreamReader2) factory(input.limits())
                    .createXMLStreamReader(new TokenGuard(bytes, input.limits().text()));
            try {
                return new SdmxMessage(xml, input, log).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            Location at = e.getLocation();
            throw new UnreadableException(
                    StatisticsRule.SYNTAX,
                    at == null ? 0 : Math.max(0, at.getLineNumber()),
                    at == null ? 0 : Math.max(0, at.getColumnNumber()),
                    "the XML is not well formed, or goes beyond the limits",
                    "expected an SDMX-ML data message");
        }
    }

    static XMLInputFactory factory(StatisticsLimits limits) {
        XMLInputFactory factory =
                ServiceLoader.load(XMLInputFactory.class, SdmxMlReader.class.getClassLoader()).stream()
                        .filter(provider -> provider.type().getName().equals(WOODSTOX))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the program lacks its XML parser"))
                        .get();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.text());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.columns());
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, (long) limits.text());
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
        return factory;
    }
}
