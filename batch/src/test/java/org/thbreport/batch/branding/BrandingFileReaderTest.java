package org.thbreport.batch.branding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.drawing.colour.Look;
import org.thbreport.drawing.type.BundledFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.model.issue.Issue;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.DarkColours;
import org.thbreport.publication.content.Logo;

class BrandingFileReaderTest {
    private static final String LOGO = "logo: {file: logo.svg, alt: {en: A sign}}\n";
    private static final String FONTS = "fonts: {regular: a.ttf, strong: a.ttf, italic: a.ttf}\n";

    @TempDir
    private Path folder;

    @Test
    void readsTheExample() {
        Path file = SeedStudy.top().resolve("examples/office-branding/branding.yaml");

        BrandingReading reading = BrandingFileReader.read(file, "office/branding.yaml");

        assertThat(reading.issues()).isEmpty();
        Branding branding = reading.style().branding();
        assertThat(branding.brand()).isEqualTo(0x0B5D4E);
        assertThat(branding.series()).hasSize(4).startsWith(0x0B5D4E);
        assertThat(Objects.requireNonNull(branding.logo()).alt("lv"))
                .hasValueSatisfying(alt -> assertThat(alt).startsWith("Parauga"));
        assertThat(reading.style().issuer()).containsEntry("en", "Example office (made up)");
        assertThat(reading.style().inputs())
                .extracting(PublishedFile::path)
                .containsExactly("branding/branding.yaml", "branding/logo.svg");
    }

    @Test
    void schemaInTheDocumentsIsTheOneInUse() throws IOException {
        assertThat(SeedStudy.top().resolve("docs/schema/branding.schema.json"))
                .hasSameBinaryContentAs(
                        Path.of(Objects.requireNonNull(BrandingFileReader.class.getResource("branding.schema.json"))
                                .getPath()));
    }

