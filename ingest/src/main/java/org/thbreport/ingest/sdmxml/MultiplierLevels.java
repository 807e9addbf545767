package org.thbreport.ingest.sdmxml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.Place;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.UnitMultiplier;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.ObservationStatus;

/** The attribute UNIT_MULT where a message may carry it: the lowest level that has it counts. */
final class MultiplierLevels {

    /** What an attribute is attached to, from the highest on. */
    enum Level {
        DATA_SET,
        GROUP,
        SERIES,
        OBSERVATION
    }

    private final OptionalInt[] powers = new OptionalInt[Level.values().length];
    private final UnitMultiplier multiplier;
    private boolean wrong;
    private int power;

    MultiplierLevels(IssueLog log) {
        this.multiplier = new UnitMultiplier(log);
        Arrays.fill(powers, OptionalInt.empty());
    }

    /** Forgets a level and all below it. */
    void begin(Level level) {
        boolean changed = false;
        for (int i = level.ordinal(); i < powers.length; i++) {
            changed |= powers[i].isPresent();
            powers[i] = OptionalInt.empty();
        }
        if (changed || wrong) {
            settle();
        }
    }

    void set(Level level, String text, int line) {
        powers[level.ordinal()] = multiplier.power(text, new Place(line, 0));
        settle();
        wrong |= powers[level.ordinal()].isEmpty();
    }

    /** Returns whether a text changes values, or might. */
    static boolean isOther(String text) {
        return !List.of("", "0", "units").contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private void settle() {
        wrong = false;
        power = 0;
        for (OptionalInt each : powers) {
            power = each.orElse(power);
        }
    }

    /** Returns whether values are taken as they stand. */
    boolean isOne() {
        return power == 0 && !wrong;
    }

    /** Adds an observation whose value is to be multiplied, unless it cannot be known by what. */
    void add(RowCollector rows, int[] codes, String value, ObservationStatus status, int line)
            throws UnreadableException {
        if (!wrong) {
            multiplier.add(rows, codes, value, power, status, new Place(line, 0));
        }
    }

    void report() {
        multiplier.report();
    }
}
