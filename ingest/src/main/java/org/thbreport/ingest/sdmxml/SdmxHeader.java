package org.thbreport.ingest.sdmxml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.thbreport.ingest.statistics.DataAction;
import org.thbreport.ingest.statistics.UnreadableException;

/** Takes from a message's header what the observations need: the dimension at the observation and the dataset's id. */
final class SdmxHeader {

    private final XMLStreamReader xml;

    SdmxHeader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Reads the header.
     *
     * @throws UnreadableException if it says that the data are to be deleted
     */
    void readInto(SeriesRows rows) throws XMLStreamException, UnreadableException {
        boolean inStructure = false;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                inStructure &= !xml.getLocalName().equals("Structure");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String name = xml.getLocalName();
                inStructure |= name.equals("Structure");
                if (name.equals("DataSetAction")) {
                    String action = xml.getElementText().strip();
                    depth--;
                    if (!DataAction.isData(action)) {
                        throw DataAction.refused(action, xml.getLocation().getLineNumber());
                    }
                    continue;
                }
                String dimension = xml.getAttributeValue(null, "dimensionAtObservation");
                if (dimension != null) {
                    rows.setObservationDimension(dimension);
                }
                String id = xml.getAttributeValue(null, "id");
                rows.setPublisher(xml.getAttributeValue(null, "agencyID"));
                if (inStructure && name.equals("Ref") && id != null) {
                    rows.setId(id);
                }
            }
        }
    }
}
