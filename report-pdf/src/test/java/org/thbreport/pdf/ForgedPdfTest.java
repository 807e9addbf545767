package org.thbreport.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.thbreport.pdf.readback.PdfBriefingReader;
import org.thbreport.publication.content.Branding;

/** Briefings that were made to show or do something else than what was written. */
class ForgedPdfTest {

    private final byte[] pdf = new PdfBriefingWriter().write(Samples.rich(), Branding.DEFAULT, Samples.attachments());

    /** Changes an open document. */
    private interface Forgery {
        void change(PdfStamper stamper, PdfReader reader) throws IOException;
    }

    private static String found(byte[] bytes) throws IOException {
        try (PdfBriefingReader reader = new PdfBriefingReader(bytes)) {
            return String.join("\n", reader.disguised());
        }
    }

    private String forged(boolean behindTheEnd, Forgery forgery) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfStamper stamper = behindTheEnd ? new PdfStamper(reader, bytes, '\0', true) : new PdfStamper(reader, bytes);
        forgery.change(stamper, reader);
        stamper.close();
        return found(bytes.toByteArray());
    }

    private static void write(PdfContentByte over, String words) throws IOException {
        over.beginText();
        over.setFontAndSize(BaseFont.createFont(), 20);
        over.setTextMatrix(60, 700);
        over.showText(words);
        over.endText();
    }

    @Test
    void findsNothingInABriefingAsItWasWritten() throws IOException {
        assertThat(found(pdf)).isEmpty();
    }

    @Test
    void findsActions() throws IOException {
        assertThat(forged(
                        false,
                        (stamper, reader) -> reader.getCatalog()
                                .put(PdfName.OPENACTION, PdfAction.javaScript("app.alert(1)", stamper.getWriter()))))
                .contains("the document has what no briefing has: OpenAction");
        assertThat(forged(false, (stamper, reader) -> stamper.addJavaScript("app.alert(1)")))
                .contains("the document has what no briefing has: JavaScript");
        assertThat(forged(false, (stamper, reader) -> reader.getCatalog().put(PdfName.AA, new PdfDictionary())))
                .contains("the document has what no briefing has: AA");
        assertThat(forged(false, (stamper, reader) -> reader.getPageN(1).put(PdfName.AA, new PdfDictionary())))
                .contains("page 1 has what no briefing has: AA");
        assertThat(forged(false, (stamper, reader) -> {
                    PdfArray links = reader.getPageN(1).getAsArray(PdfName.ANNOTS);
                    PdfDictionary launch = new PdfDictionary();
                    launch.put(PdfName.S, PdfName.LAUNCH);
                    links.getAsDict(0).put(PdfName.A, launch);
                }))
                .contains("a link on page 1 does something: Launch");
    }

    @Test
    void findsWhatWasPutOverAPage() throws IOException {
        assertThat(forged(
                        false,
                        (stamper, reader) -> stamper.addAnnotation(
                                PdfAnnotation.createFreeText(
                                        stamper.getWriter(),
                                        new com.lowagie.text.Rectangle(50, 600, 300, 700),
                                        "99 %",
                                        stamper.getOverContent(1)),
                                1)))
                .contains("page 1 has a note, field or stamp over it");
        assertThat(forged(false, (stamper, reader) -> write(stamper.getOverContent(1), "99 countries")))
                .contains("page 1 has ");
    }

    /** Text in the one content of the page itself: outside of all tags, as decoration, or in a mark that no tag names. */
    @Test
    void findsTextThatNoTagNames() throws IOException {
        for (String mark : new String[] {"", "/Artifact BMC ", "/P <</MCID 9999>> BDC "}) {
            String end = mark.isEmpty() ? "" : " EMC";
            assertThat(forged(false, (stamper, reader) -> {
                        byte[] content = reader.getPageContent(1);
                        String font = reader.getPageN(1)
                                .getAsDict(PdfName.RESOURCES)
                                .getAsDict(PdfName.FONT)
                                .getKeys()
                                .iterator()
                                .next()
                                .toString();
                        String more = "\nq " + mark + "BT " + font + " 20 Tf 60 700 Td <00240025002600270028> Tj ET"
                                + end + " Q\n";
                        ByteArrayOutputStream both = new ByteArrayOutputStream();
                        both.write(content);
                        both.write(more.getBytes(StandardCharsets.ISO_8859_1));
                        reader.setPageContent(1, both.toByteArray());
                    }))
                    .as("mark %s", mark)
                    .contains("page 1 shows words that no tag names");
        }
    }

    private String withContent(UnaryOperator<String> change) throws IOException {
        return forged(false, (stamper, reader) -> {
            String content = new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
            assertThat(change.apply(content)).isNotEqualTo(content);
            reader.setPageContent(1, change.apply(content).getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    /** The words of a tag are read as before; what is seen in their place is another thing. */
    @Test
    void findsTextThatCannotBeSeen() throws IOException {
        assertThat(withContent(content -> content.replaceFirst("BT", "BT 3 Tr")))
                .contains("a page is drawn with Tr, which no briefing is");
        assertThat(withContent(content -> content.replaceFirst("BT", "/GS1 gs BT")))
                .contains("is drawn with gs");
        assertThat(withContent(content -> content.replaceFirst("BT", "BT 0 Tz")))
                .contains("is drawn with Tz");
        assertThat(withContent(content -> content.replaceAll("BT\\b", "1 0 0 1 -5000 0 cm BT")))
                .contains("page 1 has words outside of its edges");
        assertThat(withContent(content -> content.replaceAll("1 0 0 1 (\\S+ \\S+ Tm)", "0.01 0 0 0.01 $1")))
                .contains("page 1 has words outside of its edges");
    }

    @Test
    void findsTagsThatSayOtherWordsThanTheirs() throws IOException {
        for (String key : new String[] {"ActualText", "Alt"}) {
            assertThat(forged(
                            false,
                            (stamper, reader) -> title(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT))
                                    .put(new PdfName(key), new PdfString("17"))))
                    .contains("a tag H1 has what no briefing has: " + key);
        }
    }

    /** Returns the title's tag. */
    private static PdfDictionary title(PdfDictionary tag) {
        if (new PdfName("H1").equals(tag.getAsName(PdfName.S))) {
            return tag;
        }
        PdfObject kids = PdfReader.getPdfObject(tag.get(PdfName.K));
        PdfArray all = kids instanceof PdfArray array ? array : new PdfArray(kids);
        for (int i = 0; i < all.size(); i++) {
            PdfDictionary kid = all.getAsDict(i);
            PdfDictionary found = kid == null ? new PdfDictionary() : title(kid);
            if (found.size() > 0) {
                return found;
            }
        }
        return new PdfDictionary();
    }

    /** A map to Unicode that reads a 7 where an 8 is drawn, for one font or for a copy of it; and letters that are drawn for others. */
    @Test
    void findsFontsThatReadOtherLettersThanTheyShow() throws IOException {
        assertThat(forged(false, (stamper, reader) -> {
                    PRStream map = (PRStream) font(reader).getAsStream(PdfName.TOUNICODE);
                    String text = new String(PdfReader.getStreamBytes(map), StandardCharsets.ISO_8859_1);
                    String changed = text.replace("<0031>", "<0032>");
                    assertThat(changed).isNotEqualTo(text);
                    map.setData(changed.getBytes(StandardCharsets.ISO_8859_1));
                }))
                .contains("two digits as one");
        assertThat(forged(
                        false,
                        (stamper, reader) -> font(reader)
                                .getAsArray(PdfName.DESCENDANTFONTS)
                                .getAsDict(0)
                                .put(new PdfName("CIDToGIDMap"), new PdfName("Other"))))
                .contains("a font has other codes for its letters");
    }

    private static PdfDictionary font(PdfReader reader) {
        PdfDictionary fonts = reader.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        return fonts.getAsDict(fonts.getKeys().stream().sorted().findFirst().orElseThrow());
    }

    @Test
    void findsAChangeBehindTheEnd() throws IOException {
        assertThat(forged(true, (stamper, reader) -> stamper.getOverContent(1).rectangle(50, 600, 200, 20)))
                .contains("something stands behind its end");
    }
}
