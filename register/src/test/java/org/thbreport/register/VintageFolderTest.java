package org.thbreport.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.model.register.RegisterCount;
import org.thbreport.model.register.RegisterCounts;

/** A version of the program whose text is written otherwise finds its own counts again where nothing else changed. */
class VintageFolderTest {
    @TempDir
    private Path folder;

    private String write(int day, SortedMap<String, String> head, int persons) throws Exception {
        RegisterCounts counts = new RegisterCounts(
                head,
                List.of(new RegisterCount("victims", "REGISTERED", "LV", "2024", "total", "TOTAL", persons, true)));
        Counting counting = new Counting(counts, "DuckDB", 1, 0, new TreeMap<>(), List.of());
        return new VintageFolder(folder.resolve("counts"), "counts", true)
                .write(LocalDate.of(2026, 1, day), counts, counting, "thb-report test");
    }

    private static SortedMap<String, String> head(String text, String settings) {
        return new TreeMap<>(
                java.util.Map.of("contract", RegisterCounts.CONTRACT, "text", text, "settings", settings, "rows", "9"));
    }

    @Test
    void keepsCountsThatAnotherTextMade() throws Exception {
        assertThat(write(1, head("a", "s"), 7)).startsWith("2026-01-01-");
        assertThat(write(2, head("b", "s"), 7)).isEmpty();
        assertThat(write(3, head("b", "s"), 8)).startsWith("2026-01-03-");
        assertThat(write(4, head("b", "t"), 8)).startsWith("2026-01-04-");
        assertThat(write(5, head("a", "t"), 8)).isEmpty();
    }
}
