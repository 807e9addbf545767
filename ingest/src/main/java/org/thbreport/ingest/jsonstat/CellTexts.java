package org.thbreport.ingest.jsonstat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/** The flags of some cells by position. Looking them up in ascending order takes no search. */
final class CellTexts {

    private final Map<String, String> texts = new HashMap<>();
    private final StatisticsLimits limits;
    private long[] positions = new long[16];
    private String[] values = new String[16];
    private boolean[] used = new boolean[0];
    private int size;
    private int next;
    private long before = Long.MAX_VALUE;
    private long behind;

    CellTexts(StatisticsLimits limits) {
        this.limits = limits;
    }

    void add(long position, String text) throws UnreadableException {
        if (size == limits.rows()) {
            throw new UnreadableException(StatisticsRule.LIMIT, 0, 0, "more than " + limits.rows() + " flags", "");
        }
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        positions[size] = position;
        boolean again = size > 0 && values[size - 1].equals(text);
        values[size] = again ? values[size - 1] : texts.computeIfAbsent(text, key -> key);
        size++;
    }

    /** Sorts the cells by position; of two with the same position the later stays behind the earlier. */
    void sort() {
        boolean sorted = true;
        for (int i = 1; sorted && i < size; i++) {
            sorted = positions[i - 1] <= positions[i];
        }
        if (!sorted) {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Long.compare(positions[a], positions[b]));
            long[] sortedPositions = new long[size];
            String[] sortedValues = new String[size];
            for (int i = 0; i < size; i++) {
                sortedPositions[i] = positions[order[i]];
                sortedValues[i] = values[order[i]];
            }
            positions = sortedPositions;
            values = sortedValues;
        }
        used = new boolean[size];
    }

    /** Returns the text at a position, or an empty one. */
    String take(long position) {
        return position > before && position < behind ? "" : search(position);
    }

    /** Looks for a position, and notes the two with texts between which the next ones may well lie. */
    private String search(long position) {
        while (next < size && positions[next] < position) {
            next++;
        }
        if (next > 0 && positions[next - 1] >= position) {
            int found = Arrays.binarySearch(positions, 0, size, position);
            next = found < 0 ? -found - 1 : found;
        }
        boolean found = next < size && positions[next] == position;
        int following = found ? next + 1 : next;
        before = found ? position : next == 0 ? -1 : positions[next - 1];
        behind = following < size ? positions[following] : Long.MAX_VALUE;
        if (found) {
            used[next] = true;
        }
        return found ? values[next] : "";
    }

    int size() {
        return size;
    }

    boolean isTaken(int place) {
        return used[place];
    }

    long position(int place) {
        return positions[place];
    }

    String text(int place) {
        return values[place];
    }
}
