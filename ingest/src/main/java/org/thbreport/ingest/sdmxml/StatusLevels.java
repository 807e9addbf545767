package org.thbreport.ingest.sdmxml;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.sdmxml.MultiplierLevels.Level;
import org.thbreport.ingest.statistics.ObservationFlags;
import org.thbreport.ingest.statistics.StatusFields;
import org.thbreport.model.data.ObservationStatus;

/**
 * Flags and confidentiality where a message may carry them: at the observation, its series, a group of series or the data set. Of
 * each attribute the lowest level that has it counts.
 */
final class StatusLevels {

    private static final int MOST_GROUPS = 100_000;
    private static final Level[] LEVELS = Level.values();

    /** The attributes that are flags. */
    private enum Kind {
        FLAG,
        OBSERVATION,
        CONFIDENTIALITY
    }

    private final Map<Level, Map<Kind, String>> levels = new EnumMap<>(Level.class);
    private final Map<Kind, String> ofGroup = new EnumMap<>(Kind.class);
    private final Map<String, Map<String, Map<Kind, String>>> groups = new LinkedHashMap<>();
    private final String[] last = {"", "", ""};
    private int groupCount;
    private boolean inherited;
    private ObservationStatus lastStatus = ObservationStatus.NONE;

    StatusLevels() {
        for (Level level : LEVELS) {
            levels.put(level, new EnumMap<>(Kind.class));
        }
    }

    private Map<Kind, String> at(Level level) {
        return levels.getOrDefault(level, Map.of());
    }

    /** Forgets a level and all below it. */
    void begin(Level level) {
        for (int i = level.ordinal(); i < LEVELS.length; i++) {
            at(LEVELS[i]).clear();
        }
        if (level != Level.OBSERVATION) {
            ofGroup.clear();
            settle();
        }
        if (level == Level.DATA_SET) {
            groups.clear();
            groupCount = 0;
        }
    }

    private void settle() {
        inherited = !(at(Level.DATA_SET).isEmpty() && at(Level.SERIES).isEmpty() && ofGroup.isEmpty());
    }

    private static Kind kind(String name) {
        return StatusFields.isObservationStatus(name)
                ? Kind.OBSERVATION
                : StatusFields.isConfidentiality(name) ? Kind.CONFIDENTIALITY : Kind.FLAG;
    }

    void set(Level level, String name, String text) {
        at(level).put(kind(name), text);
        if (level != Level.OBSERVATION) {
            settle();
        }
    }

    /** Notes the flags of a group of series, by the part of the key that it states. Returns false if there are too many groups. */
    boolean addGroup(Map<String, String> key, Map<String, String> attributes) {
        Map<Kind, String> flags = new EnumMap<>(Kind.class);
        attributes.forEach((name, text) -> flags.put(kind(name), text));
        if (groupCount == MOST_GROUPS) {
            return false;
        }
        groupCount++;
        Map<String, String> sorted = new TreeMap<>(key);
        groups.computeIfAbsent(String.join("\n", sorted.keySet()), names -> new HashMap<>())
                .computeIfAbsent(String.join("\n", sorted.values()), codes -> new EnumMap<>(Kind.class))
                .putAll(flags);
        return true;
    }

    /** Takes the flags of the groups that a series belongs to. */
    void beginSeries(Map<String, String> key) {
        if (groups.isEmpty()) {
            return;
        }
        groups.forEach((names, byCodes) -> {
            String codes = String.join(
                    "\n",
                    Arrays.stream(names.split("\n"))
                            .map(name -> key.getOrDefault(name, "\0"))
                            .toList());
            ofGroup.putAll(byCodes.getOrDefault(codes, Map.of()));
        });
        settle();
    }

    /** Returns whether a level above the observation has flags. */
    boolean isInherited() {
        return inherited;
    }

    /** Returns the status of the observation. */
    ObservationStatus status() {
        String flag = text(Kind.FLAG);
        String observation = text(Kind.OBSERVATION);
        String confidentiality = text(Kind.CONFIDENTIALITY);
        if (!flag.equals(last[0]) || !observation.equals(last[1]) || !confidentiality.equals(last[2])) {
            last[0] = flag;
            last[1] = observation;
            last[2] = confidentiality;
            lastStatus = ObservationFlags.status(flag, observation, confidentiality);
        }
        return lastStatus;
    }

    private String text(Kind kind) {
        @Nullable String text = at(Level.OBSERVATION).get(kind);
        if (text == null) {
            text = at(Level.SERIES).get(kind);
        }
        if (text == null) {
            text = ofGroup.get(kind);
        }
        if (text == null) {
            text = at(Level.DATA_SET).get(kind);
        }
        return text == null ? "" : text;
    }
}