    @Test
    void leavesOutWhatIsTheProgramsOwn() throws IOException {
        BrandingReading reading = read("colours: {brand: \"#303060\"}\n");

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.style().branding().brand()).isEqualTo(0x303060);
        assertThat(reading.style().branding().ink()).isEqualTo(Branding.DEFAULT.ink());
        assertThat(reading.style().speaks("xx")).isTrue();
    }

    @Test
    void refusesTooLittleContrastWithTheFigures() throws IOException {
        // WebAIM's contrast checker: #999999 on white has 2.85:1.
        BrandingReading reading = read("colours:\n  muted: \"#999999\"\n");

        assertThat(reading.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .startsWith("branding/t.yaml:2:3: error[THEME-1]: ")
                        .contains("secondary text on white: 2.85:1, at least 4.5:1 is needed"));
        assertThat(reading.style()).isEqualTo(HouseStyle.DEFAULT);
    }

    @Test
    void takesColoursOfADarkScreenThatStandOut() throws IOException {
        BrandingReading reading = read("dark: {paper: \"#101010\", brand: \"#8FCDBD\"}\n");

        assertThat(reading.issues()).isEmpty();
        DarkColours dark = Objects.requireNonNull(reading.style().branding().dark());
        assertThat(dark.paper()).isEqualTo(0x101010);
        assertThat(dark.brand()).isEqualTo(0x8FCDBD);
        assertThat(dark.ink()).isEqualTo(Look.dark(Branding.DEFAULT).ink());
        // The formula of WCAG by hand: (0.0359 + 0.05) / (0.0052 + 0.05) = 1.56.
        assertThat(read("dark:\n  paper: \"#101010\"\n  brand: \"#303060\"\n").issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .startsWith("branding/t.yaml:2:3: error[THEME-1]: ")
                        .contains("on a dark screen")
                        .contains("headings and links on the paper: 1.56:1, at least 4.5:1 is needed"));
    }

    @Test
    void namesTheAccessibilityStatementInEachLanguage() throws IOException {
        BrandingReading reading = read("accessibility: {statement: {en: \"https://example.org/a\"}}\n");

        assertThat(reading.style().branding().statement("en")).contains("https://example.org/a");
        assertThat(reading.style().speaks("en")).isTrue();
        assertThat(reading.style().speaks("lv")).isFalse();
        assertThat(read("accessibility: {statement: {en: \"javascript:alert(1)\"}}\n")
                        .issues())
                .hasSize(1);
    }

    /** A red and a green of like lightness: with deuteranopia both look olive. */
    @Test
    void refusesSeriesThatSomeReadersCannotTellApart() throws IOException {
        BrandingReading reading = read("colours:\n  series: [\"#B22222\", \"#557A00\"]\n");

        assertThat(reading.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .startsWith("branding/t.yaml:2:11: error[THEME-4]: ")
                        .contains("series 1 and 2 with deuteranopia: they differ by 5.9, at least 10.0 is needed"));
        assertThat(reading.style()).isEqualTo(HouseStyle.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>A</text></svg>|an element <text>",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><use href='x.svg#a'/></svg>|another file, x.svg#a",
                "<svg xmlns='http://www.w3.org/2000/svg' width='99' height='9'><path d='M0 0h9'/></svg>|more than ten times",
                "<html/>|neither an SVG drawing nor a PNG picture",
                "<svg|neither an SVG drawing nor a PNG picture",
            })
    void refusesLogosThatWouldNotLookTheSameEverywhere(String svg, String why) throws IOException {
        Files.writeString(folder.resolve("logo.svg"), svg);

        assertThat(read(LOGO).issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .startsWith("branding/t.yaml:1:14: error[THEME-2]: the logo cannot be used: ")
                        .contains(why));
    }

    @Test
    void neverFollowsEntitiesOfADrawing() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "M0 0h9");
        Files.writeString(folder.resolve("logo.svg"), """
                <!DOCTYPE svg [<!ENTITY x SYSTEM "secret.txt">]>
                <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="&x;"/></svg>
                """);

        assertThat(read(LOGO).issues()).extracting(Issue::rule).containsExactly("THEME-2");
    }

    @Test
    void takesPicturesOfPixels() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 10, BufferedImage.TYPE_INT_ARGB), "png", png);
        Files.write(folder.resolve("logo.svg"), png.toByteArray());

        BrandingReading reading = read(LOGO);

        assertThat(reading.issues()).isEmpty();
        Logo logo = Objects.requireNonNull(reading.style().branding().logo());
        assertThat(logo.bytes()).isEqualTo(png.toByteArray());
        assertThat(reading.style().speaks("en")).isTrue();
        assertThat(reading.style().speaks("lv")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"missing.svg", "../logo.svg", "/logo.svg"})
    void namesAFileThatIsNotBesideIt(String path) throws IOException {
        Files.writeString(folder.resolve("logo.svg"), "<svg/>");

        assertThat(read(LOGO.replace("logo.svg", path)).issues())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.rule()).isEqualTo("INPUT-4");
                    assertThat(issue.message()).contains("\"" + path + "\"");
                });
    }

    @Test
    void takesFontsThatMayBeEmbedded() throws IOException {
        Files.write(folder.resolve("a.ttf"), BundledFile.bytes("/org/thbreport/drawing/fonts/DejaVuSansCondensed.ttf"));

        BrandingReading reading = read(FONTS);

        assertThat(reading.issues()).isEmpty();
        assertThat(Objects.requireNonNull(reading.style().branding().typeface()).regular())
                .isEqualTo(BundledFile.bytes("/org/thbreport/drawing/fonts/DejaVuSansCondensed.ttf"));
    }

    @Test
    void refusesFontsThatMayNotBeEmbedded() throws IOException {
        // OpenType 1.9, table OS/2: the field fsType stands at offset 8; 2 is "restricted licence embedding".
        byte[] font = BundledFile.bytes("/org/thbreport/drawing/fonts/DejaVuSansCondensed.ttf");
        ByteBuffer.wrap(font).putShort(table(font, "OS/2") + 8, (short) 2);
        Files.write(folder.resolve("a.ttf"), font);

        assertThat(read(FONTS).issues())
                .hasSize(3)
                .allSatisfy(issue -> assertThat(issue.rule()).isEqualTo("THEME-3"));
    }

    @Test
    void refusesWhatIsNoFont() throws IOException {
        Files.writeString(folder.resolve("a.ttf"), "no font");

        assertThat(read(FONTS).issues()).extracting(Issue::rule).containsOnly("THEME-3");
    }

    @Test
    void readsTheBrandingOfAStudy() {
        InputSnapshot study = InputSnapshot.of(Map.of(
                "look/branding.yaml", LOGO.getBytes(UTF_8),
                "look/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>".getBytes(UTF_8)));

        BrandingReading reading = BrandingFileReader.read(study, "look/branding.yaml");

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.style().inputs())
                .extracting(PublishedFile::path)
                .containsExactly("look/branding.yaml", "look/logo.svg");
    }

    @Test
    void saysWhatAKeyIsFor() throws IOException {
        List<Issue> issues = read("colors: {brand: blue}\n").issues();

        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .startsWith("branding/t.yaml:1:1: error[STUDY-1]: unknown key \"colors\"")
                        .contains("colours"));
    }

    private BrandingReading read(String yaml) throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, yaml);
        return BrandingFileReader.read(file, "branding/t.yaml");
    }

    private static int table(byte[] font, String tag) {
        ByteBuffer bytes = ByteBuffer.wrap(font);
        for (int at = 12; ; at += 16) {
            if (new String(font, at, 4, UTF_8).equals(tag)) {
                return bytes.getInt(at + 8);
            }
        }
    }
}
