package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A study with many things wrong at once, so that its author sees all of them in one pass. */
class AllProblemsTest {

    private final StudyFixture fixture = new StudyFixture()
            .with("study.yaml", resource("many-problems/study.yaml"))
            .with("findings.csv", resource("many-problems/findings.csv"))
            .with("texts/en.yaml", resource("many-problems/texts/en.yaml"))
            .with("texts/lv.yaml", resource("many-problems/texts/lv.yaml"));

    @Test
    void findsEverythingInOnePassInTheOrderOfTheFiles() {
        assertThat(String.join("\n", fixture.issues()) + "\n").isEqualTo(resource("many-problems/expected.txt"));
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(AllProblemsTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
