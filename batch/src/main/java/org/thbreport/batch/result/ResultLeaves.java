package org.thbreport.batch.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.analytics.figure.FigureId;

/**
 * All that {@code results.json} says, each number, text and list of texts by its id. Figures have the ids of {@link ReadResults}.
 */
public final class ResultLeaves {
    private static final List<String> EVIDENCE = List.of("rule", "subject");

    private final Map<String, JsonNode> leaves = new LinkedHashMap<>();

    private ResultLeaves() {}

    /**
     * Reads the results.
     *
     * @return numbers, texts, flags, nulls and lists of texts by id, in the order of the file
     * @throws IOException if the bytes are no such file
     */
    public static Map<String, JsonNode> of(byte[] json) throws IOException {
        JsonNode root = new JsonMapper().readTree(json);
        if (!root.isObject()) {
            throw new IOException("no object of results");
        }
        ResultLeaves found = new ResultLeaves();
        found.fields("", root);
        return found.leaves;
    }

    private void fields(String id, JsonNode object) {
        object.properties().forEach(field -> field(at(id, field.getKey()), field.getKey(), field.getValue()));
    }

    private void field(String id, String name, JsonNode value) {
        if (value.isObject()) {
            fields(id, value);
        } else if (value.size() == 2 && value.get(0).isNumber()) {
            leaves.put(id + ".0", value.get(0));
            leaves.put(id + ".1", value.get(1));
        } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            int place = 0;
            for (JsonNode element : value) {
                String inside = id;
                List<String> keys = keys(name, element);
                for (String key : keys.isEmpty() ? List.of(String.valueOf(place)) : keys) {
                    inside = at(inside, key);
                }
                fields(inside, element);
                place++;
            }
        } else {
            leaves.put(id, value);
        }
    }

    /** Lists without figures that anything names are told apart by what they are about, too. */
    private static List<String> keys(String list, JsonNode element) {
        return switch (list) {
            case "evidence" ->
                EVIDENCE.stream().map(key -> element.path(key).asText()).toList();
            case "inputs" -> List.of(element.path("path").asText());
            case "vintages" -> List.of(element.path("file").asText());
            default -> ResultsReader.keys(list, element);
        };
    }

    private static String at(String id, String segment) {
        String written = FigureId.written(segment);
        return id.isEmpty() ? written : id + '.' + written;
    }
}
