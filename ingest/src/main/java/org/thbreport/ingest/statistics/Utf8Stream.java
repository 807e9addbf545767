package org.thbreport.ingest.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads characters and gives them as bytes of UTF-8. */
public final class Utf8Stream extends InputStream {
    private static final int CHUNK = 1 << 13;

    private final Reader reader;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer characters = CharBuffer.allocate(CHUNK);
    private final ByteBuffer bytes = ByteBuffer.allocate(4 * CHUNK);
    private boolean ended;

    /** Makes a stream of bytes in another character set; what is none of it is refused as it is read. */
    public Utf8Stream(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        characters.limit(0);
        bytes.limit(0);
    }

    private boolean fill() throws IOException {
        while (!bytes.hasRemaining() && !ended) {
            characters.compact();
            ended = reader.read(characters) < 0;
            characters.flip();
            bytes.clear();
            CoderResult result = encoder.encode(characters, bytes, ended);
            if (result.isError()) {
                result.throwException();
            }
            bytes.flip();
        }
        return bytes.hasRemaining();
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
