package org.thbreport.xlsx.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Compresses bytes as RFC 1951 has it. Who writes markup knows where the same markup stood before, and says so: there it is
 * compared and, as far as it is the same, referred to. A hint that is wrong costs room, never correctness.
 */
public final class DeflateOutput extends OutputStream {

    /** Bytes between two hints beyond which it pays to search them. */
    private static final int STRETCH = 24;
    /** Shortest repeat that takes fewer bits than its bytes, if they stand near, and at any distance. */
    private static final int SHORTEST_NEAR = Alphabet.SHORTEST;

    private static final int SHORTEST_FAR = 5;
    private static final int NEAR = 64;
    /** Bytes by which a repeat has to reach farther than one that is under way to be worth a symbol. */
    private static final int GAIN = 3;

    private final Window window = new Window();
    private final BitOutput bits;
    private final BlockOutput blocks;
    private final CRC32 checksum = new CRC32();
    private int[] offsets = new int[1024];
    private int[] distances = new int[1024];
    private int hints;
    private long size;

    /** The repeat under way: where it begins and ends, and how far back it stands. */
    private int begin;

    private int end;
    private int distance;

    /**
     * Makes a compressor.
     *
     * @param out where compressed bytes go
     */
    public DeflateOutput(OutputStream out) {
        bits = new BitOutput(out);
        blocks = new BlockOutput(bits);
    }

    /**
     * Says that a place is likely to repeat another one. Places are told in order.
     *
     * @param offset the place, counted in the bytes of the next call of {@code write}
     * @param back how many bytes before it the other stands
     */
    public void hint(int offset, long back) {
        if (back > 0 && back <= Alphabet.FARTHEST) {
            if (hints == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * hints);
                distances = Arrays.copyOf(distances, 2 * hints);
            }
            offsets[hints] = offset;
            distances[hints++] = (int) back;
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        checksum.update(bytes, from, length);
        size += length;
        int hint = 0;
        for (int done = 0; done < length; done += Window.CHUNK) {
            int chunk = Math.min(Window.CHUNK, length - done);
            int start = window.add(bytes, from + done, chunk);
            begin = start;
            end = start;
            for (; hint < hints && offsets[hint] < done + chunk; hint++) {
                take(start + offsets[hint] - done, distances[hint]);
            }
            flush(window.end());
        }
        hints = 0;
    }

    /** Takes a hint: a repeat begins at the place, unless the one under way reaches about as far. */
    private void take(int place, int back) throws IOException {
        if (back > place || place < end && (back == distance || !window.repeats(end + GAIN - 1, back))) {
            return;
        }
        int reach = window.reach(place, place - back);
        if (place < end ? reach < end + GAIN : reach - place < (back <= NEAR ? SHORTEST_NEAR : SHORTEST_FAR)) {
            return;
        }
        flush(place);
        begin = place;
        end = reach;
        distance = back;
    }

    /** Codes everything before a place: the repeat under way, as far as it goes, and what follows it. */
    private void flush(int place) throws IOException {
        int stop = Math.min(end, place);
        if (stop - begin >= Alphabet.SHORTEST) {
            blocks.repeat(stop - begin, distance);
        } else {
            stop = begin;
        }
        if (place - stop > STRETCH) {
            window.search(stop, place, blocks);
        } else {
            blocks.literals(window.bytes(), stop, place);
        }
    }

    /** Ends the compressed bytes and hands all on. Then a new text may begin. */
    Summary finish() throws IOException {
        blocks.finish();
        Summary summary = new Summary(checksum.getValue(), size, bits.finish());
        window.clear();
        checksum.reset();
        size = 0;
        return summary;
    }

    /**
     * What a zip says of a file.
     *
     * @param checksum its CRC-32
     * @param size bytes
     * @param compressed bytes when compressed
     */
    record Summary(long checksum, long size, long compressed) {}
}
