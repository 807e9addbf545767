package org.thbreport.batch.branding;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.command.Console;
import org.thbreport.pdf.readback.PdfBriefingReader;

class PartnerLogosTest {

    private static final String FUND = "  - {file: partners/fund.png, alt: {en: A fund}}\n";
    private static final String OFFICE = "  - {file: partners/office.svg, alt: {en: An office}}\n";

    @TempDir
    private Path folder;

    private Path study = Path.of("");

    @BeforeEach
    void makeStudy() throws IOException {
        assertThat(new Console(folder).run("init", "study")).isZero();
        study = folder.resolve("study");
        Path partners = Files.createDirectory(study.resolve("partners"));
        Files.writeString(
                partners.resolve("office.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 20'><rect width='60' height='20' fill='#0b5d4e'/></svg>");
        ImageIO.write(
                new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB),
                "png",
                partners.resolve("fund.png").toFile());
    }

    private Console check(String partners) throws IOException {
        Path yaml = study.resolve("study.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("\nthemes:", "\npartners:\n" + partners + "\nthemes:"));
        Console console = new Console(folder);
        console.run("check", "study");
        return console;
    }

    @Test
    void standInTheirOrderOnPaperAndPage() throws IOException {
        assertThat(check(OFFICE + FUND).err()).doesNotContain("error");
        assertThat(new Console(folder).run("run", "study", "--out", "out")).isZero();
        Path release = folder.resolve("out/study");

        try (PdfBriefingReader pdf = new PdfBriefingReader(Files.readAllBytes(release.resolve("briefing-en.pdf")))) {
            assertThat(pdf.blocks().stream()
                            .filter(block -> block.role().equals("Figure"))
                            .map(block -> block.text())
                            .limit(2))
                    .containsExactly("An office", "A fund");
        }
        String page = Files.readString(release.resolve("briefing-en.html"));
        assertThat(page.substring(page.indexOf("<footer")))
                .containsSubsequence("role=\"img\" aria-label=\"An office\"", "role=\"img\" aria-label=\"A fund\"");
        assertThat(Files.readString(release.resolve("manifest.json")))
                .contains("partners/office.svg", "partners/fund.png");
        Console verify = new Console(folder);
        assertThat(verify.run("verify", "out/study"))
                .as(verify.out() + verify.err())
                .isZero();
    }

    /** Six partners beside a wide sign of the issuing body have room: they are drawn smaller. */
    @Test
    void haveRoomBesideTheSignOfTheIssuingBody() throws IOException {
        Files.copy(study.resolve("partners/office.svg"), study.resolve("own.svg"));
        Files.writeString(study.resolve("branding.yaml"), "logo: {file: own.svg, alt: {en: Our sign}}\n");
        Path yaml = study.resolve("study.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "\nbranding: branding.yaml\n");
        assertThat(check(OFFICE.repeat(6)).err()).doesNotContain("error");
        assertThat(new Console(folder).run("run", "study", "--out", "out")).isZero();
        assertThat(new Console(folder).run("verify", "out/study")).isZero();
    }

    @Test
    void whatCannotBeUsedIsSaidWhereItIsNamed() throws IOException {
        Files.writeString(study.resolve("partners/office.svg"), "no drawing");
        Files.delete(study.resolve("partners/fund.png"));
        String outside = "  - {file: ../outside.svg, alt: {en: Outside}}\n";
        assertThat(check(OFFICE + FUND + outside).err().lines())
                .filteredOn(line -> line.contains("error"))
                .hasSize(3)
                .allMatch(line -> line.startsWith("study/study.yaml:"))
                .anyMatch(line -> line.contains("THEME-2"))
                .anyMatch(line -> line.contains("INPUT-4") && line.contains("partners/fund.png"))
                .anyMatch(line -> line.contains("INPUT-4") && line.contains("../outside.svg"));
    }

    @Test
    void eachHasItsWordsInEveryLanguage() throws IOException {
        assertThat(check("  - {file: partners/office.svg, alt: {lv: Birojs}}\n").err())
                .contains(
                        "error[STUDY-17]: the text for the logo \"partners/office.svg\" is missing in the language en");
    }

    @Test
    void areSixAtMost() throws IOException {
        assertThat(check(OFFICE.repeat(7)).err()).contains("error[STUDY-3]: this list is too long");
    }
}
