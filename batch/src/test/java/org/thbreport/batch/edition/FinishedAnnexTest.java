package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.theme.ThemeReading;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.publication.compose.ProductKind;
import org.thbreport.publication.language.Language;
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
    @ValueSource(strings = {"emn-thb-international-dimension", "made-up-register", "prisoners-by-citizenship"})
    void keepsEveryPromise(String example) throws IOException, InterruptedException {
        Path study = SeedStudy.top().resolve("examples").resolve(example);
        EditionSource source = CheckedStudy.of(study, example, ReferenceData.load(), ThemeReading.NONE)
                .source()
                .orElseThrow();
        List<String> languages =
                source.study().texts().keySet().stream().sorted().toList();
        EditionPlan plan = EditionPlan.of(
                source.study(),
                source.inputs(),
                new EditionRequest(
                        null, null, false, null, languages, Set.of(ProductKind.BRIEFING), Set.of(FileKind.values())));
        Path release = Files.createDirectory(folder.resolve("release"));
        new EditionMaker("build").write(source, plan, release, file -> {});

        SoftAssertions found = new SoftAssertions();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String language : languages) {
            String name = "annex-" + language + ".xlsx";
            byte[] file = Files.readAllBytes(release.resolve(name));
            files.put(name, file);
            found.assertThat(FinishedWorkbook.schemaFaults(file))
                    .as("schemas, " + name)
                    .isEmpty();
            found.assertThat(FinishedWorkbook.accessibilityFaults(file))
                    .as("checklist, " + name)
                    .isEmpty();
            found.assertThat(SecondReader.differences(
                            EditionMaker.annex(source, plan, Language.of(language)),
                            file,
                            Files.createDirectory(folder.resolve("read-" + language))))
                    .as("second reader, " + name)
                    .isEmpty();
            found.assertThat(FinishedWorkbook.formulas(file))
                    .as("formulas, " + name)
                    .hasSizeGreaterThan(20);
        }
        found.assertThat(Recalculation.differences(files, Files.createDirectory(folder.resolve("recalculated"))))
                .as("formulas")
                .isEmpty();
        found.assertAll();
        assertThat(files).isNotEmpty();
    }
}
