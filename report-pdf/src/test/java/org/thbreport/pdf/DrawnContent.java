package org.thbreport.pdf;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The operators that draw the pages of a document, those of its pictures among them. */
final class DrawnContent {

    private final StringBuilder operators = new StringBuilder();

    DrawnContent(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                operators.append(new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1));
                forms(reader.getPageN(page).getAsDict(PdfName.RESOURCES));
            }
        }
    }

    private void forms(PdfDictionary resources) throws IOException {
        PdfDictionary objects = resources == null ? null : resources.getAsDict(PdfName.XOBJECT);
        if (objects == null) {
            return;
        }
        for (PdfName name : objects.getKeys()) {
            PdfObject form = PdfReader.getPdfObject(objects.get(name));
            if (form instanceof PRStream stream && PdfName.FORM.equals(stream.getAsName(PdfName.SUBTYPE))) {
                operators.append(new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1));
                forms(stream.getAsDict(PdfName.RESOURCES));
            }
        }
    }

    /** Returns where a pattern of operators is drawn. */
    Stream<MatchResult> matches(String pattern) {
        return Pattern.compile(pattern).matcher(operators).results();
    }

    /** Returns how often a pattern of operators is drawn. */
    int count(String pattern) {
        return (int) matches(pattern).count();
    }
}
