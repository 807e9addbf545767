package org.thbreport.ingest.statistics;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the marks of missing values in a file, so that it can be said how each was read. */
final class MarkCounts {

    private static final int MOST = 100;

    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** A mark, where it first was, and how often. */
    private static final class Count {
        private final MissingMark mark;
        private final int line;
        private int cells;

        Count(MissingMark mark, int line) {
            this.mark = mark;
            this.line = line;
        }
    }

    /** Takes note of a mark; nothing, a colon and the marks of the tidy form itself are not worth a word. */
    void add(String text, MissingMark mark, int line) {
        String plain = PlainText.strip(text);
        boolean usual = plain.isEmpty() || plain.equals(":") || plain.equals("NaN") || plain.startsWith("[");
        if (!usual && (counts.size() < MOST || counts.containsKey(plain))) {
            counts.computeIfAbsent(plain, key -> new Count(mark, line)).cells++;
        }
    }

    void report(IssueLog log) {
        counts.forEach((text, count) -> log.add(
                StatisticsRule.MARK,
                count.line,
                0,
                "the mark \"" + text + "\" of " + count.cells + (count.cells == 1 ? " cell" : " cells") + " is read as "
                        + count.mark.meaning(),
                ""));
    }
}
