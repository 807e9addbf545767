package org.thbreport.ingest.sdmxml;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.sdmxml.MultiplierLevels.Level;
import org.thbreport.ingest.statistics.DataAction;
import org.thbreport.ingest.statistics.KnownAttributes;
import org.thbreport.ingest.statistics.UnreadableException;

/**
 * Reads the data set of a structure-specific message, in which codes are attributes of Series and Obs. The message does
 * not say which of them are dimensions: all are but flags, the value and the names in the list of known attributes.
 */
final class SpecificDataSet {

    private final XMLStreamReader xml;
    private static final int MOST_NAMES = 1_000;

    private final SeriesRows rows;
    private final Map<String, Boolean> attributes = new HashMap<>();

    SpecificDataSet(XMLStreamReader xml, SeriesRows rows) {
        this.xml = xml;
        this.rows = rows;
    }

    void read() throws XMLStreamException, UnreadableException {
        rows.startDataSet(action(xml), reference(xml));
        attributes((name, value) -> rows.setAttribute(Level.DATA_SET, name, value));
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (xml.getLocalName().equals("Obs")) {
                    observation();
                } else if (xml.getLocalName().equals("Series")) {
                    series();
                } else if (depth == 2) {
                    group();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Returns the action of the data set at which the parser stands, or null. */
    static @Nullable String action(XMLStreamReader xml) {
        return attribute(xml, "action");
    }

    /** Returns which structure the data set has, or null. */
    static @Nullable String reference(XMLStreamReader xml) {
        return attribute(xml, "structureRef");
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private void group() {
        rows.startGroup();
        attributes(rows::setGroupAttribute);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (isPlain(i) && !isAttribute(name)) {
                rows.setGroupKey(name, xml.getAttributeValue(i));
            }
        }
    }

    /** Names repeat from series to series: each is looked up once. */
    private boolean isAttribute(String name) {
        Boolean known = attributes.get(name);
        if (known == null) {
            known = isListed(name);
            if (attributes.size() < MOST_NAMES) {
                attributes.put(name, known);
            }
        }
        return known;
    }

    private static boolean isListed(String name) {
        return KnownAttributes.isAttribute(name) || KnownAttributes.isStatus(name) || isUnit(name);
    }

    /** The unit of measure may be a dimension or an attribute, and is read as the first in either case. */
    private static boolean isUnit(String name) {
        return name.equalsIgnoreCase("UNIT_MEASURE");
    }

    /** Hands on the attributes of the element that the list of known attributes has. */
    private void attributes(BiConsumer<String, String> sink) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (isPlain(i) && isAttribute(xml.getAttributeLocalName(i))) {
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
            if (isPlain(i) && !isAttribute(name)) {
                rows.setSeriesKey(name, xml.getAttributeValue(i));
            }
        }
    }

    private void observation() throws XMLStreamException, UnreadableException {
        if (rows.addKnown()) {
            return;
        }
        rows.startObservation();
        boolean seriesWithKey = rows.isInSeries() && xml.getAttributeValue(null, rows.observationDimension()) != null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            if (name.equals("OBS_VALUE")) {
                rows.setValue(value);
            } else if (name.equals("action") && !DataAction.isData(value)) {
                throw DataAction.refused(value, xml.getLocation().getLineNumber());
            } else if (name.equals(rows.observationDimension())) {
                rows.setObservationKey(name, value);
            } else if (isUnit(name) || seriesWithKey || rows.isObservationAttribute(name)) {
                rows.setAttribute(name, value);
            } else if (isPlain(i)) {
                rows.setObservationKey(name, value);
            }
        }
        rows.endObservation();
        rows.learn();
    }
}
