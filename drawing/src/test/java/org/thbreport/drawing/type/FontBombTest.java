package org.thbreport.drawing.type;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fonts that claim more than a font has are refused at once. */
@Timeout(60)
class FontBombTest {

    private static final int SPARE = 200_000;

    private static byte[] font() {
        return BundledFile.bytes("/org/thbreport/drawing/fonts/DejaVuSansCondensed.ttf");
    }

    /** Returns the place of a table's record in the directory. */
    private static int place(byte[] font, String tag) {
        for (int at = 12; ; at += 16) {
            if (new String(font, at, 4, StandardCharsets.US_ASCII).equals(tag)) {
                return at;
            }
        }
    }

    /** Returns a font with a table moved behind its end, where there is room. */
    private static ByteBuffer moved(String tag) {
        byte[] font = font();
        int record = place(font, tag);
        int end = font.length;
        ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(font, end + SPARE));
        bytes.putInt(record + 8, end).putInt(record + 12, SPARE).position(end);
        return bytes;
    }

    private static void isRefused(byte[] font, String why) {
        assertThatThrownBy(() -> new FontFile("a.ttf", () -> font, 0).requireUsable())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }

    @Test
    void aFontThatIsOneIsTaken() {
        assertThatCode(() -> new FontFile("a.ttf", FontBombTest::font, 0).requireUsable())
                .doesNotThrowAnyException();
    }

    @Test
    void tablesBehindTheEndOfTheFile() {
        byte[] font = font();
        ByteBuffer.wrap(font).putInt(place(font, "glyf") + 12, Integer.MAX_VALUE);
        isRefused(font, "the font claims more than a font has");
        byte[] many = font();
        ByteBuffer.wrap(many).putShort(4, (short) -1);
        isRefused(many, "the font claims more than a font has");
    }

    /** Thirty thousand segments that each name all characters, and as many maps that are this one. */
    @Test
    void mapsOfCharactersThatRepeatThemselves() {
        ByteBuffer bytes = moved("cmap");
        int map = bytes.position();
        int segments = 16_000;
        bytes.putShort((short) 0).putShort((short) 1).putInt(0x30001).putInt(12);
        bytes.putShort((short) 4).putShort((short) -1).putShort((short) 0).putShort((short) (2 * segments));
        bytes.position(map + 12 + 14);
        for (int i = 0; i < segments; i++) {
            bytes.putShort((short) 0xFFFE);
        }
        isRefused(bytes.array(), "the font claims more than a font has");
        bytes.putShort(map + 2, (short) 20_000);
        isRefused(bytes.array(), "the font claims more than a font has");
    }

    @Test
    void groupsOfCharactersWithoutEnd() {
        ByteBuffer bytes = moved("cmap");
        bytes.putShort((short) 0).putShort((short) 1).putInt(0x3000A).putInt(12);
        bytes.putShort((short) 12).putShort((short) 0).putInt(28).putInt(0).putInt(1);
        bytes.putInt(0).putInt(Integer.MAX_VALUE).putInt(1);
        isRefused(bytes.array(), "the font claims more than a font has");
    }

    @Test
    void namesOfGigabytes() {
        ByteBuffer bytes = moved("name");
        bytes.putShort((short) 0).putShort((short) 10_000).putShort((short) 0);
        for (int i = 0; i < 10_000; i++) {
            bytes.putShort((short) 3)
                    .putShort((short) 1)
                    .putShort((short) 0x409)
                    .putShort((short) 4);
            bytes.putShort((short) -1).putShort((short) 0);
        }
        isRefused(bytes.array(), "the font claims more than a font has");
    }

    /** Five thousand tables of pairs that are one table, each with a row for every glyph. */
    @Test
    void pairsOfGlyphsThatFillTheMemory() {
        ByteBuffer bytes = moved("GPOS");
        int start = bytes.position();
        bytes.putInt(0x10000).putShort((short) 10).putShort((short) 10).putShort((short) 30);
        bytes.putShort((short) 1)
                .put("kern".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 8);
        bytes.putShort((short) 0).putShort((short) 1).putShort((short) 0);
        bytes.position(start + 30);
        bytes.putShort((short) 1).putShort((short) 4);
        int tables = 30_000;
        bytes.putShort((short) 2).putShort((short) 0).putShort((short) tables);
        for (int i = 0; i < tables; i++) {
            bytes.putShort((short) (6 + 2 * tables));
        }
        int pair = bytes.position();
        bytes.putShort((short) 1)
                .putShort((short) 10)
                .putShort((short) 4)
                .putShort((short) 0)
                .putShort((short) 0);
        bytes.position(pair + 10);
        bytes.putShort((short) 2).putShort((short) 0);
        isRefused(bytes.array(), "the font claims more than a font has");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wOFF", "wOF2"})
    void fontsOfTheWeb(String kind) {
        byte[] font = font();
        System.arraycopy(kind.getBytes(StandardCharsets.US_ASCII), 0, font, 0, 4);
        isRefused(font, "the font is packed for the web (WOFF)");
    }

    @Test
    void aFontThatEndsInItsMidst() {
        isRefused(Arrays.copyOf(font(), 300), "the font claims more than a font has");
        isRefused(new byte[2], "the font cannot be read");
    }
}
