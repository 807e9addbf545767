package org.thbreport.register.code;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.model.register.RegisterRole;

/** The profile of a register: the values that stand in its columns of codes, each with its number of rows. */
public final class RawValues {
    /** Most different values that a column of codes may have. */
    public static final int MOST = 2_000;

    private final Map<RegisterRole, SortedMap<String, Long>> byRole = new EnumMap<>(RegisterRole.class);
    private final SortedMap<String, SortedMap<String, Long>> citizenships = new TreeMap<>();

    /** Adds a value of a role as it stands in the column. */
    public void add(RegisterRole role, String raw, long rows) {
        byRole.computeIfAbsent(role, key -> new TreeMap<>()).merge(raw, rows, Long::sum);
    }

    /** Adds a value of the columns of citizenships, in rows of one area. */
    public void addCitizenship(String area, String raw, long rows) {
        citizenships.computeIfAbsent(area, key -> new TreeMap<>()).merge(raw, rows, Long::sum);
        add(RegisterRole.CITIZENSHIP, raw, rows);
    }

    /** Returns the values of a role, in the order of their letters. */
    public SortedMap<String, Long> of(RegisterRole role) {
        return byRole.getOrDefault(role, new TreeMap<>());
    }

    /** Returns the values of citizenships by area, both as they stand in the columns. */
    public SortedMap<String, SortedMap<String, Long>> citizenships() {
        return citizenships;
    }
}
