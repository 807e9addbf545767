package org.thbreport.register.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that are read. */
final class CountingStream extends FilterInputStream {
    private final AtomicLong bytes;

    CountingStream(InputStream in, AtomicLong bytes) {
        super(in);
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        bytes.addAndGet(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        bytes.addAndGet(Math.max(0, count));
        return count;
    }
}
