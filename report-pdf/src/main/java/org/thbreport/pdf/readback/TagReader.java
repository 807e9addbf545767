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
import java.util.TreeSet;
import org.thbreport.publication.readback.Passage;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.publication.readback.TextBlock;

/** Walks the tags of a document and gathers the text of each block. */
final class TagReader {
    private static final PdfName PAGE = new PdfName("Pg");
    private static final PdfName ALT = new PdfName("Alt");
    private static final String FIGURE = "Figure";
    private static final Set<String> BLOCKS =
            Set.of("P", "LI", "TR", "Note", FIGURE, "Caption", "H1", "H2", "H3", "H4");

    /** What a tag of a briefing says; other words than its own are told of pictures alone. */
    private static final Set<String> KEYS = Set.of("A", "Alt", "E", "ID", "K", "Lang", "P", "Pg", "S", "Type");

    private final Set<String> unusual = new TreeSet<>();
    private final PageTexts texts;
    private final List<TextBlock> blocks = new ArrayList<>();
    private String context = "";

    TagReader(PageTexts texts) {
        this.texts = texts;
    }

    List<TextBlock> read(PdfDictionary root) {
        walkKids(root, new Passage());
        return blocks;
    }

    private void walk(PdfDictionary element, Passage around) {
        String role = String.valueOf(element.getAsName(PdfName.S)).substring(1);
        hold(role, element);
        if (!BLOCKS.contains(role)) {
            boolean cell = role.equals("TD") || role.equals("TH");
            if (cell && !around.isEmpty()) {
                around.add(" | ");
            }
            inside(element, around);
            return;
        }
        Passage passage = new Passage();
        PdfString alt = element.getAsString(ALT);
        if (alt == null) {
            inside(element, passage);
        } else {
            walkKids(element, passage);
            passage.picture(alt.toUnicodeString(), UserProperties.of(element));
        }
        String whole = passage.text();
        if (role.startsWith("H") || role.equals("Caption")) {
            context = whole;
        }
        if (!whole.isEmpty()) {
            blocks.add(passage.block(role, context));
        }
    }

    /** Returns what tags have that none of a briefing has, in words. */
    Set<String> unusual() {
        return unusual;
    }

    private void hold(String role, PdfDictionary element) {
        for (PdfName name : element.getKeys()) {
            String key = PdfName.decodeName(name.toString());
            if (!KEYS.contains(key) || (name.equals(ALT) && !role.equals(FIGURE))) {
                unusual.add(
                        "a tag " + PdfOverlays.plain(role) + " has what no briefing has: " + PdfOverlays.plain(key));
            }
        }
    }

    /** Reads what an element holds; where its tag says that this is a figure, as that. */
    private void inside(PdfDictionary element, Passage around) {
        List<List<PrintedFigure>> properties = UserProperties.of(element);
        if (properties.isEmpty()) {
            walkKids(element, around);
            return;
        }
        if (element.contains(PdfName.E)) {
            unusual.add("a number is read out as another");
        }
        Passage own = new Passage();
        walkKids(element, own);
        around.figure(properties.get(0).get(0), own.text());
    }

    private void walkKids(PdfDictionary element, Passage passage) {
        PdfObject kids = PdfReader.getPdfObject(element.get(PdfName.K));
        if (kids instanceof PdfArray array) {
            for (int i = 0; i < array.size(); i++) {
                kid(element, PdfReader.getPdfObject(array.getPdfObject(i)), passage);
            }
        } else if (kids != null) {
            kid(element, kids, passage);
        }
    }

    private void kid(PdfDictionary element, PdfObject kid, Passage passage) {
        if (kid instanceof PdfNumber mark) {
            append(element, mark, passage);
        } else if (kid instanceof PdfDictionary dictionary) {
            PdfNumber mark = dictionary.getAsNumber(PdfName.MCID);
            if (mark != null) {
                append(dictionary.contains(PAGE) ? dictionary : element, mark, passage);
            } else if (dictionary.contains(PdfName.S)) {
                walk(dictionary, passage);
            }
        }
    }

    private void append(PdfDictionary owner, PdfNumber mark, Passage passage) {
        if (owner.get(PAGE) instanceof PRIndirectReference page) {
            passage.mark(texts.text(page.getNumber(), mark.intValue()));
        }
    }
}
