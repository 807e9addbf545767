package org.thbreport.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.BaseFont;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thbreport.drawing.type.BundledFile;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.FontFile;
import org.thbreport.drawing.type.FontLibrary;

/** The fonts of a document are those that its text was measured with. */
class PdfFontsTest {

    private static final String REGULAR = "/org/thbreport/drawing/fonts/SourceSans3-Regular.ttf";

    private static List<FontFile> files(FontLibrary library) {
        return Stream.of(Face.values())
                .flatMap(face -> Stream.of(library.first(face), library.font(face, 0x10D0, "Georgian")))
                .distinct()
                .toList();
    }

    /** The oracle is OpenPDF's own reading of the same files. */
    @Test
    void measuresWhatIsEmbedded() {
        PdfFonts fonts = PdfFonts.bundled();
        assertThat(files(fonts.library())).hasSize(5).allSatisfy(file -> {
            BaseFont embedded = fonts.embedded(file);
            int known = 0;
            for (int codePoint = ' '; codePoint < 0x590; codePoint++) {
                assertThat(file.has(codePoint)).as("%x", codePoint).isEqualTo(embedded.charExists(codePoint));
                assertThat(file.width(codePoint, 1000))
                        .as("%x", codePoint)
                        .isEqualTo(embedded.getWidth(codePoint) * 0.001f * 1000);
                known += file.has(codePoint) ? 1 : 0;
            }
            for (int codePoint : new int[] {0x1E9E, 0x2013, 0x2026, 0x2212, 0x20AC, 0x4E00, 0x1F130, 0x1D7D8}) {
                assertThat(file.has(codePoint)).as("%x", codePoint).isEqualTo(embedded.charExists(codePoint));
                assertThat(file.width(codePoint, 1000))
                        .as("%x", codePoint)
                        .isEqualTo(embedded.getWidth(codePoint) * 0.001f * 1000);
            }
            assertThat(known).isGreaterThan(600);
        });
    }

    @Test
    void aFontThatMayNotBeEmbeddedIsRefused() {
        byte[] font = BundledFile.bytes(REGULAR);
        PdfFonts.requireUsable(font);
        ByteBuffer bytes = ByteBuffer.wrap(font);
        int tables = bytes.getShort(4);
        for (int i = 0; i < tables; i++) {
            byte[] name = new byte[4];
            bytes.get(12 + 16 * i, name);
            if (new String(name, StandardCharsets.US_ASCII).equals("OS/2")) {
                // fsType of OpenType: 2 is a licence that forbids embedding.
                bytes.putShort(bytes.getInt(12 + 16 * i + 8) + 8, (short) 2);
            }
        }
        assertThatThrownBy(() -> PdfFonts.requireUsable(font))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("may not be embedded");
    }

    @Test
    void whatIsNoFontIsRefused() {
        assertThatThrownBy(() -> PdfFonts.requireUsable("no font".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read");
    }
}
