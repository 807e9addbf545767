package org.thbreport.xlsx.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Packs bits into bytes, the first bit lowest (RFC 1951, 3.1.1), and hands the bytes on in blocks. */
final class BitOutput {

    /** Most bits that are written at once. */
    static final int MOST = 48;

    private static final int BLOCK = 1 << 16;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final OutputStream out;
    private final byte[] block = new byte[BLOCK + Long.BYTES];
    private int length;
    /** Fewer than eight bits that are not yet a byte. */
    private long held;

    private int heldBits;
    private long total;

    BitOutput(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes bits.
     *
     * @param bits the bits, nothing above them
     * @param count how many, at most {@link #MOST}
     */
    void put(long bits, int count) throws IOException {
        if (length >= BLOCK) {
            flush();
        }
        long all = held | bits << heldBits;
        int allBits = heldBits + count;
        // All eight bytes are set, and those that are not full yet are overwritten next time.
        LONGS.set(block, length, all);
        length += allBits >>> 3;
        held = all >>> (allBits & ~7);
        heldBits = allBits & 7;
    }

    /** Fills the last byte with zeros and hands everything on; returns how many bytes there were since the last time. */
    long finish() throws IOException {
        put(0, -heldBits & 7);
        flush();
        long bytes = total;
        total = 0;
        return bytes;
    }

    private void flush() throws IOException {
        out.write(block, 0, length);
        total += length;
        length = 0;
    }
}
