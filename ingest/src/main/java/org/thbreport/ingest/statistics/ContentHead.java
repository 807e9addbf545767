package org.thbreport.ingest.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The first bytes of a file, by which a format is recognised. Immutable. */
public final class ContentHead {

    /** Bytes that are looked at. */
    public static final int SIZE = 16 * 1024;

    private final byte[] bytes;
    private final String text;

    /** Makes a head of a file's first bytes; at most {@link #SIZE} are kept. */
    public ContentHead(byte[] content) {
        bytes = java.util.Arrays.copyOf(content, Math.min(content.length, SIZE));
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    /**
     * Returns the head of an input.
     *
     * @throws IOException if it cannot be opened
     */
    public static ContentHead of(StatisticsInput input) throws IOException {
        try (InputStream in = input.content().open()) {
            return new ContentHead(in.readNBytes(SIZE));
        }
    }

    /** Returns whether the file begins with some bytes. */
    public boolean startsWith(int... prefix) {
        boolean same = bytes.length >= prefix.length;
        for (int i = 0; same && i < prefix.length; i++) {
            same = (bytes[i] & 0xFF) == prefix[i];
        }
        return same;
    }

    /** Returns the head as text, without a byte order mark; bytes that are not UTF-8 become replacement characters. */
    public String text() {
        return text;
    }

    /** Returns whether the head is no text: it holds a NUL byte. */
    public boolean isBinary() {
        return text.indexOf('\0') >= 0;
    }

    /** Returns the first line without its end. */
    public String firstLine() {
        return text.lines().findFirst().orElse("");
    }

    /**
     * Returns the names of the first line's columns, without quotes and surrounding blanks, in lower case.
     *
     * @param separator what stands between columns
     */
    public List<String> columns(char separator) {
        return List.of(firstLine().split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1)).stream()
                .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
