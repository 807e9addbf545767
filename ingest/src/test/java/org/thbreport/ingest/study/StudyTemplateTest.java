package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;

class StudyTemplateTest {

    private static final Path DOCS = Path.of("..", "docs", "schema");

    @Test
    void readsWithoutAnyIssue() {
        StudyReading reading = read(StudyTemplate.SMALL.files());
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.study()).isPresent();
        assertThat(reading.inputs())
                .extracting(InputFile::path)
                .containsExactly("findings.csv", "statistics/victims.csv", "study.yaml", "texts/en.yaml");
    }

    @Test
    void readsTheFullOneWithoutAnyIssue() {
        StudyReading reading = read(StudyTemplate.FULL.files());
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.study().orElseThrow().findings()).hasSizeGreaterThan(12);
        assertThat(reading.study().orElseThrow().questions()).isNotEmpty();
    }

    /** The study goes by the name of its folder; a name that YAML would read as a number or a yes stands in quotation marks. */
    @ParameterizedTest
    @CsvSource({
        "com635, com635",
        "COM (2025) 635, com-2025-635",
        "P\u0113t\u012bjums, petijums",
        "2025, 2025",
        "no, no",
        "\u03b1, my-study",
        "'', my-study"
    })
    void namesTheStudyAsItsFolder(String folder, String id) {
        for (StudyTemplate template : StudyTemplate.values()) {
            StudyReading reading = read(template.files(folder));
            assertThat(reading.issues()).isEmpty();
            assertThat(reading.study().orElseThrow().id()).isEqualTo(id);
        }
    }

    private static StudyReading read(Map<String, byte[]> files) {
        return new StudyReader(ReferenceData.load().countries()).read(InputSnapshot.of(files));
    }

    @Test
    void namesTheSchemasThatItBrings() {
        assertThat(text("study.yaml")).startsWith("# yaml-language-server: $schema=.schema/study.schema.json\n");
        assertThat(text("texts/en.yaml")).startsWith("# yaml-language-server: $schema=../.schema/texts.schema.json\n");
        assertThat(StudyTemplate.SMALL.files()).containsKeys(".schema/study.schema.json", ".schema/texts.schema.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"study.schema.json", "texts.schema.json"})
    void schemaInTheDocumentationIsTheOneThatIsChecked(String name) throws IOException {
        assertThat(Files.readAllBytes(DOCS.resolve(name)))
                .isEqualTo(StudyTemplate.SMALL.files().get(".schema/" + name));
    }

    private static String text(String path) {
        byte[] bytes = StudyTemplate.SMALL.files().get(path);
        assertThat(bytes).isNotNull();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
