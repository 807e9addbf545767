package org.thbreport.drawing.type;

/** Which glyph a font has for a character, and how far it advances. It never changes. */
final class GlyphMetrics {

    private static final int EM = 1000;

    private final FontTables tables;
    private final int[] basic;
    /** Where the groups of characters beyond the basic plane stand, or -1. */
    private final int groups;

    private final int advances;
    private final int advanceCount;
    private final int unitsPerEm;

    GlyphMetrics(FontTables tables) {
        this.tables = tables;
        basic = tables.glyphsByCharacter();
        groups = tables.characterGroups();
        advances = tables.start("hmtx");
        advanceCount = tables.unsigned(tables.start("hhea") + 34);
        unitsPerEm = tables.unitsPerEm();
        if (advances < 0 || advanceCount == 0) {
            throw new IllegalArgumentException("the font has no widths");
        }
    }

    FontTables tables() {
        return tables;
    }

    boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** Returns the glyph of a character; 0 where there is none. */
    int glyph(int codePoint) {
        int glyph = codePoint < basic.length ? basic[codePoint] : 0;
        return glyph != 0 || groups < 0 ? glyph : inGroups(codePoint);
    }

    /** Returns how far a character advances, in whole thousandths of the size; 0 where there is no glyph. */
    int width(int codePoint) {
        int glyph = glyph(codePoint);
        return glyph == 0 ? 0 : tables.unsigned(advances + 4 * Math.min(glyph, advanceCount - 1)) * EM / unitsPerEm;
    }

    private int inGroups(int codePoint) {
        int low = 0;
        int high = tables.offset32(groups + 12) - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            int group = groups + 16 + 12 * middle;
            int first = tables.offset32(group);
            if (codePoint < first) {
                high = middle - 1;
            } else if (codePoint > tables.offset32(group + 4)) {
                low = middle + 1;
            } else {
                return tables.offset32(group + 8) + codePoint - first;
            }
        }
        return 0;
    }
}
