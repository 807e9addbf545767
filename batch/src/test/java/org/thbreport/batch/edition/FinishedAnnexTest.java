package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.xlsx.FinishedWorkbook;
import org.thbreport.xlsx.Recalculation;
import org.thbreport.xlsx.SecondReader;

/**
 * The annexes of the examples, in every language that they have texts in and as the program writes them: valid, accessible,
 * every formula true to the analysis, every value read back as it was composed.
 */
@Tag("slow")
class FinishedAnnexTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.thbreport.batch.edition.ExampleStudy#names")
    void keepsEveryPromise(String example) throws IOException, InterruptedException {
        ExampleStudy annexes = ExampleStudy.of(ExampleStudy.folder(example));
        Map<String, byte[]> written = annexes.writeAnnexes(folder.resolve("release"));
        SoftAssertions found = new SoftAssertions();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> annex : written.entrySet()) {
            String language = annex.getKey();
            byte[] file = annex.getValue();
            files.put(language + ".xlsx", file);
            found.assertThat(FinishedWorkbook.schemaFaults(file))
                    .as("schemas, " + language)
                    .isEmpty();
            found.assertThat(FinishedWorkbook.accessibilityFaults(file))
                    .as("checklist, " + language)
                    .isEmpty();
            Path reading = Files.createDirectory(folder.resolve("read-" + language));
            found.assertThat(SecondReader.differences(annexes.annex(language), file, reading))
                    .as("second reader, " + language)
                    .isEmpty();
            found.assertThat(FinishedWorkbook.formulas(file))
                    .as("formulas, " + language)
                    .isNotEmpty();
        }
        Path working = Files.createDirectory(folder.resolve("recalculated"));
        found.assertThat(Recalculation.differences(files, working))
                .as("formulas")
                .isEmpty();
        found.assertAll();
        assertThat(files).isNotEmpty();
    }

    /** The study says so itself, so that the content key knows it. */
    @Test
    void theWorkingProfileAddsFilterPanesAndNotesAndBreaksNothingElse() throws IOException {
        String example = "prisoners-by-citizenship";
        ExampleStudy working = ExampleStudy.working(example, folder.resolve("study"));
        assertThat(working.contentKey())
                .isNotEqualTo(ExampleStudy.of(ExampleStudy.folder(example)).contentKey());
        for (byte[] annex : working.writeAnnexes(folder.resolve("release")).values()) {
            assertThat(FinishedWorkbook.schemaFaults(annex)).isEmpty();
            assertThat(FinishedWorkbook.accessibilityFaults(annex))
                    .hasSize(3)
                    .allMatch(fault -> fault.matches("D0[678], .*"));
        }
    }
}
