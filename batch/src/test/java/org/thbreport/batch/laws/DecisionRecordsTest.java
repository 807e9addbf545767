package org.thbreport.batch.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thbreport.batch.SeedStudy;

/** Decisions are records of one form, so that one can be found, dated and replaced. */
class DecisionRecordsTest {

    private static final Path RECORDS = SeedStudy.top().resolve("docs/decisions");

    private static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(RECORDS)) {
            return files.sorted().toList();
        }
    }

    @Test
    void eachHasItsNumberOnce() throws IOException {
        assertThat(records())
                .allSatisfy(file -> assertThat(name(file)).matches("\\d{4}-[a-z0-9-]+\\.md"))
                .extracting(file -> name(file).substring(0, 4))
                .doesNotHaveDuplicates();
    }

    @Test
    void eachSaysWhenWhyWhatAndWhatFollows() throws IOException {
        assertThat(records()).hasSizeGreaterThan(40).allSatisfy(file -> {
            String text = Files.readString(file);
            assertThat(text)
                    .as(name(file))
                    .startsWith("# " + Integer.parseInt(name(file).substring(0, 4)) + ". ")
                    .containsPattern("(?m)^Date: \\d{4}-\\d{2}-\\d{2}$")
                    .contains("\n## Context\n", "\n## Decision\n", "\n## Consequences\n");
        });
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
