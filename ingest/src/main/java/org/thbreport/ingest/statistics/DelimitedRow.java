package org.thbreport.ingest.statistics;

import java.util.Arrays;
import java.util.List;

/** One record of a delimited text, valid until the next one is read. */
public final class DelimitedRow {

    private char[] text = new char[1024];
    private int[] ends = new int[32];
    private boolean[] quoted = new boolean[32];
    private int size;
    private int line;

    private boolean cells;

    DelimitedRow() {}

    void begin(int startLine) {
        size = 0;
        line = startLine;
    }

    /**
     * Returns a row of cells; its columns count cells and not characters.
     *
     * @param line row of the sheet, from 1
     * @param texts text of each cell
     */
    public static DelimitedRow ofCells(int line, List<String> texts) {
        DelimitedRow row = new DelimitedRow();
        row.begin(line);
        row.cells = true;
        for (String text : texts) {
            row.add(text.toCharArray(), 0, text.length(), false);
        }
        return row;
    }

    void add(char[] buffer, int offset, int length, boolean wasQuoted) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            quoted = Arrays.copyOf(quoted, size * 2);
        }
        int from = from(size);
        if (from + length > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, from + length));
        }
        System.arraycopy(buffer, offset, text, from, length);
        quoted[size] = wasQuoted;
        ends[size++] = from + length;
    }

    /** Returns the characters of all fields, one after the other; not a copy. */
    public char[] characters() {
        return text;
    }

    /** Returns where a field begins in {@link #characters()}. */
    public int from(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    /** Returns where a field ends in {@link #characters()}. */
    public int to(int field) {
        return ends[field];
    }

    /** Returns the number of fields. */
    public int size() {
        return size;
    }

    /** Returns the line on which the record begins, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column at which a field begins, from 1; right while the fields before it hold no quotes or line ends. */
    public int column(int field) {
        if (cells) {
            return field + 1;
        }
        int column = 1 + from(field) + field;
        for (int i = 0; i < field; i++) {
            column += quoted[i] ? 2 : 0;
        }
        return column;
    }

    /** Returns where a field begins in the file. */
    public Place place(int field) {
        return new Place(line, column(field));
    }

    /** Returns a field as text. */
    public String field(int field) {
        return new String(text, from(field), to(field) - from(field));
    }

    /** Returns whether a field has no characters. */
    public boolean isEmpty(int field) {
        return from(field) == to(field);
    }

    /** Returns whether a field is some text. */
    public boolean is(int field, String other) {
        int from = from(field);
        int length = to(field) - from;
        if (length != other.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[from + i] != other.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
