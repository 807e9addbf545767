package org.thbreport.ingest.sdmxml;

import java.util.Arrays;
import java.util.OptionalInt;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.Place;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnitMultiplier;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.ObservationStatus;

/** The attribute UNIT_MULT where a message may carry it: the lowest level that has it counts. */
final class MultiplierLevels {

    /** What an attribute is attached to, from the highest on. */
    enum Level {
        DATA_SET,
        SERIES,
        OBSERVATION
    }

    private final OptionalInt[] powers = new OptionalInt[Level.values().length];
    private final IssueLog log;
    private final UnitMultiplier multiplier;
    private boolean wrong;
    private int power;

    MultiplierLevels(IssueLog log) {
        this.log = log;
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

    /** A multiplier of a group of series would have to be matched with their keys: one that changes values is refused. */
    void refuseForGroup(String text, int line) {
        OptionalInt stated = multiplier.power(text, new Place(line, 0));
        if (stated.isPresent() && stated.getAsInt() != 0) {
            log.add(
                    StatisticsRule.MULTIPLIER,
                    line,
                    0,
                    UnitMultiplier.NAME + " is " + stated.getAsInt() + " for a group of series, which is not read",
                    "expected it at the data set, the series or the observations");
        }
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
