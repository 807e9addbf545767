package org.thbreport.ingest.sdmxjson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/**
 * A dimension or attribute of the structure.
 *
 * @param id its id
 * @param codes its values, in the order in which data refer to them
 * @param labels the label of each
 * @param keyPosition its place among all dimensions, or a large number where the structure does not say
 */
record Component(String id, List<String> codes, List<String> labels, int keyPosition) {

    /** Reads the list of components at whose start the parser stands. */
    static List<Component> readAll(JsonParser parser, StatisticsLimits limits) throws IOException {
        List<Component> components = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return components;
        }
        while (within(parser, JsonToken.END_ARRAY)) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                components.add(read(parser, limits));
            } else {
                parser.skipChildren();
            }
            if (components.size() > limits.columns()) {
                throw new UnreadableException(StatisticsRule.LIMIT, 0, 0, "too many dimensions or attributes", "");
            }
        }
        return components;
    }

    private static Component read(JsonParser parser, StatisticsLimits limits) throws IOException {
        String id = "";
        int keyPosition = Integer.MAX_VALUE;
        Component values = new Component("", new ArrayList<>(), new ArrayList<>(), keyPosition);
        while (within(parser, JsonToken.END_OBJECT)) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("id") && token == JsonToken.VALUE_STRING) {
                id = parser.getText();
            } else if (name.equals("keyPosition")
                    && token == JsonToken.VALUE_NUMBER_INT
                    && parser.getTextLength() <= 9) {
                keyPosition = parser.getIntValue();
            } else if (name.equals("values") && token == JsonToken.START_ARRAY) {
                while (within(parser, JsonToken.END_ARRAY)) {
                    readValue(parser, values, limits);
                }
            } else {
                parser.skipChildren();
            }
        }
        return new Component(id, values.codes, values.labels, keyPosition);
    }

    private static void readValue(JsonParser parser, Component values, StatisticsLimits limits) throws IOException {
        String code = parser.currentToken().isScalarValue() ? parser.getValueAsString("") : "";
        String label = "";
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (within(parser, JsonToken.END_OBJECT)) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (name.equals("id") || name.equals("value") && code.isEmpty()) {
                    code = token.isScalarValue() ? parser.getValueAsString("") : code;
                } else if (name.equals("name") && token == JsonToken.VALUE_STRING) {
                    label = parser.getText();
                }
                parser.skipChildren();
            }
        } else {
            parser.skipChildren();
        }
        if (values.codes.size() >= limits.codes()) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, 0, 0, "a dimension has more than " + limits.codes() + " codes", "");
        }
        values.codes.add(code);
        values.labels.add(label.isEmpty() ? code : label);
    }

    /** Moves to the next token and returns whether it is not the end; a file that is cut off is an error. */
    static boolean within(JsonParser parser, JsonToken end) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new UnreadableException(
                    StatisticsRule.SYNTAX,
                    parser.currentLocation().getLineNr(),
                    0,
                    "the JSON ends too early",
                    "expected the end of the object");
        }
        return token != end;
    }
}
