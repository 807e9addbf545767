package org.thbreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.batch.command.Console;
import org.thbreport.drawing.type.BundledFile;
import org.thbreport.pdf.VeraPdf;

/** Every product of the examples and of national editions of them, in every language, passes veraPDF for PDF/UA-1 and for PDF/A-3a. */
@Tag("slow")
class PdfStandardsTest {

    @ParameterizedTest
    @CsvSource({
        "emn-thb-international-dimension, ",
        "made-up-register, ",
        "prisoners-by-citizenship, ",
        "eu-published-figures, ",
        "prisoners-by-citizenship, LV",
        "made-up-register, BE"
    })
    void everyPdfPassesBothStandards(String example, @Nullable String area, @TempDir Path folder) throws Exception {
        List<String> options =
                new ArrayList<>(List.of("--product", "briefing,flash", "--lang", "en,lv,de,fr,el,bg", "--only", "pdf"));
        if (area != null) {
            options.addAll(List.of("--area", area));
        }

        run(folder, example, options.toArray(String[]::new));

        assertThat(pdfs(folder.resolve("out"))).hasSize(12);
        holdToBothStandards(folder);
    }

    @Test
    void everyPdfWithTheLookOfAnOfficePassesBothStandards(@TempDir Path folder) throws Exception {
        Path branding = SeedStudy.top().resolve("examples/office-branding/branding.yaml");

        run(folder, "emn-thb-international-dimension", "--branding", branding.toString());

        assertThat(pdfs(folder.resolve("out"))).hasSize(2);
        holdToBothStandards(folder);
    }

    @Test
    void everyPdfWithALogoOfPixelsAndOtherFontsPassesBothStandards(@TempDir Path folder) throws Exception {
        BufferedImage logo = new BufferedImage(120, 40, BufferedImage.TYPE_INT_ARGB);
        logo.createGraphics().fillOval(2, 2, 36, 36);
        ImageIO.write(logo, "png", folder.resolve("logo.png").toFile());
        Files.write(folder.resolve("a.ttf"), BundledFile.bytes("/org/thbreport/drawing/fonts/DejaVuSansCondensed.ttf"));
        Files.write(
                folder.resolve("b.ttf"),
                BundledFile.bytes("/org/thbreport/drawing/fonts/DejaVuSansCondensed-Bold.ttf"));
        Files.writeString(folder.resolve("branding.yaml"), """
                logo: {file: logo.png, alt: {en: A white circle, lv: Balts aplis}}
                fonts: {regular: a.ttf, strong: b.ttf, italic: a.ttf}
                """);

        run(folder, "emn-thb-international-dimension", "--branding", "branding.yaml");

        assertThat(pdfs(folder.resolve("out"))).hasSize(2);
        holdToBothStandards(folder);
    }

    private static void run(Path folder, String example, String... options) {
        Console console = new Console(folder);
        String study = SeedStudy.top().resolve("examples").resolve(example).toString();
        List<String> line = new ArrayList<>(List.of("run", study, "--out", "out"));
        line.addAll(List.of(options));
        assertThat(console.run(line.toArray(String[]::new))).as(console.err()).isZero();
    }

    private static void holdToBothStandards(Path folder) throws IOException {
        for (Path file : pdfs(folder.resolve("out"))) {
            assertThat(VeraPdf.failures(Files.readAllBytes(file)))
                    .as(file.getFileName().toString())
                    .isEmpty();
        }
    }

    private static List<Path> pdfs(Path out) throws IOException {
        try (Stream<Path> paths = Files.walk(out)) {
            return paths.filter(path -> path.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }
}
