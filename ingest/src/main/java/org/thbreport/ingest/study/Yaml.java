package org.thbreport.ingest.study;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.thbreport.model.issue.Location;

/** What a node of YAML is, in the words of JSON Schema, and where it stands. */
final class Yaml {

    private static final int LONGEST_QUOTE = 60;

    private Yaml() {}

    /** Returns the JSON Schema type of a node. */
    static String type(Node node) {
        if (node instanceof MappingNode) {
            return "object";
        }
        if (node instanceof SequenceNode) {
            return "array";
        }
        Tag tag = node.getTag();
        if (Tag.STR.equals(tag)) {
            return "string";
        }
        if (Tag.NULL.equals(tag)) {
            return "null";
        }
        if (Tag.BOOL.equals(tag)) {
            return "boolean";
        }
        if (Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)) {
            BigDecimal value = node instanceof ScalarNode scalar ? number(scalar) : null;
            return value != null && value.stripTrailingZeros().scale() <= 0 ? "integer" : "number";
        }
        return "unknown";
    }

    /** Says a JSON Schema type in words. */
    static String describe(String type) {
        return switch (type) {
            case "object" -> "a group of keys";
            case "array" -> "a list";
            case "string" -> "a text";
            case "null" -> "empty";
            case "boolean" -> "true or false";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            default -> "a value with a tag (!)";
        };
    }

    /** Returns the value of a number; null if it is none that can be computed with, such as {@code .nan}. */
    static @Nullable BigDecimal number(ScalarNode scalar) {
        String text = scalar.getValue();
        if (text.length() > 30) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return Math.abs((long) value.scale()) > 30 ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Returns the place of a node. */
    static Location locate(String file, Node node) {
        return node.getStartMark()
                .map(mark -> new Location(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Location.of(file));
    }

    /** Returns a value in quotation marks, cut where it is long. */
    static String quote(ScalarNode scalar) {
        return quote(scalar.getValue());
    }

    /** Returns a text in quotation marks on one line, cut where it is long. */
    static String quote(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() > LONGEST_QUOTE) {
            int end = Character.isHighSurrogate(line.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
            line = line.substring(0, end) + "...";
        }
        return "\"" + line + "\"";
    }
}
