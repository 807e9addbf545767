package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.release.Sha256;
import org.thbreport.ingest.reference.ReferenceData;

/** The fictitious register of the examples as an office would have it: not public. */
class ProtectedStudyTest {

    @TempDir
    Path folder;

    @Test
    void publishesNoPlainHashOfItsInputs() throws IOException {
        Path example = Path.of("..", "examples", "made-up-register");
        try (var files = Files.walk(example)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(example.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Path yaml = folder.resolve("study.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml, StandardCharsets.UTF_8)
                        .replace("disclosure: public-source", "disclosure: protect"));
        OpenStudy study =
                OpenStudy.read(folder, "study", ReferenceData.load(), BrandingReading.NONE, new OfficeKeys(null, true));
        assertThat(study.isPublishable()).isTrue();
        assertThat(study.results().disclosure().withheld()).isPositive();
        String plain = Sha256.ofFile(folder.resolve("statistics/victims.csv"));
        assertThat(study.inputs()).isNotEmpty().allSatisfy(input -> {
            assertThat(input.sha256()).startsWith("hmac:").doesNotContain(plain);
        });
        assertThat(OpenStudy.read(
                                folder, "study", ReferenceData.load(), BrandingReading.NONE, new OfficeKeys(null, true))
                        .inputs())
                .isEqualTo(study.inputs());
    }
}
