package org.thbreport.ingest.sdmxml;

import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.thbreport.ingest.sdmxml.MultiplierLevels.Level;
import org.thbreport.ingest.statistics.KnownAttributes;
import org.thbreport.ingest.statistics.UnreadableException;

/**
 * Reads the data set of a structure-specific message, in which codes are attributes of Series and Obs. The message does
 * not say which of them are dimensions: all are but flags, the value and the names in the list of known attributes.
 */
final class SpecificDataSet {

    private final XMLStreamReader xml;
    private final SeriesRows rows;

    SpecificDataSet(XMLStreamReader xml, SeriesRows rows) {
        this.xml = xml;
        this.rows = rows;
    }

    void read() throws XMLStreamException, UnreadableException {
        rows.startDataSet();
        attributes((name, value) -> rows.setAttribute(Level.DATA_SET, name, value));
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (xml.getLocalName().equals("Obs")) {
                    observation();
                } else if (xml.getLocalName().equals("Series")) {
                    series();
                } else if (xml.getLocalName().equals("Group")) {
                    attributes(rows::setGroupAttribute);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Hands on the attributes of the element that the list of known attributes has. */
    private void attributes(BiConsumer<String, String> sink) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (isPlain(i) && KnownAttributes.isAttribute(xml.getAttributeLocalName(i))) {
                sink.accept(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
    }

    private boolean isPlain(int attribute) {
        String prefix = xml.getAttributePrefix(attribute);
        return prefix == null || prefix.isEmpty();
    }

    private void series() {
        rows.startSeries();
        attributes((name, value) -> rows.setAttribute(Level.SERIES, name, value));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (isPlain(i) && !KnownAttributes.isAttribute(name)) {
                rows.setSeriesKey(name, xml.getAttributeValue(i));
            }
        }
    }

    private void observation() throws XMLStreamException, UnreadableException {
        if (rows.addKnown()) {
            return;
        }
        rows.startObservation();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            if (name.equals("OBS_VALUE")) {
                rows.setValue(value);
            } else if (name.equals(rows.observationDimension())) {
                rows.setObservationKey(name, value);
            } else if (rows.isObservationAttribute(name)) {
                rows.setAttribute(name, value);
            } else if (isPlain(i)) {
                rows.setObservationKey(name, value);
            }
        }
        rows.endObservation();
        rows.learn();
    }
}
