package org.thbreport.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineNumbersTest {

    /** Rows that follow one another, many on one line, lines left out and lines that go back, at random. */
    @Test
    void givesBackTheLineOfEveryRow() {
        Random random = new Random(20250710);
        for (int file = 0; file < 200; file++) {
            LineNumbers lines = new LineNumbers();
            List<Integer> expected = new ArrayList<>();
            int line = random.nextInt(3);
            for (int i = 0; i < 100; i++) {
                int rows = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 1;
                line = Math.max(0, line + (random.nextInt(5) == 0 ? random.nextInt(7) - 3 : random.nextInt(2)));
                lines.add(line, rows);
                for (int row = 0; row < rows; row++) {
                    expected.add(line);
                }
            }
            for (int row = 0; row < expected.size(); row++) {
                assertThat(lines.line(row)).isEqualTo(expected.get(row));
            }
        }
    }
}
