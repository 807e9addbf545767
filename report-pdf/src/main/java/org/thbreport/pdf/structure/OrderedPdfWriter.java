package org.thbreport.pdf.structure;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.util.LinkedHashMap;

/**
 * Writes what a document shares (degrees of transparency, shadings, patterns) in the order in which it was first used; the
 * library orders it by where the objects happen to lie in memory.
 */
final class OrderedPdfWriter extends PdfWriter {

    private OrderedPdfWriter(PdfDocument pages, OutputStream out) {
        super(pages, out);
        documentExtGState = new LinkedHashMap<>();
        documentPatterns = new LinkedHashMap<>();
        documentShadingPatterns = new LinkedHashMap<>();
        documentShadings = new LinkedHashMap<>();
    }

    /** Returns what writes a document, which is not open yet. */
    static OrderedPdfWriter of(Document document, OutputStream out) {
        try {
            PdfDocument pages = new PdfDocument();
            document.addDocListener(pages);
            OrderedPdfWriter writer = new OrderedPdfWriter(pages, out);
            pages.addWriter(writer);
            return writer;
        } catch (DocumentException e) {
            throw new IllegalStateException("a new document has no writer yet", e);
        }
    }
}
