package org.thbreport.ingest.study;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.thbreport.model.issue.Location;

/**
 * The keys of a group in YAML. What is missing or of the wrong form gives null or nothing: the check against the schema
 * has said so already, and the checks that follow go on with what is there.
 */
public final class YamlMap {

    private final String file;
    private final Location location;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Location> keyPlaces = new LinkedHashMap<>();

    /** Makes a view of a node; one that is no group has no keys. */
    YamlMap(String file, Node node) {
        this.file = file;
        this.location = Yaml.locate(file, node);
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    values.putIfAbsent(key.getValue(), tuple.getValueNode());
                    keyPlaces.putIfAbsent(key.getValue(), Yaml.locate(file, key));
                }
            }
        }
    }

    /** Returns where the group begins. */
    public Location location() {
        return location;
    }

    /** Returns where the value of a key stands, or the group where there is no such key. */
    public Location location(String key) {
        Node node = values.get(key);
        return node == null ? location : Yaml.locate(file, node);
    }

    /** Returns where a key stands, or the group where there is no such key. */
    public Location keyLocation(String key) {
        return keyPlaces.getOrDefault(key, location);
    }

    /** Returns whether there is such a key. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Returns the keys in the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** Returns a text or number as a text. */
    public @Nullable String text(String key) {
        return values.get(key) instanceof ScalarNode scalar
                        && !Yaml.type(scalar).equals("null")
                ? scalar.getValue()
                : null;
    }

    /** Returns a text or number as a text, or another one where there is none. */
    public String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    /** Returns a number. */
    public @Nullable BigDecimal number(String key) {
        return values.get(key) instanceof ScalarNode scalar ? Yaml.number(scalar) : null;
    }

    /** Returns a whole number, or 0. */
    public int integer(String key) {
        BigDecimal number = number(key);
        return number == null ? 0 : number.intValue();
    }

    /** Returns a day. */
    public @Nullable LocalDate date(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns a day, or the first day of 1970 where there is none. */
    LocalDate dateOrEpoch(String key) {
        LocalDate date = date(key);
        return date == null ? LocalDate.EPOCH : date;
    }

    /** Returns a group of keys; an empty one where there is none. */
    public YamlMap map(String key) {
        Node node = values.get(key);
        return node == null ? new YamlMap(file, location) : new YamlMap(file, node);
    }

    private YamlMap(String file, Location location) {
        this.file = file;
        this.location = location;
    }

    /** Returns the groups of a list of groups. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        if (values.get(key) instanceof SequenceNode list) {
            list.getValue().forEach(node -> maps.add(new YamlMap(file, node)));
        }
        return maps;
    }

    /** Returns the texts of a list, or the one text, each with its place. */
    public List<Placed> placed(String key) {
        Node node = values.get(key);
        List<Node> nodes =
                node == null ? List.of() : node instanceof SequenceNode list ? list.getValue() : List.of(node);
        List<Placed> texts = new ArrayList<>();
        for (Node item : nodes) {
            if (item instanceof ScalarNode scalar) {
                Location place = Yaml.locate(file, item);
                int first = place.column() + (scalar.isPlain() ? 0 : 1);
                texts.add(new Placed(scalar.getValue(), new Location(file, place.line(), first)));
            }
        }
        return texts;
    }

    /** Returns the texts of a list, or the one text. */
    public List<String> texts(String key) {
        return placed(key).stream().map(Placed::text).toList();
    }

    /**
     * Returns all keys whose value is a text that is not blank, for readers: letters with marks are composed (Unicode's form NFC),
     * however they were typed.
     */
    public Map<String, String> translations() {
        Map<String, String> texts = asTyped();
        texts.replaceAll((key, text) -> Normalizer.normalize(text, Normalizer.Form.NFC));
        return texts;
    }

    /** Returns all keys whose value is a text that is not blank, letter by letter as in the file: for what is compared with data. */
    public Map<String, String> asTyped() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : values.keySet()) {
            String text = text(key);
            if (text != null && !text.isBlank()) {
                texts.put(key, text.strip());
            }
        }
        return texts;
    }

    /**
     * A text and where it stands.
     *
     * @param text the text
     * @param location its place
     */
    public record Placed(String text, Location location) {}
}
