package org.thbreport.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DelimitedRowTest {

    /** Short, long, empty and non-Latin texts, and short ones of which one begins like the other. */
    private static final List<String> TEXTS = List.of(
            "",
            "\u0001",
            "\u0000",
            "a",
            "aa",
            "ab",
            "ba",
            "1234567",
            "12345678",
            "12345679",
            "\u0161",
            "\u0151",
            "Q",
            "\u00ff\u00ff",
            "Lietuva\u0161",
            "\u039b\u03b5\u03c4\u03bf\u03bd\u03af\u03b1",
            "a much longer text");

    @Test
    void everyTextIsKeptAndEveryChangeIsCounted() {
        Random random = new Random(20250710);
        DelimitedRow row = DelimitedRow.ofText(200);
        List<String> before = new ArrayList<>(List.of("", "", ""));
        for (int line = 1; line <= 5_000; line++) {
            int[] changes = {row.change(0), row.change(1), row.change(2)};
            row.begin(line);
            boolean forgot = row.change(0) != changes[0];
            for (int i = 0; i < before.size(); i++) {
                String text = random.nextInt(3) == 0 ? before.get(i) : TEXTS.get(random.nextInt(TEXTS.size()));
                char[] buffer = ("xx" + text + "yy").toCharArray();
                row.field(buffer, 2, text.length(), false);
                assertThat(row.field(i)).isEqualTo(text);
                assertThat(row.is(i, text)).isTrue();
                assertThat(row.change(i) != changes[i])
                        .as("%s after %s", text, before.get(i))
                        .isEqualTo(forgot || !text.equals(before.get(i)));
                before.set(i, text);
            }
        }
    }
}
