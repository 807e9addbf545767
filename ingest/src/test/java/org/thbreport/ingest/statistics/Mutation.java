package org.thbreport.ingest.statistics;

import java.util.Arrays;
import java.util.Random;

/** Changes a file a little: bytes flipped, cut, doubled, moved, or replaced by what parsers stumble over. */
public final class Mutation {

    private static final String[] TOKENS = {
        "\"",
        ",",
        "\n",
        "\r",
        "\t",
        ":",
        "\\",
        "\0",
        "1e999",
        "-",
        "<",
        ">",
        "&",
        "]]>",
        "<!DOCTYPE a [",
        "&#0;",
        "{",
        "}",
        "[",
        "null",
        "\uFEFF",
        "\u00A0",
        "OBS_VALUE",
        "2147483648",
        "-1",
        "99999999999999999999",
        "NaN",
        ";",
        "=",
        "TIME_PERIOD"
    };

    private Mutation() {}

    /** Returns a changed copy. */
    public static byte[] of(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes = change(bytes, random);
        }
        return bytes;
    }

    private static byte[] change(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(32, bytes.length - at) + 1);
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] = (byte) random.nextInt(256);
                yield flipped;
            }
            case 1 -> join(bytes, at, new byte[0], at + length);
            case 2 -> join(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            case 3 ->
                join(bytes, at, StatisticsReaderContract.utf8(TOKENS[random.nextInt(TOKENS.length)]), at + length);
            default -> Arrays.copyOf(bytes, at);
        };
    }

    private static byte[] join(byte[] bytes, int end, byte[] middle, int from) {
        byte[] joined = new byte[end + middle.length + bytes.length - from];
        System.arraycopy(bytes, 0, joined, 0, end);
        System.arraycopy(middle, 0, joined, end, middle.length);
        System.arraycopy(bytes, from, joined, end + middle.length, bytes.length - from);
        return joined;
    }
}
