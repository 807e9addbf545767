package org.thbreport.pdf.readback;

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of all marks on all pages, decoded by the fonts' own maps to Unicode; what stands outside a mark is decoration, and has no words but in heads and feet of pages. */
final class PageTexts {
    /** What stands in no mark, or in decoration. */
    private static final int OUTSIDE = -1;

    /** What repeats itself from page to page. */
    private static final int RUNNING = -2;

    /** What the writer of briefings draws and writes with; nothing makes text invisible, and nothing lets through what lies below. */
    private static final Set<String> OPERATORS = Set.of(
            "BDC", "BMC", "EMC", "BT", "ET", "Tf", "Tj", "TJ", "Td", "Tm", "Do", "q", "Q", "cm", "M", "RG", "rg", "J",
            "j", "d", "w", "m", "l", "c", "h", "re", "W", "n", "f", "f*", "S");

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName PAGINATION = new PdfName("Pagination");

    private final Map<Integer, Map<Integer, StringBuilder>> byPage = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> told = new HashMap<>();
    private final Map<Integer, ReadFont> fonts = new HashMap<>();
    private final FontReadings readings = new FontReadings();
    private final Set<String> unusual = new LinkedHashSet<>();
    private int pictures;

    private PageTexts() {}

    static PageTexts of(PdfReader reader) throws IOException {
        PageTexts texts = new PageTexts();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            Map<Integer, StringBuilder> marks = new HashMap<>();
            texts.byPage.put(reader.getPageOrigRef(page).getNumber(), marks);
            PdfDictionary resources = reader.getPageN(page).getAsDict(PdfName.RESOURCES);
            TextPlace place = new TextPlace(reader.getPageSize(page));
            texts.read(reader.getPageContent(page), resources, marks, new ArrayDeque<>(), place);
            if (place.isUnseen()) {
                texts.unusual.add("page " + page + " has words outside of its edges, or too small to be seen");
            }
        }
        return texts;
    }

    /**
     * Returns the text of a mark.
     *
     * @param page number of the page's object
     */
    String text(int page, int mark) {
        told.computeIfAbsent(page, key -> new HashSet<>()).add(mark);
        StringBuilder text = byPage.getOrDefault(page, Map.of()).get(mark);
        return text == null ? "" : text.toString();
    }

    /** Returns the pages, from 1, with words that no tag has asked for. */
    List<Integer> untold() {
        List<Integer> pages = new ArrayList<>();
        int number = 0;
        for (Map.Entry<Integer, Map<Integer, StringBuilder>> page : byPage.entrySet()) {
            number++;
            Set<Integer> asked = told.getOrDefault(page.getKey(), Set.of());
            boolean left = page.getValue().entrySet().stream()
                    .anyMatch(mark -> mark.getKey() != RUNNING
                            && !asked.contains(mark.getKey())
                            && !mark.getValue().toString().isBlank());
            if (left) {
                pages.add(number);
            }
        }
        return pages;
    }

    /** Returns the words of heads and feet of pages. */
    List<String> running() {
        List<String> words = new ArrayList<>();
        byPage.values()
                .forEach(marks -> words.add(
                        marks.getOrDefault(RUNNING, new StringBuilder()).toString()));
        return words;
    }

    /** Returns what pages and fonts have that no briefing has, in words. */
    Set<String> unusual() {
        Set<String> all = new LinkedHashSet<>(unusual);
        all.addAll(readings.faults());
        return all;
    }

    /** Returns how many pictures of dots are placed on all pages. */
    int pictures() {
        return pictures;
    }

    private void read(
            byte[] content,
            @Nullable PdfDictionary resources,
            Map<Integer, StringBuilder> marks,
            Deque<Integer> open,
            TextPlace place)
            throws IOException {
        PdfDictionary fontNames = resources == null ? null : resources.getAsDict(PdfName.FONT);
        PdfContentParser parser = new PdfContentParser(new PRTokeniser(content));
        ReadFont font = null;
        List<PdfObject> operands = new ArrayList<>();
        while (!parser.parse(operands).isEmpty()) {
            String operator = operands.get(operands.size() - 1).toString();
            StringBuilder text =
                    marks.computeIfAbsent(open.isEmpty() ? OUTSIDE : open.peek(), mark -> new StringBuilder());
            if (!OPERATORS.contains(operator)) {
                unusual.add("a page is drawn with " + PdfOverlays.plain(operator) + ", which no briefing is");
            }
            place.take(operator, operands);
            switch (operator) {
                case "BDC", "BMC" -> open.push(mark(operands, open));
                case "EMC" -> open.pop();
                case "Do" -> drawing(resources, (PdfName) operands.get(0), marks, open, place);
                case "BT" -> text.append(text.isEmpty() ? "" : " ");
                case "Tf" -> font = font(fontNames, operands.get(0));
                case "Tj", "'", "\"" -> append(text, font, operands.get(operands.size() - 2));
                case "BI" -> pictures++;
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
            @Nullable PdfDictionary resources,
            PdfName name,
            Map<Integer, StringBuilder> marks,
            Deque<Integer> open,
            TextPlace place)
            throws IOException {
        PdfDictionary drawings = resources == null ? null : resources.getAsDict(PdfName.XOBJECT);
        if (drawings == null || !(PdfReader.getPdfObject(drawings.get(name)) instanceof PRStream drawing)) {
            return;
        }
        pictures += PdfName.IMAGE.equals(drawing.getAsName(PdfName.SUBTYPE)) ? 1 : 0;
        if (PdfName.FORM.equals(drawing.getAsName(PdfName.SUBTYPE))) {
            read(PdfReader.getStreamBytes(drawing), drawing.getAsDict(PdfName.RESOURCES), marks, open, place);
        }
    }

    /** Returns the number of the mark that begins; within another mark that one goes on. */
    private static int mark(List<PdfObject> operands, Deque<Integer> open) {
        if (operands.size() > 2
                && operands.get(1) instanceof PdfDictionary properties
                && properties.getAsNumber(PdfName.MCID) != null) {
            return properties.getAsNumber(PdfName.MCID).intValue();
        }
        if (open.isEmpty()
                && operands.size() > 2
                && ARTIFACT.equals(operands.get(0))
                && operands.get(1) instanceof PdfDictionary properties
                && PAGINATION.equals(properties.getAsName(PdfName.TYPE))) {
            return RUNNING;
        }
        return open.isEmpty() ? OUTSIDE : open.peek();
    }

    private @Nullable ReadFont font(@Nullable PdfDictionary names, PdfObject name) {
        if (names == null || !(names.get((PdfName) name) instanceof PRIndirectReference reference)) {
            return null;
        }
        return fonts.computeIfAbsent(reference.getNumber(), number -> readings.font(reference));
    }

    private static void append(StringBuilder text, @Nullable ReadFont font, PdfObject shown) {
        if (shown instanceof PdfString string) {
            text.append(font == null ? "\uFFFD" : font.read(string.getOriginalBytes()));
        }
    }
}
