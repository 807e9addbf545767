package org.thbreport.ingest.statistics;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more bytes than a limit, so that no decompression can fill the memory or the disk. */
public final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long read;

    /** Limits a stream to a number of bytes. */
    public LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    private void count(long more) throws IOException {
        read += more;
        if (read > limit) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, 0, 0, "the content is larger than " + limit + " bytes", "");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
