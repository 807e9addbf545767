package org.thbreport.pdf.readback;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks the tags of a document and gathers the text of each block. */
final class TagReader {
    private static final PdfName PAGE = new PdfName("Pg");
    private static final PdfName ALT = new PdfName("Alt");
    private static final Set<String> BLOCKS =
            Set.of("P", "LI", "TR", "Note", "Figure", "Caption", "H1", "H2", "H3", "H4");

    private final PageTexts texts;
    private final List<TextBlock> blocks = new ArrayList<>();
    private String context = "";

    TagReader(PageTexts texts) {
        this.texts = texts;
    }

    List<TextBlock> read(PdfDictionary root) {
        walkKids(root, new StringBuilder());
        return blocks;
    }

    private void walk(PdfDictionary element, StringBuilder around) {
        String role = String.valueOf(element.getAsName(PdfName.S)).substring(1);
        if (!BLOCKS.contains(role)) {
            boolean cell = role.equals("TD") || role.equals("TH");
            around.append(cell && !around.isEmpty() ? " | " : "");
            walkKids(element, around);
            return;
        }
        StringBuilder text = new StringBuilder();
        PdfString alt = element.getAsString(ALT);
        walkKids(element, text);
        if (alt != null) {
            text.append(' ').append(alt.toUnicodeString());
        }
        String whole = text.toString().strip();
        if (role.startsWith("H") || role.equals("Caption")) {
            context = whole;
        }
        if (!whole.isEmpty()) {
            blocks.add(new TextBlock(role, context, whole));
        }
    }

    private void walkKids(PdfDictionary element, StringBuilder text) {
        PdfObject kids = PdfReader.getPdfObject(element.get(PdfName.K));
        if (kids instanceof PdfArray array) {
            for (int i = 0; i < array.size(); i++) {
                kid(element, PdfReader.getPdfObject(array.getPdfObject(i)), text);
            }
        } else if (kids != null) {
            kid(element, kids, text);
        }
    }

    private void kid(PdfDictionary element, PdfObject kid, StringBuilder text) {
        if (kid instanceof PdfNumber mark) {
            append(element, mark, text);
        } else if (kid instanceof PdfDictionary dictionary) {
            PdfNumber mark = dictionary.getAsNumber(PdfName.MCID);
            if (mark != null) {
                append(dictionary.contains(PAGE) ? dictionary : element, mark, text);
            } else if (dictionary.contains(PdfName.S)) {
                walk(dictionary, text);
            }
        }
    }

    private void append(PdfDictionary owner, PdfNumber mark, StringBuilder text) {
        if (owner.get(PAGE) instanceof PRIndirectReference page) {
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == ' ' ? "" : " ");
            text.append(texts.text(page.getNumber(), mark.intValue()));
        }
    }
}
