package org.thbreport.ingest.statistics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of an input in UTF-8, without a byte order mark; invalid bytes, NUL characters and lines without end are refused. */
public final class StrictText extends Reader {

    private final Reader in;
    private final int lineLimit;
    private int line = 1;
    private int lineLength;

    private StrictText(Reader in, int lineLimit) {
        this.in = in;
        this.lineLimit = lineLimit;
    }

    /**
     * Opens the text of an input.
     *
     * @throws IOException if it cannot be opened
     */
    public static Reader open(StatisticsInput input) throws IOException {
        LimitedStream bytes =
                new LimitedStream(input.content().open(), input.limits().bytes());
        PushbackReader reader = new PushbackReader(
                new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1);
        try {
            int first = reader.read();
            if (first >= 0 && first != 0xFEFF) {
                reader.unread(first);
            }
        } catch (IOException e) {
            reader.close();
            throw e;
        }
        return new StrictText(reader, input.limits().text());
    }

    @Override
    public int read(char[] text, int offset, int length) throws IOException {
        int count = in.read(text, offset, length);
        for (int i = offset; i < offset + count; i++) {
            char c = text[i];
            if (c > '\r') {
                lineLength++;
            } else if (c == '\n' || c == '\r') {
                endLine(c);
            } else if (c == 0) {
                throw new UnreadableException(
                        StatisticsRule.SYNTAX, line, lineLength + 1, "a NUL byte stands in the text", "expected text");
            } else {
                lineLength++;
            }
        }
        if (lineLength > lineLimit) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, line, 0, "a line is longer than " + lineLimit + " characters", "");
        }
        return count;
    }

    private void endLine(char end) throws UnreadableException {
        if (lineLength > lineLimit) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, line, 0, "a line is longer than " + lineLimit + " characters", "");
        }
        line += end == '\n' ? 1 : 0;
        lineLength = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
