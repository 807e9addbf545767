package org.thbreport.ingest.statistics;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at the bytes of a text as they pass, eight at a time: NUL bytes and lines without end are refused. */
final class TextGuard extends FilterInputStream {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;

    private final ByteSource source;
    private final int lineLimit;
    private long passed;
    private int lineLength;

    /** Guards a stream of a source in which no line may have more bytes than the limit. */
    TextGuard(InputStream in, ByteSource source, int lineLimit) {
        super(in);
        this.source = source;
        this.lineLimit = lineLimit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, Math.min(length, lineLimit));
        if (count > 0) {
            check(bytes, offset, offset + count);
        }
        return count;
    }

    private void check(byte[] bytes, int from, int to) throws IOException {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, i);
            if ((eight - ONES & ~eight & HIGHEST) != 0) {
                break;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == 0) {
                throw nul(passed + i - from);
            }
        }
        endLines(bytes, from, to);
        passed += to - from;
    }

    /** At most one line ends that began before the bytes, and those between are shorter than the bytes. */
    private void endLines(byte[] bytes, int from, int to) throws IOException {
        int first = from;
        while (first < to && !isEnd(bytes[first])) {
            first++;
        }
        if (lineLength + first - from > lineLimit) {
            int line = placeOf(passed + first - from).line();
            throw new UnreadableException(
                    StatisticsRule.LIMIT, line, 0, "a line is longer than " + lineLimit + " bytes", "");
        }
        int last = to;
        while (last > first && !isEnd(bytes[last - 1])) {
            last--;
        }
        lineLength = first == to ? lineLength + to - from : to - last;
    }

    private static boolean isEnd(int letter) {
        return letter == '\n' || letter == '\r';
    }

    private UnreadableException nul(long position) throws IOException {
        Place place = placeOf(position);
        return new UnreadableException(
                StatisticsRule.SYNTAX, place.line(), place.column(), "a NUL byte stands in the text", "expected text");
    }

    /** Lines and characters are counted only when something is wrong, by reading the text once more up to there. */
    private Place placeOf(long position) throws IOException {
        int line = 1;
        int column = 1;
        try (InputStream again = new BufferedInputStream(source.open())) {
            for (long i = 0; i < position; i++) {
                int next = again.read();
                line += next == '\n' ? 1 : 0;
                boolean continued = (next & 0xC0) == 0x80;
                column = isEnd(next) ? 1 : continued ? column : column + 1;
            }
        }
        return new Place(line, column);
    }
}
