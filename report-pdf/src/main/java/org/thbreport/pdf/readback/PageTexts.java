package org.thbreport.pdf.readback;

import com.lowagie.text.pdf.CMapAwareDocumentFont;
import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PRTokeniser;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentParser;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of all marks on all pages, decoded by the fonts' own maps to Unicode; what stands outside a mark is decoration. */
final class PageTexts {
    private static final int OUTSIDE = -1;

    private final Map<Integer, Map<Integer, StringBuilder>> byPage = new HashMap<>();
    private final Map<Integer, CMapAwareDocumentFont> fonts = new HashMap<>();

    private PageTexts() {}

    static PageTexts of(PdfReader reader) throws IOException {
        PageTexts texts = new PageTexts();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            Map<Integer, StringBuilder> marks = new HashMap<>();
            texts.byPage.put(reader.getPageOrigRef(page).getNumber(), marks);
            PdfDictionary resources = reader.getPageN(page).getAsDict(PdfName.RESOURCES);
            texts.read(reader.getPageContent(page), resources, marks, new ArrayDeque<>());
        }
        return texts;
    }

    /**
     * Returns the text of a mark.
     *
     * @param page number of the page's object
     */
    String text(int page, int mark) {
        StringBuilder text = byPage.getOrDefault(page, Map.of()).get(mark);
        return text == null ? "" : text.toString();
    }

    private void read(
            byte[] content, @Nullable PdfDictionary resources, Map<Integer, StringBuilder> marks, Deque<Integer> open)
            throws IOException {
        PdfDictionary fontNames = resources == null ? null : resources.getAsDict(PdfName.FONT);
        PdfContentParser parser = new PdfContentParser(new PRTokeniser(content));
        CMapAwareDocumentFont font = null;
        List<PdfObject> operands = new ArrayList<>();
        while (!parser.parse(operands).isEmpty()) {
            String operator = operands.get(operands.size() - 1).toString();
            StringBuilder text = open.isEmpty() || open.peek() == OUTSIDE
                    ? new StringBuilder()
                    : marks.computeIfAbsent(open.peek(), mark -> new StringBuilder());
            switch (operator) {
                case "BDC", "BMC" -> open.push(mark(operands, open));
                case "EMC" -> open.pop();
                case "Do" -> drawing(resources, (PdfName) operands.get(0), marks, open);
                case "BT" -> text.append(text.isEmpty() ? "" : " ");
                case "Tf" -> font = font(fontNames, operands.get(0));
                case "Tj" -> append(text, font, operands.get(0));
                case "TJ" -> {
                    PdfArray parts = (PdfArray) operands.get(0);
                    for (int i = 0; i < parts.size(); i++) {
                        append(text, font, parts.getPdfObject(i));
                    }
                }
                default -> {
                    // Graphics, and operators that only move.
                }
            }
        }
    }

    /** Reads a drawing that is placed on the page: its texts belong to the mark around it. */
    private void drawing(
            @Nullable PdfDictionary resources, PdfName name, Map<Integer, StringBuilder> marks, Deque<Integer> open)
            throws IOException {
        PdfDictionary drawings = resources == null ? null : resources.getAsDict(PdfName.XOBJECT);
        if (drawings != null
                && PdfReader.getPdfObject(drawings.get(name)) instanceof PRStream drawing
                && PdfName.FORM.equals(drawing.getAsName(PdfName.SUBTYPE))) {
            read(PdfReader.getStreamBytes(drawing), drawing.getAsDict(PdfName.RESOURCES), marks, open);
        }
    }

    /** Returns the number of the mark that begins; within another mark that one goes on. */
    private static int mark(List<PdfObject> operands, Deque<Integer> open) {
        if (operands.size() > 2
                && operands.get(1) instanceof PdfDictionary properties
                && properties.getAsNumber(PdfName.MCID) != null) {
            return properties.getAsNumber(PdfName.MCID).intValue();
        }
        return open.isEmpty() ? OUTSIDE : open.peek();
    }

    private @Nullable CMapAwareDocumentFont font(@Nullable PdfDictionary names, PdfObject name) {
        if (names == null || !(names.get((PdfName) name) instanceof PRIndirectReference reference)) {
            return null;
        }
        return fonts.computeIfAbsent(reference.getNumber(), number -> new CMapAwareDocumentFont(reference));
    }

    private static void append(StringBuilder text, @Nullable CMapAwareDocumentFont font, PdfObject shown) {
        if (font != null && shown instanceof PdfString string) {
            byte[] bytes = string.getOriginalBytes();
            text.append(font.decode(bytes, 0, bytes.length));
        }
    }
}
