package org.thbreport.batch.result;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.analytics.figure.ResultSink;
import org.thbreport.analytics.interval.Interval;

/** Reads the figures of a {@code results.json} back, under the same ids under which they were written. */
final class ResultsReader {

    /** Lists whose elements are named by what they are about, with the fields that tell it. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("observations", List.of("table")),
            Map.entry("coverage", List.of("finding")),
            Map.entry("findings", List.of("finding")),
            Map.entry("coverageByTheme", List.of("theme")),
            Map.entry("coverageByKind", List.of("kind")),
            Map.entry("coverageByCountry", List.of("country")),
            Map.entry("reconciliation", List.of("area", "period")),
            Map.entry("parts", List.of("period")),
            Map.entry("median", List.of("file")),
            Map.entry("revisions", List.of("file")),
            Map.entry("cells", List.of("area", "period", "group", "unit")),
            Map.entry("questions", List.of("question")));

    /** Programs differ in which of two members of one name they take, and in what they make of a second text behind the first. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ResultSink sink;

    private ResultsReader(ResultSink sink) {
        this.sink = sink;
    }

    /**
     * Reads the results.
     *
     * @throws IOException if the bytes are no such file
     */
    static ReadResults read(byte[] json) throws IOException {
        JsonNode root = STRICT.readTree(json);
        if (!root.isObject()) {
            throw new IOException("no object of results");
        }
        Map<String, Set<String>> quoted = new TreeMap<>();
        for (Map.Entry<String, JsonNode> language : root.path("quoted").properties()) {
            Set<String> numbers = new TreeSet<>();
            language.getValue().forEach(number -> numbers.add(number.asText()));
            quoted.put(language.getKey(), numbers);
        }
        return new ReadResults(FigureIndex.of(sink -> new ResultsReader(sink).fields(root)), quoted);
    }

    private void fields(JsonNode object) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            field(field.getKey(), field.getValue());
        }
    }

    private void field(String name, JsonNode value) {
        if (value.isNumber()) {
            sink.number(name, value.asDouble());
        } else if (value.isObject()) {
            sink.object(name, () -> fields(value));
        } else if (value.size() == 2 && value.get(0).isNumber()) {
            sink.interval(
                    name, new Interval(value.get(0).asDouble(), value.get(1).asDouble()));
        } else if (value.isArray()) {
            sink.list(name, objects(value), element -> keys(name, element), this::fields);
        }
    }

    private static Collection<JsonNode> objects(JsonNode array) {
        List<JsonNode> objects = new ArrayList<>();
        for (JsonNode element : array) {
            if (element.isObject()) {
                objects.add(element);
            }
        }
        return objects;
    }

    /** Returns what names an element of a list; nothing where its place does. */
    static List<String> keys(String list, JsonNode element) {
        List<String> fields = KEYS.getOrDefault(list, List.of());
        return fields.stream().allMatch(element::has)
                ? fields.stream().map(field -> element.path(field).asText()).toList()
                : List.of();
    }
}
