package org.thbreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.batch.command.Console;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every product of the examples, in every language, passes veraPDF for PDF/UA-1 and for PDF/A-3a. */
@Tag("slow")
class PdfStandardsTest {

    private static final int FEWEST_CHECKS = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"emn-thb-international-dimension", "made-up-register"})
    void everyPdfPassesBothStandards(String example, @TempDir Path folder) throws Exception {
        Console console = new Console(folder);
        String study = SeedStudy.top().resolve("examples").resolve(example).toString();
        assertThat(console.run(
                        "run", study, "--out", "out", "--product", "briefing,flash", "--lang", "en,lv,de,fr,el,bg"))
                .as(console.err())
                .isZero();

        VeraGreenfieldFoundryProvider.initialise();
        List<Path> files = pdfs(folder.resolve("out"));
        assertThat(files).hasSize(12);
        for (Path file : files) {
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
                assertThat(failures(file, flavour))
                        .as(file.getFileName() + " " + flavour)
                        .isEmpty();
            }
        }
    }

    private static List<Path> pdfs(Path out) throws IOException {
        try (Stream<Path> paths = Files.walk(out)) {
            return paths.filter(path -> path.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> failures(Path file, PDFAFlavour flavour) throws Exception {
        try (InputStream pdf = Files.newInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(pdf, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(FEWEST_CHECKS);
            return result.getTestAssertions().stream()
                    .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .map(check -> check.getRuleId().getClause() + " " + check.getMessage())
                    .toList();
        }
    }
}
