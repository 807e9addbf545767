package org.thbreport.ingest.study;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.thbreport.model.issue.Location;

/** Holds nodes of YAML to a {@link Schema} and notes everything that differs, each at its line and column. */
final class SchemaCheck {

    private final String file;
    private final IssueLog log;

    /** Makes a check of one file. */
    SchemaCheck(String file, IssueLog log) {
        this.file = file;
        this.log = log;
    }

    /** Checks a node and all below it. */
    void check(Node node, Schema schema) {
        if (!hasType(node, schema)) {
            return;
        }
        if (node instanceof MappingNode map) {
            checkMap(map, schema);
        } else if (node instanceof SequenceNode list) {
            checkList(list, schema);
        } else if (node instanceof ScalarNode scalar) {
            checkScalar(scalar, schema);
        }
    }

    private boolean hasType(Node node, Schema schema) {
        List<String> types = schema.texts("type");
        String actual = Yaml.type(node);
        boolean fits =
                types.isEmpty() || types.contains(actual) || actual.equals("integer") && types.contains("number");
        if (!fits) {
            wrong(node, "this is " + Yaml.describe(actual), expected(schema));
        }
        return fits;
    }

    private void checkMap(MappingNode map, Schema schema) {
        Map<String, Location> seen = new HashMap<>();
        Schema names = schema.part("propertyNames");
        Schema others = schema.part("additionalProperties");
        for (NodeTuple tuple : map.getValue()) {
            Node keyNode = tuple.getKeyNode();
            Location place = Yaml.locate(file, keyNode);
            if (!(keyNode instanceof ScalarNode scalar)) {
                wrong(keyNode, "a key is " + Yaml.describe(Yaml.type(keyNode)), "a key of one word was expected");
                continue;
            }
            String key = scalar.getValue();
            Location first = seen.putIfAbsent(key, place);
            if (first != null) {
                log.error(
                        StudyRule.DUPLICATE,
                        place,
                        "the key \"" + key + "\" stands here again",
                        "it stands in line " + first.line() + " already");
            }
            if (names != null) {
                checkText(scalar, names);
            }
            Schema part = schema.property(key);
            if (part != null) {
                check(tuple.getValueNode(), part);
            } else if (others != null) {
                check(tuple.getValueNode(), others);
            } else if (schema.forbids("additionalProperties")) {
                log.error(
                        StudyRule.UNKNOWN_KEY, place, "unknown key \"" + key + "\"", Nearest.hint(key, schema.keys()));
            }
        }
        for (String key : schema.texts("required")) {
            if (!seen.containsKey(key)) {
                Schema part = schema.property(key);
                String expected = part == null ? "" : expected(part);
                log.error(
                        StudyRule.MISSING_KEY, Yaml.locate(file, map), "the key \"" + key + "\" is missing", expected);
            }
        }
    }

    private void checkList(SequenceNode list, Schema schema) {
        Number least = schema.number("minItems");
        if (least != null && list.getValue().size() < least.intValue()) {
            wrong(list, "this list is too short", expected(schema));
        }
        Schema items = schema.part("items");
        boolean unique = Boolean.TRUE.equals(schema.keywords().get("uniqueItems"));
        Map<String, Location> seen = new HashMap<>();
        for (Node item : list.getValue()) {
            if (items != null) {
                check(item, items);
            }
            if (unique && item instanceof ScalarNode scalar) {
                Location place = Yaml.locate(file, item);
                Location first = seen.putIfAbsent(Yaml.type(item) + scalar.getValue(), place);
                if (first != null) {
                    log.error(
                            StudyRule.DUPLICATE,
                            place,
                            "\"" + scalar.getValue() + "\" stands here again",
                            "it stands in line " + first.line() + " already");
                }
            }
        }
    }

    private void checkScalar(ScalarNode scalar, Schema schema) {
        List<String> codes = schema.texts("enum");
        if (!codes.isEmpty() && !(codes.contains(scalar.getValue()) && Tag.STR.equals(scalar.getTag()))) {
            log.error(
                    StudyRule.UNKNOWN_CODE,
                    Yaml.locate(file, scalar),
                    "unknown code " + Yaml.quote(scalar),
                    Nearest.hint(scalar.getValue(), codes));
            return;
        }
        switch (Yaml.type(scalar)) {
            case "string" -> checkText(scalar, schema);
            case "integer", "number" -> checkNumber(scalar, schema);
            default -> {
                // Nothing more is asked of true, false and null.
            }
        }
    }

    private void checkText(ScalarNode scalar, Schema schema) {
        String value = scalar.getValue();
        int length = value.codePointCount(0, value.length());
        Number least = schema.number("minLength");
        Number most = schema.number("maxLength");
        String pattern = schema.text("pattern");
        boolean fits = (least == null || length >= least.intValue())
                && (most == null || length <= most.intValue())
                && (pattern.isEmpty() || Pattern.compile(pattern).matcher(value).find())
                && (!schema.text("format").equals("date") || isDate(value));
        if (!fits) {
            String message = value.isBlank() ? "the text is empty" : Yaml.quote(scalar) + " has the wrong form";
            wrong(scalar, message, expected(schema));
        }
    }

    private void checkNumber(ScalarNode scalar, Schema schema) {
        BigDecimal value = Yaml.number(scalar);
        Number least = schema.number("minimum");
        Number most = schema.number("maximum");
        Number below = schema.number("exclusiveMaximum");
        if (value == null
                || least != null && value.compareTo(new BigDecimal(least.toString())) < 0
                || most != null && value.compareTo(new BigDecimal(most.toString())) > 0
                || below != null && value.compareTo(new BigDecimal(below.toString())) >= 0) {
            String range = least == null ? "" : ", at least " + least;
            range += most == null ? "" : ", at most " + most;
            range += below == null ? "" : ", less than " + below;
            wrong(scalar, Yaml.quote(scalar) + " is out of range", expected(schema) + range);
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void wrong(Node node, String message, String expected) {
        log.error(StudyRule.WRONG_FORM, Yaml.locate(file, node), message, expected);
    }

    private static String expected(Schema schema) {
        List<String> codes = schema.texts("enum");
        String what = schema.text("description");
        if (what.isEmpty()) {
            what = Yaml.describe(schema.texts("type").get(0));
        }
        return codes.isEmpty() ? "expected: " + what : "expected: " + what + " (" + String.join(", ", codes) + ")";
    }
}
