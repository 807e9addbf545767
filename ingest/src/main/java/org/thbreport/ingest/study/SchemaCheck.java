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
    private static final Pattern WITH_USER = Pattern.compile("^[a-z]+://[^/?#]*@");

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
            wrong(node, "this is " + Yaml.describe(Yaml.type(node)), schema.expectation());
        } else if (node instanceof MappingNode map) {
            checkMap(map, schema);
        } else if (node instanceof SequenceNode list) {
            checkList(list, schema);
        } else if (node instanceof ScalarNode scalar) {
            checkScalar(scalar, schema);
        }
    }

    private static boolean hasType(Node node, Schema schema) {
        List<String> types = schema.texts("type");
        String actual = Yaml.type(node);
        return types.isEmpty() && node instanceof ScalarNode
                || types.contains(actual)
                || actual.equals("integer") && types.contains("number");
    }

    private void checkMap(MappingNode map, Schema schema) {
        Map<String, Location> seen = new HashMap<>();
        Schema names = schema.propertyNames();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                wrong(tuple.getKeyNode(), "this is no key", "a key of one word was expected");
                continue;
            }
            checkRepetition(key.getValue(), key, seen);
            if (names != null) {
                checkText(key, names);
            }
            checkValue(key, tuple.getValueNode(), schema);
        }
        for (String key : schema.texts("required")) {
            Schema part = schema.properties().get(key);
            if (!seen.containsKey(key) && part != null) {
                log.error(
                        StudyRule.MISSING_KEY,
                        Yaml.locate(file, map),
                        "the key \"" + key + "\" is missing",
                        part.expectation());
            }
        }
    }

    private void checkValue(ScalarNode key, Node value, Schema schema) {
        Schema part = schema.properties().get(key.getValue());
        Schema others = schema.additionalProperties();
        if (part != null) {
            check(value, part);
        } else if (others != null) {
            check(value, others);
        } else if (schema.isClosed()) {
            String hint = Nearest.hint(key.getValue(), schema.properties().keySet());
            log.error(StudyRule.UNKNOWN_KEY, Yaml.locate(file, key), "unknown key " + Yaml.quote(key), hint);
        }
    }

    private void checkList(SequenceNode list, Schema schema) {
        BigDecimal least = schema.number("minItems");
        if (least != null && list.getValue().size() < least.intValue()) {
            wrong(list, "this list is too short", schema.expectation());
        }
        BigDecimal most = schema.number("maxItems");
        if (most != null && list.getValue().size() > most.intValue()) {
            wrong(list, "this list is too long", schema.expectation());
        }
        Schema items = schema.items();
        Map<String, Location> seen = new HashMap<>();
        for (Node item : list.getValue()) {
            if (items != null) {
                check(item, items);
            }
            if (schema.demands("uniqueItems") && item instanceof ScalarNode scalar) {
                checkRepetition(Yaml.type(item) + scalar.getValue(), scalar, seen);
            }
        }
    }

    private void checkRepetition(String identity, ScalarNode node, Map<String, Location> seen) {
        Location place = Yaml.locate(file, node);
        Location first = seen.putIfAbsent(identity, place);
        if (first != null) {
            log.error(
                    StudyRule.DUPLICATE,
                    place,
                    Yaml.quote(node) + " stands here again",
                    "it stands in line " + first.line() + " already");
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
        BigDecimal least = schema.number("minLength");
        BigDecimal most = schema.number("maxLength");
        boolean fits = (least == null || length >= least.intValue())
                && (most == null || length <= most.intValue())
                && (schema.pattern() == null || schema.pattern().matcher(value).find())
                && (!schema.texts("format").contains("date") || isDate(value));
        if (!fits) {
            // A message goes where the file does not: it quotes no password.
            String message = value.isBlank()
                    ? "the text is empty"
                    : WITH_USER.matcher(value).find()
                            ? "the address holds a user or a password"
                            : Yaml.quote(scalar) + " has the wrong form";
            wrong(scalar, message, schema.expectation());
        }
    }

    private void checkNumber(ScalarNode scalar, Schema schema) {
        BigDecimal value = Yaml.number(scalar);
        BigDecimal least = schema.number("minimum");
        BigDecimal most = schema.number("maximum");
        BigDecimal below = schema.number("exclusiveMaximum");
        if (value == null
                || least != null && value.compareTo(least) < 0
                || most != null && value.compareTo(most) > 0
                || below != null && value.compareTo(below) >= 0) {
            String range = least == null ? "" : ", at least " + least;
            range += most == null ? "" : ", at most " + most;
            range += below == null ? "" : ", less than " + below;
            wrong(scalar, Yaml.quote(scalar) + " is out of range", schema.expectation() + range);
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
}
