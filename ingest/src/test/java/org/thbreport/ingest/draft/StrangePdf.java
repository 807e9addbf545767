package org.thbreport.ingest.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writes PDF pages of words at given places. */
final class StrangePdf {

    private final StringBuilder content = new StringBuilder();
    private final PDRectangle size;

    StrangePdf(float width, float height) {
        this.size = new PDRectangle(width, height);
    }

    /** Writes words; y counts from the foot of the page. */
    StrangePdf words(double x, double y, double points, String words) {
        return words("F", x, y, points, words);
    }

    /** Writes signs that are letters for private use. */
    StrangePdf ticks(double x, double y, double points, String signs) {
        return words("G", x, y, points, signs);
    }

    private StrangePdf words(String font, double x, double y, double points, String words) {
        String shown = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
        content.append(
                String.format(Locale.ROOT, "BT /%s %.2f Tf %.2f %.2f Td (%s) Tj ET%n", font, points, x, y, shown));
        return this;
    }

    /** Returns a document of this one page in Helvetica. */
    byte[] bytes() throws IOException {
        return bytes(new PDType1Font(Standard14Fonts.FontName.HELVETICA).getCOSObject());
    }

    /** Returns the document with a font whose signs have names that say nothing, as some programs write them. */
    byte[] bytesWithoutMapping() throws IOException {
        return bytes(fontWithNames("sign%d"));
    }

    /** Returns the document with a font whose signs are letters for private use, which stand for nothing. */
    byte[] bytesOfPrivateLetters() throws IOException {
        return bytes(fontWithNames("uniE0%02X"));
    }

    private static COSDictionary fontWithNames(String name) {
        COSArray names = new COSArray();
        COSArray widths = new COSArray();
        names.add(COSInteger.get(32));
        for (int code = 32; code < 127; code++) {
            names.add(COSName.getPDFName(String.format(Locale.ROOT, name, code)));
            widths.add(COSInteger.get(500));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("ABCDEF+Signs"));
        font.setItem(COSName.FIRST_CHAR, COSInteger.get(32));
        font.setItem(COSName.LAST_CHAR, COSInteger.get(126));
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.ENCODING, encoding);
        return font;
    }

    private byte[] bytes(COSDictionary font) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(size);
            PDResources resources = new PDResources();
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F"), font);
            fonts.setItem(COSName.getPDFName("G"), fontWithNames("uniF0%02X"));
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            page.setResources(resources);
            PDStream stream = new PDStream(document);
            try (var out = stream.createOutputStream()) {
                out.write(content.toString().getBytes(StandardCharsets.ISO_8859_1));
            }
            page.setContents(stream);
            document.addPage(page);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Returns the width of words in Helvetica. */
    static double width(String words, double points) throws IOException {
        PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        return font.getStringWidth(words) / 1000 * points;
    }
}
