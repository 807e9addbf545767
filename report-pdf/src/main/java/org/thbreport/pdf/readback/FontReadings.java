package org.thbreport.pdf.readback;

import com.lowagie.text.pdf.CMapAwareDocumentFont;
import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How the fonts of a document read their letters. The codes of a briefing are the numbers of letters in the font, so that a code has one
 * reading wherever the font is used, and a digit one code: else a map could be made that reads one digit where another is seen.
 */
final class FontReadings {

    private static final PdfName CID_TO_GID = new PdfName("CIDToGIDMap");
    private static final PdfName IDENTITY_H = new PdfName("Identity-H");
    private static final PdfName IDENTITY = new PdfName("Identity");

    private final Map<String, Map<Integer, String>> byFont = new HashMap<>();
    private final Map<String, Map<String, Integer>> digits = new HashMap<>();
    private final Set<String> faults = new LinkedHashSet<>();

    /** Returns a font of the document. */
    ReadFont font(PRIndirectReference reference) {
        PdfDictionary font = (PdfDictionary) PdfReader.getPdfObject(reference);
        PdfArray descendants = font.getAsArray(PdfName.DESCENDANTFONTS);
        PdfDictionary letters = descendants == null ? null : descendants.getAsDict(0);
        boolean isPlain = letters != null
                && IDENTITY_H.equals(font.getAsName(PdfName.ENCODING))
                && IDENTITY.equals(letters.getAsName(CID_TO_GID));
        if (!isPlain) {
            faults.add("a font has other codes for its letters than those of a briefing");
        }
        // The name of a subset is six letters, a sign and the name of the font.
        String name = String.valueOf(font.getAsName(PdfName.BASEFONT)).replaceFirst("^/[A-Z]{6}\\+", "");
        return new ReadFont(new CMapAwareDocumentFont(reference), (code, text) -> note(name, code, text));
    }

    private void note(String font, int code, String text) {
        String before = byFont.computeIfAbsent(font, key -> new HashMap<>()).putIfAbsent(code, text);
        boolean isDigit = text.length() == 1 && Character.isDigit(text.charAt(0));
        Integer digit =
                isDigit ? digits.computeIfAbsent(font, key -> new HashMap<>()).putIfAbsent(text, code) : null;
        if ((before != null && !before.equals(text)) || (digit != null && digit != code)) {
            faults.add("a font reads one letter as two, or two digits as one");
        }
    }

    /** Returns what no font of a briefing has, in words. */
    Set<String> faults() {
        return faults;
    }
}
