package org.thbreport.ingest.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of an input in UTF-8, without a byte order mark; invalid bytes, NUL bytes and lines without end are refused. */
public final class StrictText {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private StrictText() {}

    /**
     * Opens the text of an input.
     *
     * @throws IOException if it cannot be opened
     */
    public static Reader open(StatisticsInput input) throws IOException {
        LimitedStream bytes =
                new LimitedStream(input.content().open(), input.limits().bytes());
        try {
            return decode(new TextGuard(bytes, input.content(), input.limits().text()));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /**
     * Returns the text of some bytes in UTF-8, without a byte order mark; invalid ones are refused, and nothing else is.
     *
     * @throws IOException if they cannot be read
     */
    public static Reader decode(InputStream bytes) throws IOException {
        return new InputStreamReader(
                withoutMark(bytes),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, MARK.length);
        byte[] first = start.readNBytes(MARK.length);
        if (!java.util.Arrays.equals(first, MARK)) {
            start.unread(first);
        }
        return start;
    }
}
