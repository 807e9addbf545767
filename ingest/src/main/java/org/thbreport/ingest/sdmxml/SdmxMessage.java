package org.thbreport.ingest.sdmxml;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/** One SDMX-ML message while it is read: header, data sets, footer. */
final class SdmxMessage {

    private static final Set<String> GENERIC = Set.of("GenericData", "GenericTimeSeriesData");
    private static final Set<String> SPECIFIC =
            Set.of("StructureSpecificData", "StructureSpecificTimeSeriesData", "CompactData");
    private static final Set<String> OTHER_DATA = Set.of("CrossSectionalData", "UtilityData");

    /** A message of version 2.0 with data sets of any kind, which their namespaces tell. */
    private static final String GROUP = "MessageGroup";

    private final XMLStreamReader2 xml;
    private final SeriesRows rows;
    private final IssueLog log;
    private String root = "";

    SdmxMessage(XMLStreamReader2 xml, StatisticsInput input, IssueLog log) {
        this.xml = xml;
        this.log = log;
        this.rows = new SeriesRows(xml, input, log);
    }

    StatisticsReading read() throws XMLStreamException, UnreadableException {
        readRoot();
        String footer = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                refuseDocumentType();
                continue;
            }
            switch (xml.getLocalName()) {
                case "Header" -> new SdmxHeader(xml).readInto(rows);
                case "DataSet" -> readDataSet();
                case "Footer" -> footer = readFooter();
                default ->
                    throw new UnreadableException(
                            StatisticsRule.STRUCTURE,
                            xml.getLocation().getLineNumber(),
                            0,
                            "the message has a part " + xml.getLocalName(),
                            "expected Header, DataSet or Footer");
            }
        }
        if (!footer.isEmpty() && !rows.hasObservations()) {
            throw new UnreadableException(
                    StatisticsRule.NOT_DATA,
                    0,
                    0,
                    "the answer is a notice of the server, not data: " + footer,
                    "fetch the table again later, or ask for less of it");
        }
        if (!footer.isEmpty()) {
            log.add(StatisticsRule.NOTICE, "the message carries a notice of its sender: " + footer, "");
        }
        return rows.finish();
    }

    private void readRoot() throws XMLStreamException, UnreadableException {
        while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
            refuseDocumentType();
            xml.next();
        }
        root = xml.getLocalName();
        if (!root.equals(GROUP) && !GENERIC.contains(root) && !SPECIFIC.contains(root)) {
            throw refused(root, OTHER_DATA.contains(root));
        }
    }

    private UnreadableException refused(String kind, boolean data) {
        return new UnreadableException(
                data ? StatisticsRule.UNRECOGNISED : StatisticsRule.NOT_DATA,
                xml.getLocation().getLineNumber(),
                0,
                "the message is of type " + shortened(kind)
                        + (data ? " of SDMX-ML 2.0, which is not read" : ", not data"),
                "expected GenericData, StructureSpecificData or CompactData: ask the publisher for one of these, or for SDMX-CSV");
    }

    private void refuseDocumentType() throws UnreadableException {
        int event = xml.getEventType();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableException(
                    StatisticsRule.SYNTAX,
                    xml.getLocation().getLineNumber(),
                    xml.getLocation().getColumnNumber(),
                    "document types and entities are not accepted",
                    "expected XML without them");
        }
    }

    private void readDataSet() throws XMLStreamException, UnreadableException {
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        String kind = root.equals(GROUP) ? namespace.substring(lastMark(namespace) + 1) : "";
        if (kind.equals("cross") || kind.equals("utility")) {
            throw refused(kind.equals("cross") ? "CrossSectionalData" : "UtilityData", true);
        }
        if (GENERIC.contains(root) || kind.equals("generic")) {
            new GenericDataSet(xml, rows).read();
        } else {
            new SpecificDataSet(xml, rows).read();
        }
    }

    private static int lastMark(String namespace) {
        return Math.max(namespace.lastIndexOf('/'), namespace.lastIndexOf(':'));
    }

    private String readFooter() throws XMLStreamException {
        String code = "";
        String first = "";
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String value = xml.getLocalName().equals("Message") ? xml.getAttributeValue(null, "code") : null;
                code = value == null ? code : value;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS && first.isEmpty()) {
                first = xml.getText().strip();
            }
        }
        return "code " + shortened(code) + ", " + shortened(first);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 200 ? line.substring(0, 200) + "..." : line;
    }
}
