package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;

class StudyTemplateTest {

    private static final Path DOCS = Path.of("..", "docs", "schema");

    @Test
    void readsWithoutAnyIssue() {
        StudyReading reading =
                new StudyReader(ReferenceData.load().countries()).read(InputSnapshot.of(StudyTemplate.files()));
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.study()).isPresent();
        assertThat(reading.inputs())
                .extracting(InputFile::path)
                .containsExactly("findings.csv", "statistics/victims.csv", "study.yaml", "texts/en.yaml");
    }

    @Test
    void namesTheSchemasThatItBrings() {
        assertThat(text("study.yaml")).startsWith("# yaml-language-server: $schema=.schema/study.schema.json\n");
        assertThat(text("texts/en.yaml")).startsWith("# yaml-language-server: $schema=../.schema/texts.schema.json\n");
        assertThat(StudyTemplate.files()).containsKeys(".schema/study.schema.json", ".schema/texts.schema.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"study.schema.json", "texts.schema.json"})
    void schemaInTheDocumentationIsTheOneThatIsChecked(String name) throws IOException {
        assertThat(Files.readAllBytes(DOCS.resolve(name)))
                .isEqualTo(StudyTemplate.files().get(".schema/" + name));
    }

    private static String text(String path) {
        byte[] bytes = StudyTemplate.files().get(path);
        assertThat(bytes).isNotNull();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
