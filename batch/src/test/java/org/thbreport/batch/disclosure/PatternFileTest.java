package org.thbreport.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.analytics.disclosure.DisclosureHistory;
import org.thbreport.analytics.disclosure.EarlierCell;
import org.thbreport.batch.release.OfficeKey;

/** The pattern of a made-up register, as it is written now and as it was written before names said who is counted. */
class PatternFileTest {

    private static final OfficeKey KEY = OfficeKey.ofChecks();
    private static final String SHOWN = "LV|2021|group|NAT";
    private static final String HIDDEN = "LV|2021|group|UNK#2";

    @TempDir
    Path folder;

    private PatternFile read(byte[] bytes) throws IOException {
        Path file = folder.resolve("pattern.csv");
        Files.write(file, bytes);
        return PatternFile.read(file, KEY);
    }

    private static byte[] earlierForm(String keyed) {
        return String.join(
                        "\n",
                        "cell,status,kind,since,release,value",
                        ",key,,,5," + KEY.hash(keyed),
                        "hmac:1,release,,,1,",
                        SHOWN + ",published,,1,1,24",
                        HIDDEN + ",withheld,P1,1,1," + KEY.seal(HIDDEN, 3),
                        "1*1 -8*2,relation,,,,",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The older form goes on being read; that nothing says who was counted is known of it. */
    @Test
    void theFormBeforePersonsWereNamedIsRead() throws IOException {
        PatternFile file = read(earlierForm("thb-report pattern"));
        assertThat(file.releases()).containsExactly("hmac:1");
        assertThat(file.history().cells()).containsOnlyKeys("?/|LV|2021|group|NAT", "?/#2|LV|2021|group|UNK");
        assertThat(file.history().cells().values())
                .extracting(EarlierCell::value)
                .containsExactlyInAnyOrder(24L, 3L);
        assertThat(file.history().relations())
                .containsExactly(new TreeMap<>(Map.of("?/|LV|2021|group|NAT", 1L, "?/#2|LV|2021|group|UNK", -8L)));
    }

    @Test
    void aPatternIsWhatWasWritten() throws IOException {
        DisclosureHistory history = read(earlierForm("thb-report pattern")).history();
        PatternFile written = new PatternFile(history, List.of("hmac:1"));
        PatternFile read = read(written.bytes(KEY));
        assertThat(read).isEqualTo(written);
        assertThat(read.bytes(KEY)).isEqualTo(written.bytes(KEY));
    }

    @Test
    void anotherKeyIsToldOfInEitherForm() {
        assertThatThrownBy(() -> read(earlierForm("thb-report pattern of others")))
                .hasMessageContaining("was made with another key");
    }
}
