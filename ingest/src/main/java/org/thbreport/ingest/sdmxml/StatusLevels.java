package org.thbreport.ingest.sdmxml;

import java.util.EnumMap;
import java.util.Map;
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

    private static final Level[] LEVELS = Level.values();

    /** The attributes that are flags. */
    private enum Kind {
        FLAG,
        OBSERVATION,
        CONFIDENTIALITY
    }

    private final Map<Level, Map<Kind, String>> levels = new EnumMap<>(Level.class);
    private final String[] last = {"", "", ""};
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
            settle();
        }
    }

    private void settle() {
        inherited = !(at(Level.DATA_SET).isEmpty()
                && at(Level.GROUP).isEmpty()
                && at(Level.SERIES).isEmpty());
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
        @Nullable String text = null;
        for (int level = LEVELS.length - 1; level >= 0 && text == null; level--) {
            text = at(LEVELS[level]).get(kind);
        }
        return text == null ? "" : text;
    }
}
