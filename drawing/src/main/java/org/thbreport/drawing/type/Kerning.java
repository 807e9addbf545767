package org.thbreport.drawing.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * How much nearer pairs of characters stand, as the font's table of glyph positions (GPOS, feature {@code kern}) says.
 * It never changes.
 */
final class Kerning {

    private static final int PAIRS = 2;
    private static final int EXTENSION = 9;
    private static final int X_ADVANCE = 4;
    private static final PairTable[] NONE = {};

    /** Each table has a row for every glyph; no font has more of both. */
    private static final long MOST_ROWS = 8_000_000;

    private final FontTables tables;
    private final GlyphMetrics metrics;
    private final double scale;
    private final List<PairTable> pairs = new ArrayList<>();
    /** For each glyph the tables that move it: few of many. */
    private final PairTable[][] moving;

    /** Reads the table of a font; a font without one has no kerning. */
    Kerning(GlyphMetrics metrics) {
        this.metrics = metrics;
        tables = metrics.tables();
        scale = 1000.0 / tables.unitsPerEm();
        int positions = tables.start("GPOS");
        if (positions >= 0) {
            read(positions);
        }
        moving = new PairTable[tables.glyphs()][];
        for (int glyph = 0; glyph < moving.length; glyph++) {
            int moved = glyph;
            moving[glyph] = pairs.stream().filter(table -> table.moves(moved)).toArray(PairTable[]::new);
        }
    }

    /** Returns how much more one character advances before another, in thousandths of the size; mostly 0 or less. */
    float between(int left, int right) {
        int first = metrics.glyph(left);
        for (PairTable table : first < moving.length ? moving[first] : NONE) {
            int value = table.value(first, metrics.glyph(right));
            if (value != PairTable.NOT_LISTED) {
                return (float) (value * scale);
            }
        }
        return 0;
    }

    private void read(int positions) {
        int features = positions + tables.unsigned(positions + 6);
        int lookups = positions + tables.unsigned(positions + 8);
        TreeSet<Integer> used = new TreeSet<>();
        for (int i = 0; i < tables.unsigned(features); i++) {
            int feature = features + 2 + 6 * i;
            if (tables.tag(feature).equals("kern")) {
                int table = features + tables.unsigned(feature + 4);
                for (int k = 0; k < tables.unsigned(table + 2); k++) {
                    used.add(tables.unsigned(table + 4 + 2 * k));
                }
            }
        }
        for (int number : used) {
            int lookup = lookups + tables.unsigned(lookups + 2 + 2 * number);
            for (int k = 0; k < tables.unsigned(lookup + 4); k++) {
                add(tables.unsigned(lookup), lookup + tables.unsigned(lookup + 6 + 2 * k));
            }
        }
    }

    private void add(int type, int start) {
        if (type == EXTENSION) {
            add(tables.unsigned(start + 2), start + tables.offset32(start + 4));
        } else if (type == PAIRS && tables.unsigned(start + 4) == X_ADVANCE && tables.unsigned(start + 6) == 0) {
            if ((pairs.size() + 1L) * tables.glyphs() > MOST_ROWS) {
                throw new IllegalArgumentException(FontLimits.EXCEEDED);
            }
            pairs.add(new PairTable(tables, start));
        }
    }

    /** One table of pairs, by glyphs (format 1) or by classes of glyphs (format 2), that moves the first of the pair. */
    private static final class PairTable {

        static final int NOT_LISTED = Integer.MIN_VALUE;

        private final FontTables tables;
        private final int start;
        private final boolean byClass;
        private final int[] rows;
        private final int[] leftClass;
        private final int[] rightClass;

        PairTable(FontTables tables, int start) {
            this.tables = tables;
            this.start = start;
            byClass = tables.unsigned(start) == 2;
            rows = new int[tables.glyphs()];
            Arrays.fill(rows, -1);
            coverage(start + tables.unsigned(start + 2));
            leftClass = byClass ? classes(start + tables.unsigned(start + 8)) : new int[0];
            rightClass = byClass ? classes(start + tables.unsigned(start + 10)) : new int[0];
        }

        boolean moves(int glyph) {
            return rows[glyph] >= 0;
        }

        int value(int left, int right) {
            if (byClass) {
                int columns = tables.unsigned(start + 14);
                return tables.signed(start + 16 + 2 * (leftClass[left] * columns + rightClass[right]));
            }
            int set = start + tables.unsigned(start + 10 + 2 * rows[left]);
            int low = 0;
            int high = tables.unsigned(set) - 1;
            while (low <= high) {
                int middle = (low + high) / 2;
                int glyph = tables.unsigned(set + 2 + 4 * middle);
                if (glyph == right) {
                    return tables.signed(set + 4 + 4 * middle);
                }
                if (glyph < right) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return NOT_LISTED;
        }

        private void coverage(int table) {
            int count = tables.unsigned(table + 2);
            int filled = 0;
            for (int i = 0; i < count; i++) {
                if (tables.unsigned(table) == 1) {
                    rows[tables.unsigned(table + 4 + 2 * i)] = i;
                    continue;
                }
                int range = table + 4 + 6 * i;
                for (int glyph = tables.unsigned(range); glyph <= tables.unsigned(range + 2); glyph++) {
                    rows[glyph] = tables.unsigned(range + 4) + glyph - tables.unsigned(range);
                    if (++filled > rows.length) {
                        throw new IllegalArgumentException(FontLimits.EXCEEDED);
                    }
                }
            }
        }

        private int[] classes(int table) {
            int[] classes = new int[tables.glyphs()];
            if (tables.unsigned(table) == 1) {
                int first = tables.unsigned(table + 2);
                for (int i = 0; i < tables.unsigned(table + 4); i++) {
                    classes[first + i] = tables.unsigned(table + 6 + 2 * i);
                }
                return classes;
            }
            for (int i = 0; i < tables.unsigned(table + 2); i++) {
                int range = table + 4 + 6 * i;
                Arrays.fill(
                        classes, tables.unsigned(range), tables.unsigned(range + 2) + 1, tables.unsigned(range + 4));
            }
            return classes;
        }
    }
}
