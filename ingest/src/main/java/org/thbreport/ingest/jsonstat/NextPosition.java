package org.thbreport.ingest.jsonstat;

import com.fasterxml.jackson.core.SerializableString;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The name that the next value of a sparse object most likely has: the position behind the last one. The parser compares it
 * with what it reads and makes no string of a name that is the same. Only what such a comparison asks for is supported.
 */
final class NextPosition implements SerializableString {

    /** What the parser takes for the current name where it found the expected one; no other string is this object. */
    @SuppressWarnings("StringOperationCanBeSimplified")
    static final String FOUND = new String("the expected position");

    private char[] digits = {'0'};
    private long position;

    NextPosition() {}

    long position() {
        return position;
    }

    /** Expects the position behind another one. */
    void expectBehind(long last) {
        if (last != position) {
            position = last + 1;
            digits = Long.toString(position).toCharArray();
            return;
        }
        position++;
        int place = digits.length - 1;
        while (place >= 0 && digits[place] == '9') {
            digits[place--] = '0';
        }
        if (place >= 0) {
            digits[place]++;
        } else {
            digits = Arrays.copyOf(digits, digits.length + 1);
            Arrays.fill(digits, '0');
            digits[0] = '1';
        }
    }

    @Override
    public String getValue() {
        return FOUND;
    }

    @Override
    public int charLength() {
        return digits.length;
    }

    @Override
    @SuppressWarnings("MixedMutabilityReturnType")
    public char[] asQuotedChars() {
        return digits;
    }

    @Override
    public byte[] asUnquotedUTF8() {
        throw unsupported();
    }

    @Override
    public byte[] asQuotedUTF8() {
        throw unsupported();
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        throw unsupported();
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        throw unsupported();
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        throw unsupported();
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        throw unsupported();
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) {
        throw unsupported();
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) {
        throw unsupported();
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        throw unsupported();
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("a name to compare with is not written");
    }
}
