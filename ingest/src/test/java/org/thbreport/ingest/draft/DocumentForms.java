package org.thbreport.ingest.draft;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.thbreport.ingest.statistics.Mutation;

/**
 * Writes one made-up text in every form that documents come in. Paragraphs have their markers as {@code {7}}; the notes are
 * given in order, from 1.
 */
public final class DocumentForms {

    private static final Pattern MARKER = Pattern.compile("\\{(\\d+)}");

    private final List<String> paragraphs;
    private final List<String> notes;

    public DocumentForms(List<String> paragraphs, List<String> notes) {
        this.paragraphs = List.copyOf(paragraphs);
        this.notes = List.copyOf(notes);
    }

    /** Returns the bytes of each form by its name. */
    public Map<String, byte[]> all() {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("brackets", text("[$1]", "[%d] "));
        forms.put("glued", text("$1", "%d "));
        forms.put("parentheses", text("$1", "(%d) "));
        forms.put("superscript", superscript());
        forms.put("wrapped", wrapped());
        forms.put("anchors", anchors());
        forms.put("word page", wordPage());
        forms.put("plain page", plainPage());
        forms.put("docx", docx());
        forms.put("pdf", pdf(10));
        return forms;
    }

    public byte[] text(String marker, String label) {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(paragraph ->
                text.append(MARKER.matcher(paragraph).replaceAll(marker)).append("\n\n"));
        for (int i = 0; i < notes.size(); i++) {
            text.append(String.format(label, i + 1)).append(notes.get(i)).append('\n');
        }
        return bytes(text.toString());
    }

    private byte[] superscript() {
        String digits = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
        String text = new String(text("{$1}", "{%d} "), StandardCharsets.UTF_8);
        return bytes(MARKER.matcher(text).replaceAll(found -> {
            StringBuilder raised = new StringBuilder();
            found.group(1).chars().forEach(c -> raised.append(digits.charAt(c - '0')));
            return raised.toString();
        }));
    }

    private byte[] wrapped() {
        StringBuilder text = new StringBuilder();
        for (String line : new String(text("$1", "%d. "), StandardCharsets.UTF_8).split("\n", -1)) {
            int length = 0;
            for (String word : line.split(" ")) {
                boolean full = length + word.length() > 60;
                text.append(length == 0 ? "" : full ? "\n" : " ").append(word);
                length = full ? word.length() : length + word.length() + 1;
            }
            text.append('\n');
        }
        return bytes(text.toString());
    }

    private byte[] anchors() {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><html lang=en><body><nav><a href='/lv'>Latvia</a>, <a href='/lt'>Lithuania</a></nav>");
        paragraphs.forEach(paragraph -> page.append("<p>")
                .append(MARKER.matcher(escaped(paragraph)).replaceAll("<sup><a id='r$1' href='#n$1'>$1</a></sup>"))
                .append("</p>\n"));
        page.append("<ol>");
        for (int i = 0; i < notes.size(); i++) {
            page.append("<li id='n").append(i + 1).append("'><p>").append(escaped(notes.get(i)));
            page.append(" <a href='#r").append(i + 1).append("'>\u21a9</a></p></li>\n");
        }
        return bytes(page.append("</ol><footer>Latvia, Estonia</footer></body></html>")
                .toString());
    }

    private byte[] wordPage() {
        StringBuilder page = new StringBuilder("<html><body>");
        paragraphs.forEach(paragraph -> page.append("<p class=MsoNormal>")
                .append(MARKER.matcher(escaped(paragraph))
                        .replaceAll("<a href='#_ftn$1' name='_ftnref$1'><span>[$1]</span></a>"))
                .append("</p>\n"));
        for (int i = 1; i <= notes.size(); i++) {
            page.append("<div id=ftn")
                    .append(i)
                    .append("><p class=MsoFootnoteText><a href='#_ftnref")
                    .append(i);
            page.append("' name='_ftn").append(i).append("'>[").append(i).append("]</a>&nbsp;");
            page.append(escaped(notes.get(i - 1))).append("</p></div>\n");
        }
        return bytes(page.append("</body></html>").toString());
    }

