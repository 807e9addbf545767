package org.thbreport.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.DocumentReaders;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.ingest.document.UnreadableDocument;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.geo.CountryRegister;

/** What is no document, or was made to do harm, gets one clear line. */
class HostileDocumentsTest {

    private static final CountryRegister REGISTER = ReferenceData.load().countries();

    private static final DocumentForms SMALL = new DocumentForms(
            List.of("Several countries have a fund for the victims.{1} Some of the others wait for it.{2}"),
            List.of("AT, BE and CY.", "All Member States except DE."));

    private static SourceDocument read(byte[] bytes) throws UnreadableDocument {
        return DocumentReaders.read(bytes, "file", DocumentLimits.DEFAULT, page -> {});
    }

    private static String refusal(byte[] bytes) {
        UnreadableDocument refused = catchThrowableOfType(UnreadableDocument.class, () -> read(bytes));
        assertThat(refused).isNotNull();
        String line = refused.issue("file").toString();
        assertThat(line).doesNotContain("Exception", "org.", "java.", "null");
        assertThat(refused.issue("file").isUnreadable()).isTrue();
        return line;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] binary(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void refusesWhatIsNoDocument() {
        String old = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
        assertThat(refusal(binary(old + "W\0o\0r\0d\0"))).contains("IMPORT-1").contains("save it as DOCX");
        assertThat(refusal(binary(old + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")))
                .contains("IMPORT-2")
                .contains("password");
        assertThat(refusal(bytes("{\\rtf1 text}"))).contains("IMPORT-1");
        assertThat(refusal(binary("\u0089PNG\r\n\u001a\n")))
                .contains("IMPORT-1")
                .contains("OCR");
        assertThat(refusal(DocumentForms.zip(Map.of("xl/workbook.xml", "<workbook/>"))))
                .contains("IMPORT-1");
        assertThat(refusal(new byte[0])).contains("IMPORT-3");
        assertThat(refusal(bytes("first line\nAT\0BE")))
                .contains("file:2:3: error[IMPORT-4]")
                .contains("U+0000");
        assertThat(refusal(bytes("<html><body><p>Please accept our cookies to go on.</p></body></html>")))
                .contains("IMPORT-3");
        assertThat(refusal(bytes("<html><body><img src='x.png'></body></html>")))
                .contains("IMPORT-3");
    }

    @Test
    void refusesWhatIsMadeToFillMemory() {
        String name = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        String bomb = "<w:document " + name + "><w:body><w:p><w:r><w:t>" + " ".repeat(30 << 20)
                + "</w:t></w:r></w:p></w:body></w:document>";
        assertThat(refusal(DocumentForms.zip(Map.of("word/document.xml", bomb))))
                .contains("IMPORT-5");
        String entities = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><w:document " + name
                + "><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
        assertThat(refusal(DocumentForms.zip(Map.of("word/document.xml", entities))))
                .contains("IMPORT-5");
        assertThat(refusal(new byte[DocumentLimits.DEFAULT.fileBytes() + 1])).contains("IMPORT-5");
    }

    @Test
    void opensNothingButTheFile() throws UnreadableDocument {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Target=\"http://127.0.0.1:1/x\" TargetMode=\"External\" Id=\"r1\"/></Relationships>");
        parts.put(
                "word/document.xml",
                new String(SMALL.docx(), StandardCharsets.ISO_8859_1).isEmpty()
                        ? ""
                        : "<document><body><p><r><t>AT and BE have it.</t></r></p></body></document>");
        assertThat(read(DocumentForms.zip(parts)).passages()).hasSize(1);
        assertThat(read(bytes(
                                "<html><body><img src='http://127.0.0.1:1/x'><p>The text of AT and BE.</p></body></html>"))
                        .passages())
                .hasSize(1);
    }

    @Test
    void saysWhyAPdfCannotBeRead() throws IOException {
        assertThat(refusal(protectedPdf("secret"))).contains("IMPORT-2").contains("password");
        assertThat(refusal(protectedPdf(""))).contains("IMPORT-2").contains("owner");
        assertThat(refusal(bytes("%PDF-1.7\nnothing more"))).contains("IMPORT-2");
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage());
            scan.addPage(new PDPage());
            assertThat(refusal(saved(scan)))
                    .contains("IMPORT-3")
                    .contains("2 of 2 pages")
                    .contains("OCR");
        }
        byte[] three = new DocumentForms(List.of("A.", "B.", "C."), List.of()).pdf(1);
        UnreadableDocument pages = catchThrowableOfType(
                UnreadableDocument.class,
                () -> DocumentReaders.read(three, "file", new DocumentLimits(1 << 20, 1 << 20, 2, 10), page -> {}));
        assertThat(pages.issue("file").toString()).contains("IMPORT-5").contains("2 pages");
    }

    @Test
    void refusesAPageThatUnpacksToMoreThanAnyPageDraws() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i < 80; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(content);
            document.addPage(page);
            assertThat(refusal(saved(document))).contains("IMPORT-5");
        }
    }

    @Test
    void readsAPageThatIsNestedDeep() throws IOException, UnreadableDocument {
        StringBuilder deep = new StringBuilder("<html><body>");
        deep.append("<div>".repeat(20_000)).append("<p>The fund of AT and BE.</p>");
        assertThat(DraftReader.read(read(bytes(deep.toString())), REGISTER, DraftContext.of("file", "en"))
                        .lists())
                .hasSize(1);
    }

    @Test
    void leavesOutWhatWasDeletedAndHoldsWhatWasChanged() throws UnreadableDocument {
        String call =
                "<w:p><w:r><w:t>Several countries have a fund.</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
        String note =
                "<w:footnote w:id=\"1\"><w:p><w:r><w:t>AT, BE</w:t></w:r><w:del><w:r><w:delText>, CY</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>, DE</w:t></w:r></w:ins></w:p></w:footnote>";
        Draft draft = DraftReader.read(read(DocumentForms.docx(call, note)), REGISTER, DraftContext.of("file", "en"));
        assertThat(draft.lists()).hasSize(1);
        assertThat(draft.lists().get(0).text()).isEqualTo("AT, BE, DE");
        assertThat(draft.lists().get(0).reasons()).containsExactly(Reason.DAMAGED);
    }

    @Test
    void readsTextsOfOldEncodingsAndSaysSo() throws UnreadableDocument {
        SourceDocument old = read("La Gr\u00e8ce et la Belgique ont un fonds."
                .getBytes(java.nio.charset.Charset.forName("windows-1252")));
        assertThat(old.issues()).extracting(issue -> issue.rule()).containsExactly("IMPORT-4");
        assertThat(old.passages().get(0).text().text()).startsWith("La Gr\u00e8ce");
        SourceDocument wide = read("\uFEFFAT and BE.".getBytes(StandardCharsets.UTF_16LE));
        assertThat(wide.passages().get(0).text().text()).isEqualTo("AT and BE.");
    }

    private static byte[] protectedPdf(String userPassword) throws IOException {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(SMALL.pdf(5))) {
            AccessPermission rights = new AccessPermission();
            rights.setCanExtractContent(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", userPassword, rights);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
