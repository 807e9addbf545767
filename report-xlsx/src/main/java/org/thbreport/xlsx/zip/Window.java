package org.thbreport.xlsx.zip;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bytes that are to be compressed next, after the last ones that they may repeat. Where nothing is known about a stretch, what it
 * repeats is looked up by its first four bytes.
 */
final class Window {

    /** Most bytes that are taken at once. */
    static final int CHUNK = 1 << 16;

    private static final int HASH_BITS = 14;
    private static final int SHORTEST_FOUND = 4;
    /** Places that are tried for one repeat. */
    private static final int TRIES = 12;
    /** A repeat that is long enough to look no further. */
    private static final int GOOD = 32;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes = new byte[Alphabet.FARTHEST + CHUNK + Long.BYTES];
    private int end;
    /** What is added to a place in {@code bytes} to count from the beginning; wraps around, as all that is looked at is differences. */
    private int base = 1;

    /** Last place with a hash, counted from the beginning, and for each place the one before it of the same hash. */
    private final int[] newest = new int[1 << HASH_BITS];

    private final int[] older = new int[Alphabet.FARTHEST];
    private int found;

    byte[] bytes() {
        return bytes;
    }

    int end() {
        return end;
    }

    /** Takes bytes, and forgets those that are too far back to be repeated; returns the place of the first. */
    int add(byte[] from, int offset, int length) {
        if (end + length > bytes.length - Long.BYTES) {
            int dropped = end - Alphabet.FARTHEST;
            System.arraycopy(bytes, dropped, bytes, 0, Alphabet.FARTHEST);
            base += dropped;
            end = Alphabet.FARTHEST;
        }
        int start = end;
        System.arraycopy(from, offset, bytes, start, length);
        end += length;
        return start;
    }

    /** Forgets everything. */
    void clear() {
        base += end + Alphabet.FARTHEST;
        end = 0;
    }

    /** Returns whether there is a byte at a place that is the one so far back. */
    boolean repeats(int place, int back) {
        return place < end && bytes[place] == bytes[place - back];
    }

    /** Returns up to which place the bytes from one place on are those from another, earlier place on. */
    int reach(int place, int earlier) {
        int at = place;
        int back = place - earlier;
        // The bytes beyond the end are no text, but may be looked at.
        for (; at < end; at += Long.BYTES) {
            long differing = (long) LONGS.get(bytes, at) ^ (long) LONGS.get(bytes, at - back);
            if (differing != 0) {
                return Math.min(end, at + (Long.numberOfTrailingZeros(differing) >>> 3));
            }
        }
        return end;
    }

    /** Codes a stretch of which nothing is known, and remembers it. */
    void search(int from, int to, BlockOutput out) throws IOException {
        int coded = from;
        int at = from;
        int length = longest(at, to);
        while (at < to) {
            int distance = found;
            int next = length < GOOD ? longest(at + 1, to) : 0;
            if (length < SHORTEST_FOUND || next > length) {
                at++;
                length = next;
                continue;
            }
            out.literals(bytes, coded, at);
            out.repeat(length, distance);
            coded = at + length;
            for (at++; at < coded; at++) {
                // Beyond the end stands what an earlier text left there.
                if (at + Integer.BYTES <= end) {
                    remember(at);
                }
            }
            length = longest(at, to);
        }
        out.literals(bytes, coded, to);
    }

    /** Returns the length of the longest repeat at a place, its distance in {@code found}, and remembers the place. */
    private int longest(int at, int to) {
        if (at + Integer.BYTES > to) {
            return 0;
        }
        int longest = 0;
        int candidate = remember(at);
        for (int tries = 0; tries < TRIES && longest < GOOD; tries++) {
            int distance = at + base - candidate;
            if (distance <= 0 || distance > Math.min(at, Alphabet.FARTHEST)) {
                break;
            }
            int length = Math.min(to, reach(at, at - distance)) - at;
            if (length > longest) {
                longest = length;
                found = distance;
            }
            candidate = older[candidate & Alphabet.FARTHEST - 1];
        }
        return longest;
    }

    /** Remembers a place; returns the last one of the same hash before it. */
    private int remember(int at) {
        int hash = (int) INTS.get(bytes, at) * 0x9E3779B1 >>> Integer.SIZE - HASH_BITS;
        int place = at + base;
        int before = newest[hash];
        if (before == place) {
            return older[place & Alphabet.FARTHEST - 1];
        }
        older[place & Alphabet.FARTHEST - 1] = before;
        newest[hash] = place;
        return before;
    }
}
