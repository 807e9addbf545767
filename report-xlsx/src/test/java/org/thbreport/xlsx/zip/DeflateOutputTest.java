package org.thbreport.xlsx.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed is, read by {@code java.util.zip}, what it was. */
class DeflateOutputTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 257, 258, 259, 260, 261, 516, 32_767, 32_768, 65_535, 65_536, 65_537, 200_000})
    void takesTextsOfAnyLength(int length) throws IOException, DataFormatException {
        byte[] equal = new byte[length];
        Arrays.fill(equal, (byte) 'a');
        assertReadsBack(equal);
        byte[] random = new byte[length];
        new Random(length).nextBytes(random);
        assertReadsBack(random);
    }

    /** Hints in any order of truth: right, wrong, too far, before the beginning, many at one place. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackWhateverItIsTold(long seed) throws IOException, DataFormatException {
        Random random = new Random(20251125 + seed);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        DeflateOutput deflate = new DeflateOutput(compressed);
        for (int text = 0; text < 20; text++) {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            for (int pieces = random.nextInt(60); pieces > 0; pieces--) {
                byte[] piece = piece(random, plain.toByteArray());
                int spacing = 1 + random.nextInt(40);
                for (int offset = 0; offset < piece.length; offset += random.nextInt(spacing + 1) + spacing / 20) {
                    deflate.hint(offset, random.nextInt(random.nextBoolean() ? 100 : 70_000) - 20);
                    if (spacing < 20) {
                        offset++;
                    }
                }
                deflate.write(piece, 0, piece.length);
                plain.writeBytes(piece);
            }
            DeflateOutput.Summary summary = deflate.finish();
            assertThat(inflated(compressed.toByteArray(), plain.size())).isEqualTo(plain.toByteArray());
            assertThat(summary.size()).isEqualTo(plain.size());
            assertThat(summary.compressed()).isEqualTo(compressed.size());
            assertThat(summary.checksum()).isEqualTo(checksum(plain.toByteArray()));
            compressed.reset();
        }
    }

    /** Random bytes, bytes whose frequencies differ as much as they can, digits, or what stood before with some bytes changed. */
    private static byte[] piece(Random random, byte[] before) {
        byte[] piece = new byte[random.nextInt(random.nextInt(20) == 0 ? 150_000 : 3_000)];
        int kind = random.nextInt(4);
        for (int i = 0; i < piece.length; i++) {
            piece[i] = switch (kind) {
                case 0 -> (byte) random.nextInt(256);
                case 1 -> (byte) Long.numberOfTrailingZeros(random.nextLong());
                case 2 -> (byte) ('0' + random.nextInt(10));
                default -> before.length == 0 || random.nextInt(30) == 0 ? (byte) 'x' : before[i % before.length];
            };
        }
        return piece;
    }

    @Test
    void refersToWhatItWasTold() throws IOException, DataFormatException {
        byte[] digits = new byte[2_000];
        Random random = new Random(7);
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) ('0' + random.nextInt(10));
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        DeflateOutput deflate = new DeflateOutput(compressed);
        for (int i = 0; i < 2; i++) {
            for (int at = 0; at < digits.length; at += 20) {
                deflate.hint(at, i * digits.length);
            }
            deflate.write(digits, 0, digits.length);
        }
        deflate.finish();
        assertThat(inflated(compressed.toByteArray(), 2 * digits.length)).endsWith(digits);
        // A digit takes 3.3 bits; the second time all take a few repeats of 258.
        assertThat(compressed.size()).isBetween(830, 960);
    }

    @Test
    void findsRepeatsThatItWasNotTold() throws IOException {
        StringBuilder markup = new StringBuilder();
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            markup.append("<c:pt idx=\"")
                    .append(i)
                    .append("\"><c:v>")
                    .append(random.nextInt(1000))
                    .append("</c:v></c:pt>");
        }
        byte[] text = markup.toString().getBytes(StandardCharsets.US_ASCII);
        assertThat(compressed(text).length).isLessThan(zlib(text, 4));
    }

    /** The sum was taken on JDK 17 and is the same on 25: bytes are promised to be the same on every Java. */
    @Test
    void givesTheSameBytesEverywhere() throws IOException {
        Random random = new Random(1951);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        DeflateOutput deflate = new DeflateOutput(compressed);
        for (int i = 0; i < 20; i++) {
            byte[] piece = piece(random, compressed.toByteArray());
            deflate.hint(piece.length / 2, 100);
            deflate.write(piece, 0, piece.length);
            if (i % 7 == 6) {
                deflate.finish();
            }
        }
        deflate.finish();
        assertThat(Long.toHexString(checksum(compressed.toByteArray()))).isEqualTo("ff278e36");
    }

    private static void assertReadsBack(byte[] text) throws IOException, DataFormatException {
        assertThat(inflated(compressed(text), text.length)).isEqualTo(text);
    }

    private static byte[] compressed(byte[] text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        DeflateOutput deflate = new DeflateOutput(compressed);
        deflate.write(text, 0, text.length);
        deflate.finish();
        return compressed.toByteArray();
    }

    private static int zlib(byte[] text, int level) {
        Deflater deflater = new Deflater(level, true);
        try {
            deflater.setInput(text);
            deflater.finish();
            return deflater.deflate(new byte[text.length + 100]);
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] compressed, int size) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(compressed);
            byte[] text = new byte[size + 1];
            int length = 0;
            for (int more = 1; more > 0; length += more) {
                more = inflater.inflate(text, length, text.length - length);
            }
            assertThat(inflater.finished()).isTrue();
            assertThat(inflater.getRemaining()).isZero();
            return Arrays.copyOf(text, length);
        } finally {
            inflater.end();
        }
    }

    private static long checksum(byte[] text) {
        CRC32 checksum = new CRC32();
        checksum.update(text);
        return checksum.getValue();
    }
}
