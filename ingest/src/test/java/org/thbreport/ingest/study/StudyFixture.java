package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;

/** A copy of the template of a study in which a test changes single places. */
final class StudyFixture {

    private static final StudyReader READER =
            new StudyReader(ReferenceData.load().countries());

    private final Map<String, byte[]> files = new TreeMap<>(StudyTemplate.SMALL.files());

    /** Puts a text in the place of the one that stands there exactly once. */
    StudyFixture with(String path, String from, String to) {
        String text = text(path);
        assertThat(text.split(java.util.regex.Pattern.quote(from), -1))
                .as("\"%s\" stands once in %s", from, path)
                .hasSize(2);
        return with(path, text.replace(from, to));
    }

    /** Puts another text into a file. */
    StudyFixture with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts other bytes into a file. */
    StudyFixture with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** Takes a file away. */
    StudyFixture without(String path) {
        files.remove(path);
        return this;
    }

    /** Returns the text of a file. */
    String text(String path) {
        byte[] bytes = files.get(path);
        assertThat(bytes).as(path).isNotNull();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Reads the folder. */
    StudyReading read() {
        return READER.read(InputSnapshot.of(files));
    }

    /** Reads the folder and returns its issues as the command line prints them. */
    List<String> issues() {
        StudyReading reading = read();
        assertThat(reading.study().isPresent()).isEqualTo(reading.issues().isEmpty());
        return reading.issues().stream().map(Issue::toString).toList();
    }
}
