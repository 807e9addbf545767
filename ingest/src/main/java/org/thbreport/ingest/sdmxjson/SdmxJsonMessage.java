package org.thbreport.ingest.sdmxjson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.ingest.statistics.DataAction;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/** One message while it is read. */
final class SdmxJsonMessage {

    private final JsonParser parser;
    private final StatisticsInput input;
    private final IssueLog log;
    private final ObservationStore observations;
    private final Map<String, List<Component>> components = new HashMap<>();
    private final List<SeriesPart> series = new ArrayList<>();
    private List<Integer> dataSetAttributes = List.of();
    private final DimensionGroups groups = new DimensionGroups();
    private int structures;
    private int structureOfData;
    private boolean data;

    SdmxJsonMessage(JsonParser parser, StatisticsInput input, IssueLog log) {
        this.parser = parser;
        this.input = input;
        this.log = log;
        this.observations = new ObservationStore(input.limits());
    }

    StatisticsReading read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw broken("the JSON is no object", "expected an SDMX-JSON message");
        }
        readParts();
        if (!data) {
            throw broken("the message has no data sets", "expected dataSets");
        }
        if (dimensions().isEmpty()) {
            throw broken("the message has no structure with dimensions", "expected a structure");
        }
        return new SdmxJsonRows(this, observations, input, log).read();
    }

    private void readParts() throws IOException {
        while (Component.within(parser, JsonToken.END_OBJECT)) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "data" -> {
                    if (token == JsonToken.START_OBJECT) {
                        readParts();
                    } else {
                        parser.skipChildren();
                    }
                }
                case "structure" -> readStructure(token);
                case "structures" -> readStructures(token);
                case "dataSets" -> readDataSets(token);
                default -> parser.skipChildren();
            }
        }
    }

    private void readStructures(JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (Component.within(parser, JsonToken.END_ARRAY)) {
            if (structures++ == 0) {
                readStructure(parser.currentToken());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readStructure(JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (Component.within(parser, JsonToken.END_OBJECT)) {
            String part = parser.currentName();
            boolean wanted = part.equals("dimensions") || part.equals("attributes") || part.equals("measures");
            if (parser.nextToken() != JsonToken.START_OBJECT || !wanted) {
                parser.skipChildren();
                continue;
            }
            while (Component.within(parser, JsonToken.END_OBJECT)) {
                String level = parser.currentName();
                parser.nextToken();
                components.put(part + "." + level, Component.readAll(parser, input.limits()));
            }
        }
    }

    private void readDataSets(JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (Component.within(parser, JsonToken.END_ARRAY)) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                readDataSet();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readDataSet() throws IOException {
        data = true;
        while (Component.within(parser, JsonToken.END_OBJECT)) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("action") && token == JsonToken.VALUE_STRING && !DataAction.isData(parser.getText())) {
                throw DataAction.refused(
                        parser.getText(), parser.currentLocation().getLineNr());
            }
            if (name.equals("structure") && token == JsonToken.VALUE_NUMBER_INT) {
                structureOfData = Math.max(structureOfData, parser.getValueAsInt());
                if (structureOfData > 0) {
                    throw broken("the data sets have several structures", "expected data sets of one structure");
                }
            } else if (name.equals("observations") && token == JsonToken.START_OBJECT) {
                observations.read(parser, -1);
            } else if (name.equals("series") && token == JsonToken.START_OBJECT) {
                readSeries();
            } else if (name.equals("dimensionGroupAttributes") && token == JsonToken.START_OBJECT) {
                readGroups();
            } else if (name.equals("attributes") && token == JsonToken.START_ARRAY) {
                dataSetAttributes = readPlaces();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readSeries() throws IOException {
        while (Component.within(parser, JsonToken.END_OBJECT)) {
            int[] key = ObservationStore.places(parser.currentName(), parser);
            int place = series.size();
            List<Integer> attributes = new ArrayList<>();
            series.add(new SeriesPart(key, attributes));
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            while (Component.within(parser, JsonToken.END_OBJECT)) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (name.equals("observations") && token == JsonToken.START_OBJECT) {
                    observations.read(parser, place);
                } else if (name.equals("attributes") && token == JsonToken.START_ARRAY) {
                    attributes.addAll(readPlaces());
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void readGroups() throws IOException {
        while (Component.within(parser, JsonToken.END_OBJECT)) {
            String key = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                groups.add(key, readPlaces());
            } else {
                parser.skipChildren();
            }
        }
    }

    private List<Integer> readPlaces() throws IOException {
        List<Integer> places = new ArrayList<>();
        while (Component.within(parser, JsonToken.END_ARRAY)) {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= 9) {
                places.add(parser.getIntValue());
            } else if (token == JsonToken.VALUE_STRING) {
                places.add(observations.text(parser.getText()));
            } else {
                parser.skipChildren();
                places.add(-1);
            }
            if (places.size() > input.limits().columns()) {
                throw new UnreadableException(StatisticsRule.LIMIT, 0, 0, "too many attributes", "");
            }
        }
        return places;
    }

    /** Returns the components of a part and level of the structure. */
    List<Component> components(String part, String level) {
        return components.getOrDefault(part + "." + level, List.of());
    }

    /** Returns all dimensions: those of the data set, of series, and of observations. */
    List<Component> dimensions() {
        List<Component> all = new ArrayList<>(components("dimensions", "dataSet"));
        all.addAll(components("dimensions", "series"));
        all.addAll(components("dimensions", "observation"));
        return all;
    }

    List<Integer> dataSetAttributes() {
        return dataSetAttributes;
    }

    DimensionGroups groups() {
        return groups;
    }

    SeriesPart series(int place) {
        return series.get(place);
    }

    private UnreadableException broken(String message, String expected) {
        return new UnreadableException(
                StatisticsRule.STRUCTURE, parser.currentLocation().getLineNr(), 0, message, expected);
    }
}
