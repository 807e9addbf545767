package org.thbreport.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.ingest.DocumentReaders;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.ingest.document.UnreadableDocument;
import org.thbreport.ingest.reference.ReferenceData;

/** Tables that no text has, and letters that stand for nothing: one clear line. */
class StrangeShapesTest {

    private static String refusal(byte[] bytes) {
        UnreadableDocument refused = catchThrowableOfType(
                UnreadableDocument.class,
                () -> DocumentReaders.read(bytes, "file", DocumentLimits.DEFAULT, page -> {}));
        assertThat(refused).isNotNull();
        return refused.issue("file").toString();
    }

    private static byte[] pageOf(int columns) {
        return ("<html><body><p>Shelters of AT and BE.</p><table><tr>" + "<td>AT</td><td>12</td>".repeat(columns / 2)
                        + "</tr></table></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] documentOf(int columns) {
        String cell = "<w:tc><w:p><w:r><w:t>AT</w:t></w:r></w:p></w:tc>";
        return DocumentForms.docx("<w:tbl><w:tr>" + cell.repeat(columns) + "</w:tr></w:tbl>", "");
    }

    private static byte[] pdfOf(int columns, int rows) throws IOException {
        StrangePdf pdf = new StrangePdf(14_400, 800);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                pdf.words(7.0 * column, 780 - 12.0 * row, 1, "AT");
            }
        }
        return pdf.bytes();
    }

    @Test
    void refuseTheTableOfTwoThousandColumns() throws IOException {
        String expected = "file: error[IMPORT-5]: a table has more than 500 columns; split the document";
        assertThat(refusal(pageOf(2_000))).startsWith(expected);
        assertThat(refusal(documentOf(2_000))).startsWith(expected);
        assertThat(refusal(pdfOf(2_000, 30)))
                .startsWith("file: error[IMPORT-5]: page 1 has a table of more than 500 columns; split the document");
        assertThatCode(() -> DocumentReaders.read(pageOf(500), "file", DocumentLimits.DEFAULT, page -> {}))
                .doesNotThrowAnyException();
        assertThatCode(() -> DocumentReaders.read(documentOf(500), "file", DocumentLimits.DEFAULT, page -> {}))
                .doesNotThrowAnyException();
        assertThatCode(() -> DocumentReaders.read(pdfOf(8, 60), "file", DocumentLimits.DEFAULT, page -> {}))
                .doesNotThrowAnyException();
    }

    /** Drawn column by column, no row is long, and the page is as full. */
    @Test
    void refuseThePageWithMoreLinesThanAPageHas() throws IOException {
        StrangePdf pdf = new StrangePdf(14_400, 800);
        for (int column = 0; column < 400; column++) {
            for (int row = 0; row < 30; row++) {
                pdf.words(30.0 * column, 780 - 20.0 * row, 4, "AT");
            }
        }
        assertThat(refusal(pdf.bytes())).contains("IMPORT-5").contains("page 1 has more characters or lines");
    }

    @Test
    void refuseLettersThatStandForNothing() throws IOException {
        StrangePdf pdf = new StrangePdf(595, 842).words(50, 700, 10, "AT, BE and CY have a fund for the victims.");
        assertThat(refusal(pdf.bytesWithoutMapping()))
                .startsWith(
                        "file: error[IMPORT-3]: the fonts of the PDF do not say which letters their signs stand for")
                .contains("run OCR first");
        assertThat(refusal(pdf.bytesOfPrivateLetters())).isEqualTo(refusal(pdf.bytesWithoutMapping()));
    }

    /** A tick in a table is a letter for private use too, and stands alone. */
    @Test
    void readTablesOfTicks() throws IOException, UnreadableDocument {
        StrangePdf pdf = new StrangePdf(595, 842);
        for (int row = 0; row < 20; row++) {
            pdf.words(50, 700 - 20.0 * row, 10, "Austria");
            for (int column = 0; column < 8; column++) {
                pdf.ticks(150 + 40.0 * column, 700 - 20.0 * row, 10, "f");
            }
        }
        assertThat(DocumentReaders.read(pdf.bytes(), "file", DocumentLimits.DEFAULT, page -> {})
                        .passages())
                .isNotEmpty();
    }

    /** Each list was compared with all the rest of the text: a minute for 50,000 of them. */
    @ParameterizedTest
    @ValueSource(strings = {"(AT, ", "AT (", "[BE "})
    void readBracketsThatAreNeverClosed(String open) throws UnreadableDocument {
        byte[] text = ("Shelters of states.\n\n" + open.repeat(50_000)
                        + "\n\nAustria, Belgium and Latvia have a fund.\n")
                .getBytes(StandardCharsets.UTF_8);
        SourceDocument document = DocumentReaders.read(text, "file", DocumentLimits.DEFAULT, page -> {});
        Draft draft = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> DraftReader.read(document, ReferenceData.load().countries(), DraftContext.of("file", "en")));
        assertThat(draft.lists()).isNotEmpty();
        assertThat(draft.lists().get(draft.lists().size() - 1).countries()).hasSize(3);
    }
}
