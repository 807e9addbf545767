package org.thbreport.ingest.statistics;

import com.ctc.wstx.api.WstxInputProperties;
import java.io.IOException;
import java.io.InputStream;
import java.util.ServiceLoader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Parses XML of whatever origin: no document types, no entities of its own, and limits on whatever could grow without end. */
public final class SafeXml {

    private static final String WOODSTOX = "com.ctc.wstx.stax.WstxInputFactory";
    private static final String LAZY_PARSING = "com.ctc.wstx.lazyParsing";
    private static final int DEPTH = 64;

    private SafeXml() {}

    /** Opens a parser on some bytes, which it does not close. */
    public static XMLStreamReader2 reader(InputStream bytes, StatisticsLimits limits) throws XMLStreamException {
        return (XMLStreamReader2) factory(limits).createXMLStreamReader(new TokenGuard(bytes, limits.text()));
    }

    /** Returns what a failure of the parser says about the file. */
    public static IOException failure(XMLStreamException failure, String expected) {
        if (failure.getNestedException() instanceof IOException cause) {
            return cause;
        }
        Location at = failure.getLocation();
        return new UnreadableException(
                StatisticsRule.SYNTAX,
                at == null ? 0 : Math.max(0, at.getLineNumber()),
                at == null ? 0 : Math.max(0, at.getColumnNumber()),
                "the XML is not well formed, or goes beyond the limits",
                expected);
    }

    /** Returns a factory of parsers. */
    public static XMLInputFactory factory(StatisticsLimits limits) {
        XMLInputFactory factory = ServiceLoader.load(XMLInputFactory.class, SafeXml.class.getClassLoader()).stream()
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
