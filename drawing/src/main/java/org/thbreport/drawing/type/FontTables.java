package org.thbreport.drawing.type;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The tables of a TrueType or OpenType file, as its specification (version 1.9) lays them out. */
final class FontTables {

    private static final int DIRECTORY = 12;
    private static final int RECORD = 16;

    private final ByteBuffer bytes;

    FontTables(byte[] file) {
        bytes = ByteBuffer.wrap(file);
    }

    /** Returns where a table starts, or -1 if the file has none of that name. */
    int start(String table) {
        int count = unsigned(4);
        for (int i = 0; i < count; i++) {
            int record = DIRECTORY + RECORD * i;
            if (tag(record).equals(table)) {
                return bytes.getInt(record + 8);
            }
        }
        return -1;
    }

    /** Returns the name of four letters at a place. */
    String tag(int place) {
        byte[] name = new byte[4];
        bytes.get(place, name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    int unsigned(int place) {
        return bytes.getShort(place) & 0xFFFF;
    }

    int signed(int place) {
        return bytes.getShort(place);
    }

    int offset32(int place) {
        return bytes.getInt(place);
    }

    /** Returns the units that a size is divided into. */
    int unitsPerEm() {
        return unsigned(start("head") + 18);
    }

    /** Returns the number of glyphs. */
    int glyphs() {
        return unsigned(start("maxp") + 4);
    }

    /** Fills in the glyph of each character of the basic plane; 0 is none. */
    int[] glyphsByCharacter() {
        int[] glyphs = new int[0x10000];
        int cmap = start("cmap");
        int count = unsigned(cmap + 2);
        for (int i = 0; i < count; i++) {
            int table = cmap + offset32(cmap + 8 + 8 * i);
            if (unsigned(table) == 4) {
                segments(table, glyphs);
            }
        }
        return glyphs;
    }

    /** Returns where a table of format 12 starts, which lists characters beyond the basic plane too; -1 if there is none. */
    int characterGroups() {
        int cmap = start("cmap");
        int count = unsigned(cmap + 2);
        for (int i = 0; i < count; i++) {
            int table = cmap + offset32(cmap + 8 + 8 * i);
            if (unsigned(table) == 12) {
                return table;
            }
        }
        return -1;
    }

    /** Reads a table of format 4: segments of characters. */
    private void segments(int table, int[] glyphs) {
        int twice = unsigned(table + 6);
        int ends = table + 14;
        int starts = ends + twice + 2;
        int deltas = starts + twice;
        int offsets = deltas + twice;
        for (int at = 0; at < twice; at += 2) {
            int rangeOffset = unsigned(offsets + at);
            int first = unsigned(starts + at);
            int last = unsigned(ends + at);
            for (int character = first; character <= last && character < 0xFFFF; character++) {
                int glyph = character;
                if (rangeOffset != 0) {
                    glyph = unsigned(offsets + at + rangeOffset + 2 * (character - first));
                    if (glyph == 0) {
                        continue;
                    }
                }
                glyphs[character] = glyph + unsigned(deltas + at) & 0xFFFF;
            }
        }
    }
}
