package org.thbreport.ingest.statistics;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses XML in which no tag ends for too long: a name without end would fill the memory of any parser. */
final class TokenGuard extends FilterInputStream {

    private final int limit;
    private long sinceTag;

    TokenGuard(InputStream in, int limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        int last = offset + count - 1;
        while (last >= offset && bytes[last] != '>') {
            last--;
        }
        sinceTag = last >= offset ? offset + count - 1 - last : sinceTag + Math.max(0, count);
        if (sinceTag > limit) {
            throw new UnreadableException(StatisticsRule.LIMIT, 0, 0, "no tag ends within " + limit + " bytes", "");
        }
        return count;
    }
}
