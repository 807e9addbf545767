package org.thbreport.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.thbreport.xlsx.zip.DeflateOutput;

/**
 * Writes XML as UTF-8 bytes, a block at a time. Text is escaped as spreadsheets want it: characters that XML cannot hold are
 * written {@code _x0001_}, and a text that looks like such an escape is escaped itself.
 */
final class XmlOutput {

    private static final int BLOCK = 1 << 16;
    /** Longest piece written between two checks for room: one character takes at most seven bytes. */
    private static final int MARGIN = 64;

    /** ASCII characters that stand for themselves wherever they are. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        for (char c = ' '; c < 0x7F; c++) {
            PLAIN[c] = "_&<>\"".indexOf(c) < 0;
        }
    }

    private final OutputStream out;
    private final @Nullable DeflateOutput compressor;
    private final byte[] block;
    private int length;
    /** Bytes handed on. */
    private long handed;
    /** For each sort of place where the last one was, in bytes from the beginning; before it where there was none. */
    private long[] places = new long[0];

    XmlOutput(OutputStream out) {
        this(out, newBlock());
    }

    /**
     * Makes an output with a block of its own for now; another output may have it once this one is flushed.
     *
     * @param block made by {@link #newBlock()}
     */
    XmlOutput(OutputStream out, byte[] block) {
        this.out = out;
        this.block = block;
        this.compressor = out instanceof DeflateOutput deflate ? deflate : null;
    }

    static byte[] newBlock() {
        return new byte[BLOCK + MARGIN];
    }

    /** Says that what follows is likely to be what followed the last place of this sort; sorts are small numbers. */
    void mark(int sort) {
        if (compressor == null) {
            return;
        }
        if (sort >= places.length) {
            int known = places.length;
            places = Arrays.copyOf(places, 2 * sort + 2);
            Arrays.fill(places, known, places.length, Long.MIN_VALUE / 2);
        }
        long place = handed + length;
        compressor.hint(length, place - places[sort]);
        places[sort] = place;
    }

    /** Writes markup as it stands; ASCII only. */
    XmlOutput markup(String ascii) throws IOException {
        int size = ascii.length();
        if (length + size > BLOCK) {
            flush();
            if (size > BLOCK) {
                return bytes(ascii.getBytes(StandardCharsets.US_ASCII));
            }
        }
        for (int i = 0; i < size; i++) {
            block[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** Writes markup that is already bytes. Blocks are filled, so that they end at the same places in however many pieces it comes. */
    XmlOutput bytes(byte[] bytes) throws IOException {
        for (int done = 0; done < bytes.length; ) {
            if (length >= BLOCK) {
                flush();
            }
            int size = Math.min(bytes.length - done, BLOCK - length);
            System.arraycopy(bytes, done, block, length, size);
            length += size;
            done += size;
        }
        return this;
    }

    /** Writes markup that may hold any character. */
    XmlOutput unescaped(String markup) throws IOException {
        return bytes(markup.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a whole number that is not negative. */
    XmlOutput number(int value) throws IOException {
        room();
        length = NumberText.put(value, NumberText.digits(value), block, length);
        return this;
    }

    /** Writes a finite number. */
    XmlOutput number(double value) throws IOException {
        room();
        length = NumberText.put(value, block, length);
        return this;
    }

    /** Writes the reference of a cell; row and column count from 0. */
    XmlOutput reference(int row, int column) throws IOException {
        return markup(letters(column)).number(row + 1);
    }

    /** Returns the letters of a column, which counts from 0. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** Writes text as the content of an element or attribute. */
    XmlOutput text(String text) throws IOException {
        int size = text.length();
        for (int i = 0; i < size; i++) {
            if (length > BLOCK) {
                flush();
            }
            char c = text.charAt(i);
            if (c < 0x80 && PLAIN[c]) {
                block[length++] = (byte) c;
            } else if (c >= 0x80) {
                i += beyondAscii(text, i);
            } else if (c == '_' ? looksEscaped(text, i) : c < ' ' && c != '\t' && c != '\n' || c == 0x7F) {
                escape(c);
            } else if (c == '&') {
                ascii("&amp;");
            } else if (c == '<') {
                ascii("&lt;");
            } else if (c == '>') {
                ascii("&gt;");
            } else if (c == '"') {
                ascii("&quot;");
            } else {
                block[length++] = (byte) c;
            }
        }
        return this;
    }

    /** Hands everything on. */
    void flush() throws IOException {
        out.write(block, 0, length);
        handed += length;
        length = 0;
    }

    /** Returns how many more characters were taken than one. */
    private int beyondAscii(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
            int point = Character.toCodePoint(c, text.charAt(at + 1));
            block[length++] = (byte) (0xF0 | point >> 18);
            block[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            block[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            block[length++] = (byte) (0x80 | point & 0x3F);
            return 1;
        }
        if (c >= 0xFFFE) {
            escape(c);
        } else {
            int point = Character.isSurrogate(c) ? 0xFFFD : c;
            if (point < 0x800) {
                block[length++] = (byte) (0xC0 | point >> 6);
            } else {
                block[length++] = (byte) (0xE0 | point >> 12);
                block[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            }
            block[length++] = (byte) (0x80 | point & 0x3F);
        }
        return 0;
    }

    private void escape(char c) {
        ascii("_x");
        for (int shift = 12; shift >= 0; shift -= 4) {
            block[length++] = (byte) "0123456789ABCDEF".charAt(c >> shift & 0xF);
        }
        block[length++] = '_';
    }

    private void ascii(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            block[length++] = (byte) piece.charAt(i);
        }
    }

    private void room() throws IOException {
        if (length > BLOCK) {
            flush();
        }
    }

    private static boolean looksEscaped(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns text escaped, as a string; for the few texts outside rows. */
    static String escaped(String text) {
        if (isPlain(text)) {
            return text;
        }
        return written(xml -> xml.text(text));
    }

    /** Returns what is written, as a string. */
    static String written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlOutput xml = new XmlOutput(bytes);
        try {
            writing.writeTo(xml);
            xml.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Returns whether no character of a text needs another form; whole characters of one unit only. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    c < PLAIN.length ? PLAIN[c] || c == '_' && !looksEscaped(text, i) : c < Character.MIN_SURROGATE;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Writes something. */
    interface Writing {
        void writeTo(XmlOutput xml) throws IOException;
    }
}
