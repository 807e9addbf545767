package org.thbreport.ingest.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A JSON Schema of this package, or a part of one: the one truth about the shape of a file, for editors and for the program.
 *
 * @param keywords the keywords of this part, with those of the part that it refers to
 * @param definitions the parts that can be referred to
 */
record Schema(Map<String, Object> keywords, Map<String, Object> definitions) {

    /** Keywords that {@link SchemaCheck} understands; a schema with another one is a defect of the program. */
    private static final Set<String> UNDERSTOOD = Set.of(
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "required",
            "properties",
            "additionalProperties",
            "propertyNames",
            "items",
            "minItems",
            "uniqueItems",
            "enum",
            "pattern",
            "format",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMaximum");

    /** Refuses keywords that would not be checked. */
    Schema {
        for (String keyword : keywords.keySet()) {
            if (!UNDERSTOOD.contains(keyword)) {
                throw new IllegalStateException("the schema uses a keyword that is not checked: " + keyword);
            }
        }
    }

    /** Reads a schema beside this class; JSON is YAML. */
    static Schema load(String name) {
        try (InputStream stream = Schema.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its schema " + name);
            }
            String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Object> top = asMap(new Load(LoadSettings.builder().build()).loadFromString(json));
            return new Schema(top, asMap(top.get("$defs")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the part under a keyword, such as {@code items}; null if there is none. */
    @Nullable Schema part(String keyword) {
        return keywords.get(keyword) instanceof Map<?, ?> part ? resolve(part) : null;
    }

    /** Returns the part for a key of an object; null if the schema names no such key. */
    @Nullable Schema property(String key) {
        return asMap(keywords.get("properties")).get(key) instanceof Map<?, ?> part ? resolve(part) : null;
    }

    /** Returns the keys that the schema names. */
    List<String> keys() {
        return List.copyOf(asMap(keywords.get("properties")).keySet());
    }

    /** Returns a keyword whose value is a list of texts, or one text; empty if it is not there. */
    List<String> texts(String keyword) {
        Object value = keywords.get(keyword);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** Returns a keyword whose value is a number; null if it is not there. */
    @Nullable Number number(String keyword) {
        return keywords.get(keyword) instanceof Number number ? number : null;
    }

    /** Returns a keyword whose value is a text; empty if it is not there. */
    String text(String keyword) {
        return keywords.get(keyword) instanceof String text ? text : "";
    }

    /** Returns whether a keyword is there and says false. */
    boolean forbids(String keyword) {
        return Boolean.FALSE.equals(keywords.get(keyword));
    }

    private Schema resolve(Map<?, ?> part) {
        Map<String, Object> merged = new LinkedHashMap<>();
        if (part.get("$ref") instanceof String reference) {
            merged.putAll(resolve(asMap(definitions.get(reference.substring("#/$defs/".length())))).keywords);
        }
        merged.putAll(asMap(part));
        return new Schema(merged, definitions);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
