package org.thbreport.ingest.sdmxml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.sdmxml.MultiplierLevels.Level;
import org.thbreport.ingest.statistics.UnreadableException;

/** Reads the data set of a generic message, in which codes stand in elements Value with an id and a value. */
final class GenericDataSet {

    /** What the values that come next belong to. */
    private enum Part {
        SERIES_KEY,
        OBSERVATION_KEY,
        GROUP_KEY,
        OBSERVATION_ATTRIBUTES,
        SERIES_ATTRIBUTES,
        GROUP_ATTRIBUTES,
        DATA_SET_ATTRIBUTES,
        OTHER
    }

    private final XMLStreamReader xml;
    private final SeriesRows rows;
    private Part part = Part.OTHER;
    private Part attributes = Part.DATA_SET_ATTRIBUTES;

    /** Version 2.0 writes the period as the text of an element. */
    private boolean timeText;

    GenericDataSet(XMLStreamReader xml, SeriesRows rows) {
        this.xml = xml;
        this.rows = rows;
    }

    void read() throws XMLStreamException, UnreadableException {
        rows.startDataSet(SpecificDataSet.action(xml), SpecificDataSet.reference(xml));
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                end(xml.getLocalName());
            } else if (timeText && event == XMLStreamConstants.CHARACTERS) {
                rows.setObservationKey(
                        rows.observationDimension(), xml.getText().strip());
                timeText = false;
            }
        }
    }

    private void start(String name) throws UnreadableException {
        switch (name) {
            case "Value" -> value();
            case "ObsValue" -> rows.setValue(xml.getAttributeValue(null, "value"));
            case "ObsDimension" -> {
                String id = xml.getAttributeValue(null, "id");
                rows.setObservationKey(
                        id == null ? rows.observationDimension() : id, xml.getAttributeValue(null, "value"));
            }
            case "Obs" -> {
                attributes = Part.OBSERVATION_ATTRIBUTES;
                rows.startObservation();
            }
            case "Series" -> {
                attributes = Part.SERIES_ATTRIBUTES;
                rows.startSeries();
            }
            case "Group" -> {
                attributes = Part.GROUP_ATTRIBUTES;
                rows.startGroup();
            }
            case "GroupKey" -> part = Part.GROUP_KEY;
            case "Time" -> timeText = true;
            case "SeriesKey" -> part = Part.SERIES_KEY;
            case "ObsKey" -> part = Part.OBSERVATION_KEY;
            case "Attributes" -> part = attributes;
            default -> part = Part.OTHER;
        }
    }

    /** Version 2.0 calls the id of a dimension or attribute its concept. */
    private void value() {
        @Nullable String id = xml.getAttributeValue(null, "id");
        if (id == null) {
            id = xml.getAttributeValue(null, "concept");
        }
        @Nullable String value = xml.getAttributeValue(null, "value");
        if (id == null || value == null) {
            return;
        }
        switch (part) {
            case SERIES_KEY -> rows.setSeriesKey(id, value);
            case OBSERVATION_KEY -> rows.setObservationKey(id, value);
            case GROUP_KEY -> rows.setGroupKey(id, value);
            case OBSERVATION_ATTRIBUTES -> rows.setAttribute(id, value);
            case SERIES_ATTRIBUTES -> rows.setAttribute(Level.SERIES, id, value);
            case GROUP_ATTRIBUTES -> rows.setGroupAttribute(id, value);
            case DATA_SET_ATTRIBUTES -> rows.setAttribute(Level.DATA_SET, id, value);
            case OTHER -> {
                // Neither a key nor attributes: nothing that is read.
            }
        }
    }

    private void end(String name) throws UnreadableException {
        if (name.equals("Obs")) {
            attributes = Part.SERIES_ATTRIBUTES;
            rows.endObservation();
        } else if (name.equals("Series") || name.equals("Group")) {
            attributes = Part.DATA_SET_ATTRIBUTES;
        } else if (name.equals("SeriesKey")
                || name.equals("ObsKey")
                || name.equals("GroupKey")
                || name.equals("Attributes")) {
            part = Part.OTHER;
        }
    }
}
