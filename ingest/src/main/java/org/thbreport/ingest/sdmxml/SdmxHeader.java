package org.thbreport.ingest.sdmxml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Takes from a message's header what the observations need: the dimension at the observation and the dataset's id. */
final class SdmxHeader {

    private final XMLStreamReader xml;

    SdmxHeader(XMLStreamReader xml) {
        this.xml = xml;
    }

    void readInto(SeriesRows rows) throws XMLStreamException {
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
                String dimension = xml.getAttributeValue(null, "dimensionAtObservation");
                if (dimension != null) {
                    rows.setObservationDimension(dimension);
                }
                String id = xml.getAttributeValue(null, "id");
                if (inStructure && name.equals("Ref") && id != null) {
                    rows.setId(id);
                }
            }
        }
    }
}
