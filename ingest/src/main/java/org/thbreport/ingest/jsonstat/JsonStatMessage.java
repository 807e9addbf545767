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
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.DimensionRole;

/** One JSON-stat object while it is read. Values are kept by position until the dimensions are known. */
final class JsonStatMessage {

    private static final int SHOWN = 10;

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
    private final Map<String, DimensionRole> roles = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable StatisticsReading member;
    private String publisher = "";
    private String label = "";
    private String href = "";
    private boolean collection;

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
        return readObject();
    }

    /** Reads the object in which the parser stands: a dataset, or a bundle or collection with one dataset in it. */
    private StatisticsReading readObject() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            readPart(parser.currentName());
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw broken("the JSON ends too early", "expected the end of the object");
        }
        if (collection || ids.isEmpty() && !names.isEmpty()) {
            return only();
        }
        if (ids.isEmpty() || sizes.size() != ids.size()) {
            throw broken("the parts id and size are missing or do not fit", "expected a JSON-stat dataset");
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
        RowCollector rows = new RowCollector(id, ids, input.limits(), log);
        rows.publisher(publisher);
        roles.forEach((dimension, role) -> {
            if (ids.contains(dimension)) {
                rows.role(ids.indexOf(dimension), role);
            }
        });
        StatisticsReading reading = new JsonStatCube(rows, ids, ordered, publisher)
                .rows(values, status == null ? statuses : new CellTexts(input.limits()), status == null ? "" : status);
        return withUnits(reading, ordered);
    }

    private StatisticsReading withUnits(StatisticsReading reading, List<JsonStatDimension> ordered) {
        Dataset dataset = reading.dataset();
        for (int i = 0; dataset != null && i < ordered.size(); i++) {
            JsonStatDimension dimension = ordered.get(i);
            if (dimension.hasUnits()) {
                dataset = JsonStatUnit.multiply(dataset, i, dimension, log);
                dataset = JsonStatUnit.name(dataset, i, dimension);
            }
        }
        return new StatisticsReading(dataset, log.issues());
    }

    /** Returns the one dataset of a bundle or collection. */
    private StatisticsReading only() throws IOException {
        StatisticsReading found = member;
        if (names.size() == 1 && found != null) {
            return found;
        }
        List<String> shown = names.subList(0, Math.min(names.size(), SHOWN));
        throw new UnreadableException(
                StatisticsRule.STRUCTURE,
                0,
                0,
                found == null
                        ? "the collection only refers to datasets: " + String.join(", ", shown)
                        : "there are " + names.size() + " datasets: " + String.join(", ", shown),
                "expected one dataset in the file: fetch the one that is meant");
    }

    private void readMember(String name) throws IOException {
        names.add(name);
        if (names.size() > 1) {
            parser.skipChildren();
        } else {
            member = new JsonStatMessage(parser, input, log).readObject();
        }
    }

    /** Items of a collection are datasets, or addresses of datasets. */
    private void readLinks(JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean items = parser.currentName().equals("item");
            if (parser.nextToken() != JsonToken.START_ARRAY || !items) {
                parser.skipChildren();
                continue;
            }
            while (isWithin(JsonToken.END_ARRAY)) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    readItem();
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void readItem() throws IOException {
        JsonStatMessage item = new JsonStatMessage(parser, input, log);
        StatisticsReading reading = null;
        try {
            reading = item.readObject();
        } catch (UnreadableException e) {
            if (item.hasValues() || parser.currentToken() != JsonToken.END_OBJECT) {
                throw e;
            }
        }
        names.add(item.href.isEmpty() ? item.label : item.href);
        member = reading == null ? member : reading;
    }

    private boolean hasValues() {
        return values.size() > 0;
    }

    private void readPart(String name) throws IOException {
        readPart(name, parser.nextToken());
    }

    private void readPart(String name, JsonToken token) throws IOException {
        switch (name) {
            case "id" -> ids = token == JsonToken.START_ARRAY ? texts() : ids;
            case "size" -> sizes = token == JsonToken.START_ARRAY ? texts() : sizes;
            case "class" -> checkClass();
            case "dimension" -> readDimensions(token);
            case "value" -> values.read(token);
            case "status" -> readStatus(token);
            case "extension" -> readExtension(token);
            case "role" -> readRoles(token);
            case "link" -> readLinks(token);
            case "source" -> publisher = token == JsonToken.VALUE_STRING ? parser.getText() : publisher;
            case "label" -> label = token == JsonToken.VALUE_STRING ? parser.getText() : label;
            case "href" -> href = token == JsonToken.VALUE_STRING ? parser.getText() : href;
            case "error", "warning" ->
                throw new UnreadableException(
                        StatisticsRule.NOT_DATA, line(), 0, "the answer is a message of the server, not data", "");
            case "note", "version", "updated" -> parser.skipChildren();
            default -> {
                if (token == JsonToken.START_OBJECT && ids.isEmpty() && dimensions.isEmpty()) {
                    readMember(name);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void readRoles(JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String role = parser.currentName();
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            for (String dimension : texts()) {
                if (role.equals("time")) {
                    roles.put(dimension, DimensionRole.PERIOD);
                } else if (role.equals("geo")) {
                    roles.put(dimension, DimensionRole.AREA);
                }
            }
        }
    }

    private void checkClass() throws IOException {
        if (!"dataset".equals(parser.getText()) && !"collection".equals(parser.getText())) {
            throw broken("the JSON-stat object is no dataset", "expected class dataset or collection");
        }
        collection = "collection".equals(parser.getText());
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
            if (name.equals("id") || name.equals("size") || name.equals("role")) {
                // JSON-stat 1 keeps these within the part dimension.
                JsonToken part = parser.nextToken();
                if (part == JsonToken.START_ARRAY || name.equals("role")) {
                    readPart(name, part);
                    continue;
                }
                dimensions.put(name, JsonStatDimension.readAt(parser, input.limits()));
            } else {
                dimensions.put(name, JsonStatDimension.read(parser, input.limits()));
            }
        }
    }

    private void readStatus(JsonToken token) throws IOException {
        if (token == JsonToken.START_ARRAY) {
            long position = 0;
            for (; isWithin(JsonToken.END_ARRAY); position++) {
                addStatus(position);
            }
            // An array of one text holds for all values, as a text alone does.
            status = position == 1 && statuses.size() == 1 ? statuses.text(0) : null;
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
