package org.thbreport.ingest.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A JSON Schema of this package, or a part of one: the one truth about the shape of a file, for editors and for the program.
 * The keywords in use are understood as JSON Schema 2020-12 says, with {@code format} checked.
 */
final class Schema {

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
            "maxItems",
            "uniqueItems",
            "enum",
            "pattern",
            "format",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMaximum");

    private final Map<String, Object> keywords;
    private final Map<String, Schema> properties = new LinkedHashMap<>();
    private final @Nullable Schema propertyNames;
    private final @Nullable Schema additionalProperties;
    private final @Nullable Schema items;
    private final @Nullable Pattern pattern;

    private Schema(Map<String, Object> keywords, Map<String, Object> definitions) {
        if (!UNDERSTOOD.containsAll(keywords.keySet())) {
            throw new IllegalStateException("the schema uses a keyword that is not checked: " + keywords.keySet());
        }
        this.keywords = keywords;
        asMap(keywords.get("properties"))
                .forEach((key, part) -> properties.put(key, resolve(asMap(part), definitions)));
        this.propertyNames = part("propertyNames", definitions);
        this.additionalProperties = part("additionalProperties", definitions);
        this.items = part("items", definitions);
        this.pattern = keywords.get("pattern") instanceof String text ? Pattern.compile(text) : null;
    }

    /** Makes a schema of its text; JSON is YAML. */
    static Schema of(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        Map<String, Object> top = asMap(new Load(LoadSettings.builder().build()).loadFromString(text));
        return new Schema(top, asMap(top.get("$defs")));
    }

    /** Reads a schema beside this class. */
    static Schema load(String name) {
        return load(Schema.class, name);
    }

    /** Reads a schema beside a class. */
    static Schema load(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its schema " + name);
            }
            return of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Schema part(String keyword, Map<String, Object> definitions) {
        return keywords.get(keyword) instanceof Map<?, ?> part ? resolve(asMap(part), definitions) : null;
    }

    private static Schema resolve(Map<String, Object> part, Map<String, Object> definitions) {
        Map<String, Object> merged = new LinkedHashMap<>();
        if (part.get("$ref") instanceof String reference) {
            merged.putAll(asMap(definitions.get(reference.substring("#/$defs/".length()))));
        }
        merged.putAll(part);
        return new Schema(merged, definitions);
    }

    /** Returns the parts for the keys that the schema names. */
    Map<String, Schema> properties() {
        return properties;
    }

    /** Returns what each key must be; null if any will do. */
    @Nullable Schema propertyNames() {
        return propertyNames;
    }

    /** Returns the part for keys that the schema does not name; null if there is none. */
    @Nullable Schema additionalProperties() {
        return additionalProperties;
    }

    /** Returns whether keys that the schema does not name are forbidden. */
    boolean isClosed() {
        return Boolean.FALSE.equals(keywords.get("additionalProperties"));
    }

    /** Returns the part for the items of a list; null if there is none. */
    @Nullable Schema items() {
        return items;
    }

    /** Returns the pattern of a text; null if any will do. */
    @Nullable Pattern pattern() {
        return pattern;
    }

    /** Returns whether a keyword is there and says true. */
    boolean demands(String keyword) {
        return Boolean.TRUE.equals(keywords.get(keyword));
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
    @Nullable BigDecimal number(String keyword) {
        return keywords.get(keyword) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    /** Says in words what is expected. */
    String expectation() {
        String what = keywords.get("description") instanceof String text
                ? text
                : Yaml.describe(texts("type").get(0));
        List<String> codes = texts("enum");
        return codes.isEmpty() ? "expected: " + what : "expected: " + what + " (" + String.join(", ", codes) + ")";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
