package org.thbreport.ingest.jsonstat;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/** One JSON-stat object while it is read. Values are kept by position until the dimensions are known. */
final class JsonStatMessage {

    private final JsonParser parser;
    private final StatisticsInput input;
    private final CellValues values;
    private final CellTexts statuses;
    private final Map<String, JsonStatDimension> dimensions = new LinkedHashMap<>();
    private List<String> ids = List.of();
    private List<String> sizes = List.of();
    private String id;
    private @Nullable String status;
    private final IssueLog log;

    JsonStatMessage(JsonParser parser, StatisticsInput input, IssueLog log) {
        this.parser = parser;
        this.input = input;
        this.log = log;
        this.id = input.name();
        this.values = new CellValues(parser, input.limits(), log);
        this.statuses = new CellTexts(input.limits());
    }

    StatisticsReading read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw broken("the JSON is no object", "expected a JSON-stat dataset");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            readPart(parser.currentName());
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw broken("the JSON ends too early", "expected the end of the object");
        }
        if (ids.isEmpty() || sizes.size() != ids.size()) {
            throw broken("the parts id and size are missing or do not fit", "expected a JSON-stat 2.0 dataset");
        }
        List<JsonStatDimension> ordered = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            JsonStatDimension dimension = dimensions.get(ids.get(i));
            if (dimension == null || !dimension.hasSize(sizes.get(i))) {
                throw broken(
                        "the dimension " + ids.get(i) + " has not the number of categories that size states",
                        "expected " + sizes.get(i));
            }
            ordered.add(dimension);
        }
        return new JsonStatCube(id, ids, ordered, input, log).rows(values, statuses, status == null ? "" : status);
    }

    private void readPart(String name) throws IOException {
        JsonToken token = parser.nextToken();
        switch (name) {
            case "id" -> ids = token == JsonToken.START_ARRAY ? texts() : ids;
            case "size" -> sizes = token == JsonToken.START_ARRAY ? texts() : sizes;
            case "class" -> checkClass();
            case "dimension" -> readDimensions(token);
            case "value" -> values.read(token);
            case "status" -> readStatus(token);
            case "extension" -> readExtension(token);
            case "error", "warning" ->
                throw new UnreadableException(
                        StatisticsRule.NOT_DATA, line(), 0, "the answer is a message of the server, not data", "");
            default -> parser.skipChildren();
        }
    }

    private void checkClass() throws IOException {
        if (!"dataset".equals(parser.getText())) {
            throw broken("the JSON-stat object is no dataset", "expected class dataset");
        }
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        while (isWithin(JsonToken.END_ARRAY)) {
            texts.add(parser.getText());
            if (texts.size() > input.limits().columns()) {
                throw new UnreadableException(
                        StatisticsRule.LIMIT,
                        line(),
                        0,
                        "more than " + input.limits().columns() + " dimensions",
                        "");
            }
        }
        return texts;
    }

    private void readDimensions(JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            throw broken("the part dimension is no object", "expected an object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            dimensions.put(name, JsonStatDimension.read(parser, input.limits()));
        }
    }

    private void readStatus(JsonToken token) throws IOException {
        if (token == JsonToken.START_ARRAY) {
            for (long position = 0; isWithin(JsonToken.END_ARRAY); position++) {
                addStatus(position);
            }
        } else if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                long position = CellValues.position(parser);
                parser.nextToken();
                addStatus(position);
            }
        } else {
            status = token == JsonToken.VALUE_STRING ? parser.getText() : null;
        }
    }

    private void addStatus(long position) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            statuses.add(position, parser.getText());
        } else {
            parser.skipChildren();
        }
    }

    private void readExtension(JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isId = parser.currentName().equals("id");
            if (parser.nextToken() == JsonToken.VALUE_STRING && isId) {
                id = parser.getText();
            }
            parser.skipChildren();
        }
    }

    private boolean isWithin(JsonToken end) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw broken("the JSON ends too early", "expected the end of the object");
        }
        return token != end;
    }

    private int line() {
        return parser.currentLocation().getLineNr();
    }

    private UnreadableException broken(String message, String expected) {
        JsonLocation location = parser.currentLocation();
        return new UnreadableException(
                StatisticsRule.STRUCTURE, location.getLineNr(), location.getColumnNr(), message, expected);
    }
}
