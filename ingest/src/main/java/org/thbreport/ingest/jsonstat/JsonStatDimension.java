package org.thbreport.ingest.jsonstat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/** The categories of one dimension: their codes by place, and their labels. */
final class JsonStatDimension {

    private final Map<Long, String> codes = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    private final Map<String, JsonStatUnit> units = new LinkedHashMap<>();

    private JsonStatDimension() {}

    /** Returns the unit of measure of a category, where the dataset gives one. */
    Optional<JsonStatUnit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /** Returns whether the dataset gives units of measure with the categories. */
    boolean hasUnits() {
        return !units.isEmpty();
    }

    static JsonStatDimension read(JsonParser parser, StatisticsLimits limits) throws IOException {
        parser.nextToken();
        return readAt(parser, limits);
    }

    /** Reads the dimension at whose value the parser stands. */
    static JsonStatDimension readAt(JsonParser parser, StatisticsLimits limits) throws IOException {
        JsonStatDimension dimension = new JsonStatDimension();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean category = parser.currentName().equals("category");
                if (parser.nextToken() == JsonToken.START_OBJECT && category) {
                    dimension.readCategory(parser, limits);
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
        if (dimension.codes.isEmpty() && dimension.labels.size() == 1) {
            dimension.codes.put(0L, dimension.labels.keySet().iterator().next());
        }
        return dimension;
    }

    private void readCategory(JsonParser parser, StatisticsLimits limits) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String part = parser.currentName();
            JsonToken token = parser.nextToken();
            if (part.equals("index") && token == JsonToken.START_ARRAY) {
                for (long place = 0; next(parser) != JsonToken.END_ARRAY; place++) {
                    put(place, parser.getText(), limits);
                }
            } else if (part.equals("index") && token == JsonToken.START_OBJECT) {
                while (next(parser) == JsonToken.FIELD_NAME) {
                    String code = parser.currentName();
                    next(parser);
                    put(parser.getValueAsLong(-1), code, limits);
                }
            } else if (part.equals("label") && token == JsonToken.START_OBJECT) {
                while (next(parser) == JsonToken.FIELD_NAME) {
                    String code = parser.currentName();
                    next(parser);
                    labels.put(code, parser.getValueAsString(code));
                }
            } else if (part.equals("unit") && token == JsonToken.START_OBJECT) {
                while (next(parser) == JsonToken.FIELD_NAME) {
                    String code = parser.currentName();
                    next(parser);
                    units.put(code, JsonStatUnit.read(parser));
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private static JsonToken next(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new UnreadableException(
                    StatisticsRule.SYNTAX,
                    parser.currentLocation().getLineNr(),
                    0,
                    "the JSON ends too early",
                    "expected the end of the object");
        }
        return token;
    }

    private void put(long place, String code, StatisticsLimits limits) throws UnreadableException {
        codes.put(place, code);
        if (codes.size() > limits.codes()) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, 0, 0, "a dimension has more than " + limits.codes() + " codes", "");
        }
    }

    /** Returns whether the categories have the places 0 to a stated number less one, and different codes. */
    boolean hasSize(String stated) {
        if (!stated.equals(String.valueOf(codes.size()))
                || codes.values().stream().distinct().count() < codes.size()) {
            return false;
        }
        for (long place = 0; place < codes.size(); place++) {
            if (!codes.containsKey(place)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return codes.size();
    }

    String code(int place) {
        return codes.getOrDefault((long) place, "");
    }

    String label(String code) {
        return labels.getOrDefault(code, code);
    }
}
