package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What XML cannot hold, or spreadsheets would read as something else, is written otherwise; all else stands as it is. */
class XmlOutputTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("trešo valstu pilsoņi\n10\u202f093\t", "trešo valstu pilsoņi\n10\u202f093\t"),
                Arguments.of("a < b & \"c\" > d", "a &lt; b &amp; &quot;c&quot; &gt; d"),
                Arguments.of("name_of_x", "name_of_x"),
                Arguments.of("_x0041_", "_x005F_x0041_"),
                Arguments.of("a\u0007b\u007F", "a_x0007_b_x007F_"),
                Arguments.of("a\uFFFEb", "a_xFFFE_b"),
                Arguments.of("\uD83D\uDE00", "\uD83D\uDE00"),
                Arguments.of("half \uD83D", "half \uFFFD"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textIsEscapedAlikeInRowsAndOutside(String text, String escaped) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new XmlOutput(bytes).text(text).flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(escaped);
        assertThat(XmlOutput.escaped(text)).isEqualTo(escaped);
    }
}
