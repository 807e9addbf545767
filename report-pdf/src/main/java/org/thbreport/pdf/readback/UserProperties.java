package org.thbreport.pdf.readback;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import java.util.ArrayList;
import java.util.List;
import org.thbreport.publication.readback.PrintedFigure;

/** Reads which figures an element says that it shows: its user properties (ISO 32000-1, 14.7.5.4). */
final class UserProperties {

    private static final PdfName ATTRIBUTES = new PdfName("A");
    private static final PdfName OWNER = new PdfName("O");
    private static final PdfName USER_PROPERTIES = new PdfName("UserProperties");

    private UserProperties() {}

    /** Returns the figures of each set of properties; of a picture the first tells the alternative text, the second the labels. */
    static List<List<PrintedFigure>> of(PdfDictionary element) {
        List<List<PrintedFigure>> sets = new ArrayList<>();
        PdfObject attributes = PdfReader.getPdfObject(element.get(ATTRIBUTES));
        if (attributes instanceof PdfDictionary one) {
            add(one, sets);
        } else if (attributes instanceof PdfArray several) {
            for (int i = 0; i < several.size(); i++) {
                PdfDictionary one = several.getAsDict(i);
                if (one != null) {
                    add(one, sets);
                }
            }
        }
        return sets;
    }

    private static void add(PdfDictionary attributes, List<List<PrintedFigure>> sets) {
        PdfArray properties = attributes.getAsArray(PdfName.P);
        if (!USER_PROPERTIES.equals(attributes.getAsName(OWNER)) || properties == null) {
            return;
        }
        List<PrintedFigure> figures = new ArrayList<>();
        for (int i = 0; i < properties.size(); i++) {
            PdfDictionary property = properties.getAsDict(i);
            PdfString id = property == null ? null : property.getAsString(PdfName.N);
            PdfString shown = property == null ? null : property.getAsString(PdfName.F);
            if (id != null && shown != null) {
                figures.add(new PrintedFigure(id.toUnicodeString(), shown.toUnicodeString(), ""));
            }
        }
        if (!figures.isEmpty()) {
            sets.add(figures);
        }
    }
}
