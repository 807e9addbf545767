package org.thbreport.ingest.statistics;

import java.util.Arrays;

/**
 * One record of a delimited text or row of cells, valid until the next one is read. Each field keeps its text from row to
 * row and counts how often it changed, since most fields of a statistics file repeat that of the row before.
 */
public final class DelimitedRow implements FieldSink {

    /** Most characters of a text that are compared as one number. */
    private static final int SHORT = 7;

    private static final int NARROW = 1 << Byte.SIZE;
    private static final int NO_KEY = -1;

    private final boolean cells;
    private final int capacity;
    private Field[] fields = new Field[0];
    private int reserved;
    private int size;
    private int line;

    /** One field and how often its text changed. */
    private static final class Field {
        private char[] text = new char[SHORT];
        private int length;
        private int change;
        private boolean quoted;

        /** The length and the characters of a short text as one number, no two texts the same; or none. */
        private long key;

        /** Sets a short text and returns true, unless its characters take more than a byte each. */
        boolean setShort(char[] buffer, int offset, int newLength) {
            long newKey = newLength;
            int all = 0;
            for (int i = offset; i < offset + newLength; i++) {
                newKey = newKey << Byte.SIZE | buffer[i];
                all |= buffer[i];
            }
            if (all >= NARROW) {
                return false;
            }
            if (newKey != key) {
                key = newKey;
                change++;
                length = newLength;
                for (int i = 0; i < newLength; i++) {
                    text[i] = buffer[offset + i];
                }
            }
            return true;
        }

        /** Sets any text and returns how many more characters are reserved for it than before. */
        int setAny(char[] buffer, int offset, int newLength) {
            if (key == NO_KEY && Arrays.equals(text, 0, length, buffer, offset, offset + newLength)) {
                return 0;
            }
            key = NO_KEY;
            change++;
            length = newLength;
            int more = 0;
            if (newLength > text.length) {
                more = 2 * newLength - text.length;
                text = new char[2 * newLength];
            }
            System.arraycopy(buffer, offset, text, 0, newLength);
            return more;
        }

        void forget() {
            text = new char[SHORT];
            length = 0;
            key = 0;
            change++;
        }
    }

    private DelimitedRow(boolean cells, int capacity) {
        this.cells = cells;
        this.capacity = capacity;
        grow(32);
    }

    /**
     * Makes a row of a text.
     *
     * @param capacity characters that all fields together may keep from row to row
     */
    static DelimitedRow ofText(int capacity) {
        return new DelimitedRow(false, capacity);
    }

    /**
     * Makes a row of cells; its columns count cells and not characters.
     *
     * @param capacity characters that all cells together may keep from row to row
     */
    public static DelimitedRow ofCells(int capacity) {
        return new DelimitedRow(true, capacity);
    }

    /**
     * Begins a new row.
     *
     * @param startLine line of the text or row of the sheet, from 1
     */
    @Override
    public void begin(int startLine) {
        size = 0;
        line = startLine;
        if (reserved > capacity) {
            for (Field field : fields) {
                field.forget();
            }
            reserved = 0;
        }
    }

    /** Adds the text of a cell. */
    public void add(String text) {
        field(text.toCharArray(), 0, text.length(), false);
    }

    @Override
    public void field(char[] buffer, int offset, int length, boolean wasQuoted) {
        if (size == fields.length) {
            grow(size * 2);
        }
        Field field = fields[size++];
        field.quoted = wasQuoted;
        if (length > SHORT || !field.setShort(buffer, offset, length)) {
            reserved += field.setAny(buffer, offset, length);
        }
    }

    private void grow(int count) {
        int before = fields.length;
        fields = Arrays.copyOf(fields, count);
        for (int i = before; i < count; i++) {
            fields[i] = new Field();
        }
    }

    /** Returns the characters of a field, which begin at 0; not a copy, and longer than the field. */
    public char[] characters(int field) {
        return fields[field].text;
    }

    /** Returns the number of characters of a field. */
    public int length(int field) {
        return fields[field].length;
    }

    /** Returns a number that stays the same from row to row while the text of a field does; never negative. */
    public int change(int field) {
        return fields[field].change & Integer.MAX_VALUE;
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
        int column = 1 + field;
        for (int i = 0; i < field; i++) {
            column += fields[i].length + (fields[i].quoted ? 2 : 0);
        }
        return column;
    }

    /** Returns where a field begins in the file. */
    public Place place(int field) {
        return new Place(line, column(field));
    }

    /** Returns a field as text. */
    public String field(int field) {
        return new String(fields[field].text, 0, fields[field].length);
    }

    /** Returns whether a field has no characters. */
    public boolean isEmpty(int field) {
        return fields[field].length == 0;
    }

    /** Returns whether a field is some text. */
    public boolean is(int field, String other) {
        return CodeTable.same(fields[field].text, 0, fields[field].length, other);
    }
}
