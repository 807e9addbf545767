package org.thbreport.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTextTest {

    private static String text(byte[] bytes, int lineLimit) throws IOException {
        StatisticsLimits usual = StatisticsLimits.DEFAULT;
        StatisticsLimits limits =
                new StatisticsLimits(usual.bytes(), usual.rows(), usual.columns(), lineLimit, usual.codes());
        try (Reader reader = StrictText.open(new StatisticsInput("f", () -> new ByteArrayInputStream(bytes), limits))) {
            StringBuilder text = new StringBuilder();
            char[] chunk = new char[100];
            for (int count = reader.read(chunk); count >= 0; count = reader.read(chunk)) {
                text.append(chunk, 0, count);
            }
            return text.toString();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void leavesOutTheByteOrderMarkAlone() throws IOException {
        assertThat(text(utf8("\uFEFFa\uFEFF\n"), 100)).isEqualTo("a\uFEFF\n");
        assertThat(text(utf8("a"), 100)).isEqualTo("a");
        assertThat(text(utf8(""), 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 63, 8190, 8191, 8192, 20_000})
    void namesLineAndColumnOfANulByte(int before) {
        String lines = "Ä,b\r\n".repeat(before);
        UnreadableException refused =
                catchThrowableOfType(UnreadableException.class, () -> text(utf8(lines + "Ää\0,x\ny"), 100));
        assertThat(refused.rule()).isEqualTo(StatisticsRule.SYNTAX);
        assertThat(refused.line()).isEqualTo(before + 1);
        assertThat(refused.column()).isEqualTo(3);
    }

    @Test
    void refusesALineThatIsTooLongWhereverItStands() throws IOException {
        for (int before = 0; before < 40; before++) {
            String lines = "ab\n".repeat(before);
            assertThat(text(utf8(lines + "x".repeat(30) + "\ny"), 30)).hasSize(3 * before + 32);
            UnreadableException refused = catchThrowableOfType(
                    UnreadableException.class, () -> text(utf8(lines + "x".repeat(31) + "\ny"), 30));
            assertThat(refused.rule()).isEqualTo(StatisticsRule.LIMIT);
            assertThat(refused.line()).isEqualTo(before + 1);
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> text(new byte[] {'a', (byte) 0xC3, 'b'}, 100))
                .isInstanceOf(MalformedInputException.class);
    }
}
