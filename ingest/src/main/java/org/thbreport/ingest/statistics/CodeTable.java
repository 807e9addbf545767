package org.thbreport.ingest.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Indexes of codes by their text, looked up without making a string of the characters. Texts that many others collide with
 * are left out, so that no file can make the table slow.
 */
public final class CodeTable {

    private static final int PROBES = 32;

    private char[] @Nullable [] texts = new char[64] @Nullable [];
    private int[] indexes = new int[64];
    private int size;

    /** Makes an empty table. */
    public CodeTable() {}

    /** Returns whether some characters are a text. */
    public static boolean same(char[] characters, int from, int length, String text) {
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (characters[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(char[] characters, int from, int length, char[] text) {
        if (length != text.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (characters[from + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the index of a text, or -1 if the table does not have it. */
    public int get(char[] characters, int from, int length) {
        int slot = slot(hash(characters, from, length));
        for (int probe = 0; probe < PROBES; probe++) {
            char[] text = texts[slot];
            if (text == null) {
                return -1;
            }
            if (same(characters, from, length, text)) {
                return indexes[slot];
            }
            slot = (slot + 1) & (texts.length - 1);
        }
        return -1;
    }

    /** Adds a text that the table does not have, if there is room near its place. */
    public void put(String text, int index) {
        if (2 * size >= texts.length) {
            grow();
        }
        put(text.toCharArray(), index);
    }

    private void put(char[] text, int index) {
        int slot = slot(hash(text, 0, text.length));
        for (int probe = 0; probe < PROBES; probe++) {
            if (texts[slot] == null) {
                texts[slot] = text;
                indexes[slot] = index;
                size++;
                return;
            }
            slot = (slot + 1) & (texts.length - 1);
        }
    }

    private static int hash(char[] characters, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        return hash;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 16) & (texts.length - 1);
    }

    private void grow() {
        char[] @Nullable [] oldTexts = texts;
        int[] oldIndexes = indexes;
        texts = new char[oldTexts.length * 2] @Nullable [];
        indexes = new int[texts.length];
        size = 0;
        for (int i = 0; i < oldTexts.length; i++) {
            char[] text = oldTexts[i];
            if (text != null) {
                put(text, oldIndexes[i]);
            }
        }
    }
}
