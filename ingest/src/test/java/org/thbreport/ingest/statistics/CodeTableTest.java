package org.thbreport.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeTableTest {

    private static int get(CodeTable table, String text) {
        return table.get(("<" + text + ">").toCharArray(), 1, text.length());
    }

    @Test
    void findsWhatWasPut() {
        CodeTable table = new CodeTable();
        for (int i = 0; i < 5_000; i++) {
            assertThat(get(table, "C" + i)).isEqualTo(-1);
            table.put("C" + i, i);
        }
        table.put("", 7);
        int found = 0;
        for (int i = 0; i < 5_000; i++) {
            int index = get(table, "C" + i);
            assertThat(index).isIn(i, -1);
            found += index == i ? 1 : 0;
        }
        assertThat(found).isGreaterThan(4_990);
        assertThat(get(table, "")).isEqualTo(7);
        assertThat(get(table, "C")).isEqualTo(-1);
    }

    /** {@code Aa} and {@code BB} have the same hash, and so has every text made of them alike. */
    @Test
    void textsThatCollideAreLeftOut() {
        CodeTable table = new CodeTable();
        for (int i = 0; i < 1 << 14; i++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 0; bit < 14; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            table.put(text.toString(), i);
            assertThat(get(table, text.toString())).isIn(i, -1);
        }
        table.put("LV", 1);
        assertThat(get(table, "LV")).isEqualTo(1);
    }
}
