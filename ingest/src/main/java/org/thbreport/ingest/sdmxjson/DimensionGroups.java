package org.thbreport.ingest.sdmxjson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/**
 * Attributes that hold for all observations with a part of the key, which is empty where any value will do: {@code 0::}. What a
 * group says counts before what the data set says, and behind what the series says.
 */
final class DimensionGroups {

    private static final int MOST = 100_000;
    private static final String BETWEEN = ":";

    /** For each set of dimensions that groups state, the attributes by their places. */
    private final Map<List<Integer>, Map<String, List<Integer>>> groups = new LinkedHashMap<>();

    private int count;

    /**
     * Adds a group.
     *
     * @param key its part of the key, as the file writes it
     * @param attributes places of its attributes
     */
    void add(String key, List<Integer> attributes) throws UnreadableException {
        if (count++ == MOST) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, 0, 0, "more than " + MOST + " groups of observations", "");
        }
        String[] parts = key.split(BETWEEN, -1);
        List<Integer> stated = new ArrayList<>();
        stated.add(parts.length);
        List<String> places = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            if (!part.isEmpty() && !part.equals("~")) {
                stated.add(i);
                places.add(part);
            }
        }
        groups.computeIfAbsent(stated, names -> new HashMap<>()).put(String.join(BETWEEN, places), attributes);
    }

    /**
     * Returns the place of an attribute's value for an observation, or -1 if no group has it.
     *
     * @param places places of the values of all dimensions, in the order of keys
     * @param first how many of them stand for the whole data set, and are in no key of some files
     * @param attribute place of the attribute
     */
    int place(int[] places, int first, int attribute) throws UnreadableException {
        int found = -1;
        for (Map.Entry<List<Integer>, Map<String, List<Integer>>> each : groups.entrySet()) {
            List<Integer> stated = each.getKey();
            int length = stated.get(0);
            if (length != places.length && length != places.length - first) {
                throw new UnreadableException(
                        StatisticsRule.STRUCTURE,
                        0,
                        0,
                        "the key of a group of observations has " + length + " places",
                        "expected one for each of " + (places.length - first)
                                + " dimensions, empty where any value will do");
            }
            StringBuilder key = new StringBuilder();
            for (int i = 1; i < stated.size(); i++) {
                key.append(i == 1 ? "" : BETWEEN).append(places[stated.get(i) + places.length - length]);
            }
            List<Integer> attributes = each.getValue().getOrDefault(key.toString(), List.of());
            int place = attribute < attributes.size() ? attributes.get(attribute) : -1;
            found = place == -1 ? found : place;
        }
        return found;
    }
}