    private byte[] plainPage() {
        StringBuilder page = new StringBuilder("<html><body>");
        paragraphs.forEach(paragraph -> page.append("<p>")
                .append(MARKER.matcher(escaped(paragraph)).replaceAll("<sup>$1</sup>"))
                .append("</p>\n"));
        for (int i = 1; i <= notes.size(); i++) {
            page.append("<p><sup>")
                    .append(i)
                    .append("</sup> ")
                    .append(escaped(notes.get(i - 1)))
                    .append("</p>\n");
        }
        return bytes(page.append("</body></html>").toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    public byte[] docx() {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            Matcher marker = MARKER.matcher(escaped(paragraph));
            StringBuilder runs = new StringBuilder();
            while (marker.find()) {
                marker.appendReplacement(
                        runs,
                        "</w:t></w:r><w:r><w:footnoteReference w:id=\"$1\"/></w:r><w:r><w:t xml:space=\"preserve\">");
            }
            marker.appendTail(runs);
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">").append(runs).append("</w:t></w:r></w:p>");
        }
        StringBuilder feet = new StringBuilder(
                "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>");
        for (int i = 1; i <= notes.size(); i++) {
            String half = escaped(notes.get(i - 1));
            feet.append("<w:footnote w:id=\"")
                    .append(i)
                    .append("\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> ")
                    .append(half, 0, half.length() / 2)
                    .append("</w:t></w:r><w:r><w:t xml:space=\"preserve\">")
                    .append(half, half.length() / 2, half.length())
                    .append("</w:t></w:r></w:p></w:footnote>");
        }
        return docx(body.toString(), feet.toString());
    }

    /** Returns a document of the XML of its body and of its notes. */
    public static byte[] docx(String body, String footnotes) {
        String name = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("word/document.xml", "<w:document " + name + "><w:body>" + body + "</w:body></w:document>");
        parts.put("word/footnotes.xml", "<w:footnotes " + name + ">" + footnotes + "</w:footnotes>");
        return zip(parts);
    }

    public static byte[] zip(Map<String, String> parts) {
        Map<String, byte[]> packed = new LinkedHashMap<>();
        parts.forEach((name, text) -> packed.put(name, bytes(text)));
        return zipOfBytes(packed);
    }

    private static byte[] zipOfBytes(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns a packed document in which one of the parts is changed a little. */
    static byte[] changedInside(byte[] packed, Random random) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String changed = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        parts.computeIfPresent(changed, (name, bytes) -> Mutation.of(bytes, random));
        return zipOfBytes(parts);
    }

    /** Returns a PDF with raised markers, and with the notes of a page in small letters at its foot. */
    public byte[] pdf(int paragraphsOnPage) {
        try (PDDocument document = new PDDocument()) {
            PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            int pages = 0;
            for (int from = 0; from < paragraphs.size(); from += paragraphsOnPage) {
                List<String> here = paragraphs.subList(from, Math.min(paragraphs.size(), from + paragraphsOnPage));
                page(document, font, here, ++pages);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(PDDocument document, PDFont font, List<String> here, int number) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            float y = 800;
            List<Integer> called = new ArrayList<>();
            for (String paragraph : here) {
                y = lines(out, font, paragraph, 10, y, called) - 6;
            }
            y = Math.min(y - 20, 30 + 11f * called.size() * 2);
            for (int note : called) {
                out.beginText();
                out.setFont(font, 5);
                out.newLineAtOffset(50, y + 2.5f);
                out.showText(String.valueOf(note));
                out.endText();
                y = lines(out, font, "  " + notes.get(note - 1), 8, y, new ArrayList<>());
            }
            out.beginText();
            out.setFont(font, 8);
            out.newLineAtOffset(300, 15);
            out.showText(String.valueOf(number));
            out.endText();
        }
    }

    private static float lines(
            PDPageContentStream out, PDFont font, String text, float size, float top, List<Integer> called)
            throws IOException {
        float x = 50;
        float y = top;
        for (String word : text.split("(?<= )|(?=\\{)|(?<=})")) {
            Matcher marker = MARKER.matcher(word);
            boolean raised = marker.matches();
            String shown = raised ? marker.group(1) : word;
            float width = font.getStringWidth(shown) / 1000 * (raised ? size * 0.6f : size);
            if (x + width > 540) {
                x = 50;
                y -= size * 1.2f;
            }
            out.beginText();
            out.setFont(font, raised ? size * 0.6f : size);
            out.newLineAtOffset(x, raised ? y + size * 0.35f : y);
            out.showText(shown);
            out.endText();
            x += width;
            if (raised) {
                called.add(Integer.parseInt(shown));
            }
        }
        return y - size * 1.3f;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
