package org.thbreport.drawing.type;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds a font of somebody else to what fonts are, before anything reads it whole: tables that claim more than the file has, or to be
 * read again and again, would take all time and memory that there is.
 */
final class FontLimits {

    static final String EXCEEDED = "the font claims more than a font has";

    /** What a TrueType file begins with. */
    private static final Set<String> TRUE_TYPE = Set.of("\0\1\0\0", "true");

    private static final int MOST_TABLES = 64;
    private static final int MOST_MAPS = 64;
    private static final int MOST_CHARACTERS = 0x110000;
    private static final int MOST_KERN_TABLES = 16;
    private static final long MOST_NAMES = 4L << 20;
    private static final int BASIC = 0x10000;

    private final FontTables tables;

    private FontLimits(FontTables tables) {
        this.tables = tables;
    }

    /**
     * Looks at the tables that others read in loops.
     *
     * @throws IllegalArgumentException if the file is of another kind, or claims more than a font has
     */
    static void check(byte[] file) {
        String kind = file.length < 4 ? "" : new String(file, 0, 4, StandardCharsets.ISO_8859_1);
        if (kind.startsWith("wOF") || kind.equals("ttcf") || kind.equals("OTTO")) {
            throw new IllegalArgumentException("the font is "
                    + (kind.startsWith("wOF")
                            ? "packed for the web (WOFF)"
                            : kind.equals("ttcf") ? "a collection" : "no TrueType font"));
        }
        if (!TRUE_TYPE.contains(kind)) {
            throw new IllegalArgumentException("the font cannot be read");
        }
        try {
            FontLimits limits = new FontLimits(new FontTables(file));
            limits.directory(ByteBuffer.wrap(file));
            limits.characterMaps();
            limits.names();
            limits.kerning();
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new IllegalArgumentException("the font cannot be read", e);
        }
    }

    private static IllegalArgumentException exceeded() {
        return new IllegalArgumentException(EXCEEDED);
    }

    private void directory(ByteBuffer bytes) {
        int count = tables.unsigned(4);
        if (count > MOST_TABLES) {
            throw exceeded();
        }
        for (int i = 0; i < count; i++) {
            long start = bytes.getInt(12 + 16 * i + 8) & 0xFFFFFFFFL;
            long length = bytes.getInt(12 + 16 * i + 12) & 0xFFFFFFFFL;
            if (start + length > bytes.limit()) {
                throw exceeded();
            }
        }
    }

    private void characterMaps() {
        int cmap = tables.start("cmap");
        int count = cmap < 0 ? 0 : tables.unsigned(cmap + 2);
        if (count > MOST_MAPS) {
            throw exceeded();
        }
        Set<Integer> maps = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            maps.add(cmap + tables.offset32(cmap + 8 + 8 * i));
        }
        for (int map : maps) {
            switch (tables.unsigned(map)) {
                case 4 -> segments(map);
                case 12 -> groups(map);
                default -> {
                    // Others are of a fixed length, or read by nobody.
                }
            }
        }
    }

    /** Segments of characters, each once. */
    private void segments(int map) {
        int twice = tables.unsigned(map + 6);
        long characters = 0;
        for (int at = 0; at < twice; at += 2) {
            int last = tables.unsigned(map + 14 + at);
            int first = tables.unsigned(map + 16 + twice + at);
            characters += Math.max(0, last - first + 1);
        }
        if (characters > BASIC) {
            throw exceeded();
        }
    }

    private void groups(int map) {
        long count = tables.offset32(map + 12) & 0xFFFFFFFFL;
        long characters = 0;
        for (long i = 0; i < count; i++) {
            long group = map + 16 + 12 * i;
            if (group > Integer.MAX_VALUE - 12) {
                throw exceeded();
            }
            long first = tables.offset32((int) group) & 0xFFFFFFFFL;
            long last = tables.offset32((int) group + 4) & 0xFFFFFFFFL;
            characters += Math.max(0, last - first + 1);
            if (characters > MOST_CHARACTERS) {
                throw exceeded();
            }
        }
    }

    private void names() {
        int table = tables.start("name");
        int count = table < 0 ? 0 : tables.unsigned(table + 2);
        long length = 0;
        for (int i = 0; i < count; i++) {
            length += tables.unsigned(table + 6 + 12 * i + 8);
        }
        if (length > MOST_NAMES) {
            throw exceeded();
        }
    }

    private void kerning() {
        int table = tables.start("kern");
        if (table >= 0 && tables.unsigned(table) == 0 && tables.unsigned(table + 2) > MOST_KERN_TABLES) {
            throw exceeded();
        }
    }
}
