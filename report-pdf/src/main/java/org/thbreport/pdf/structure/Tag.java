package org.thbreport.pdf.structure;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.thbreport.drawing.surface.Box;
import org.thbreport.publication.text.Figure;

/** An element of the tag tree: a paragraph, heading, table cell, and so on. It holds either text or other elements. */
public final class Tag {

    private static final PdfName ATTRIBUTES = new PdfName("A");

    private final PdfStructureElement element;
    private final PdfDictionary above;

    Tag(PdfStructureElement element, PdfDictionary above) {
        this.element = element;
        this.above = above;
    }

    /** Adds an element under this one, after those that it has. The role is a standard one: {@code P}, {@code H1}. */
    public Tag child(String role) {
        return new Tag(new PdfStructureElement(element, new PdfName(role)), element);
    }

    /** Puts this element, which was made ahead of its turn, after all that the element above it has by now. */
    public Tag moveToEnd() {
        PdfArray kids = above.getAsArray(PdfName.K);
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getPdfObject(i) == element) {
                kids.remove(i);
                kids.add(element);
                return this;
            }
        }
        throw new IllegalStateException("the element above does not hold this one");
    }

    /** Says what a picture shows. */
    public Tag alt(String text) {
        element.put(new PdfName("Alt"), new PdfString(text, PdfObject.TEXT_UNICODE));
        return this;
    }

    /** Says what an abbreviation stands for. */
    public Tag expansion(String text) {
        element.put(new PdfName("E"), new PdfString(text, PdfObject.TEXT_UNICODE));
        return this;
    }

    /** Names the language of the text, as a language tag (BCP 47). */
    public Tag language(String language) {
        element.put(PdfName.LANG, new PdfString(language));
        return this;
    }

    /** Says whose heading a cell of a table is: {@code Column} or {@code Row}. */
    public Tag scope(String scope) {
        return attribute("Table", "Scope", new PdfName(scope));
    }

    /** Says what a table holds. */
    public Tag summary(String text) {
        return attribute("Table", "Summary", new PdfString(text, PdfObject.TEXT_UNICODE));
    }

    /** Says how the items of a list are marked: {@code Disc}, {@code Decimal}, {@code None}. */
    public Tag listNumbering(String kind) {
        return attribute("List", "ListNumbering", new PdfName(kind));
    }

    /** Says where a picture stands on its page. */
    public Tag place(Box box) {
        attribute("Layout", "Placement", new PdfName("Block"));
        return attribute(
                "Layout", "BBox", new PdfArray(new float[] {box.left(), box.bottom(), box.right(), box.top()}));
    }

    /**
     * Says which results the numbers are that the element shows: user properties (ISO 32000-1, 14.7.5.4), each with its id as the
     * name, the unrounded number as the value, and what a reader sees of it as the formatted value.
     */
    public Tag figures(List<Figure> figures) {
        if (figures.isEmpty()) {
            return this;
        }
        PdfArray properties = new PdfArray();
        for (Figure figure : figures) {
            PdfDictionary property = new PdfDictionary();
            property.put(PdfName.N, new PdfString(figure.name(), PdfObject.TEXT_UNICODE));
            property.put(new PdfName("V"), new PdfNumber(number(figure.value())));
            property.put(PdfName.F, new PdfString(figure.text(), PdfObject.TEXT_UNICODE));
            properties.add(property);
        }
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(new PdfName("O"), new PdfName("UserProperties"));
        attributes.put(PdfName.P, properties);
        PdfObject others = element.get(ATTRIBUTES);
        if (others == null) {
            element.put(ATTRIBUTES, attributes);
        } else if (others instanceof PdfArray array) {
            array.add(attributes);
        } else {
            PdfArray all = new PdfArray(others);
            all.add(attributes);
            element.put(ATTRIBUTES, all);
        }
        return this;
    }

    /** Returns a number without an exponent, with 17 digits, which tell every double apart; the same under every Java. */
    private static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(17))
                .stripTrailingZeros()
                .toPlainString();
    }

    private Tag attribute(String owner, String key, PdfObject value) {
        PdfObject known = element.get(ATTRIBUTES);
        PdfObject first = known instanceof PdfArray array ? array.getPdfObject(0) : known;
        PdfName its = new PdfName(owner);
        PdfName ownerKey = new PdfName("O");
        if (first instanceof PdfDictionary attributes && its.equals(attributes.get(ownerKey))) {
            attributes.put(new PdfName(key), value);
            return this;
        }
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(ownerKey, its);
        attributes.put(new PdfName(key), value);
        element.put(ATTRIBUTES, known == null ? attributes : before(attributes, known));
        return this;
    }

    private static PdfArray before(PdfDictionary first, PdfObject others) {
        PdfArray all = new PdfArray(first);
        if (others instanceof PdfArray array) {
            array.getElements().forEach(all::add);
        } else {
            all.add(others);
        }
        return all;
    }

    /** Adds a reference to an object of a page, such as a link, after the text that the element holds. */
    void addObject(PdfObject object, PdfObject page) {
        PdfDictionary reference = new PdfDictionary(PdfName.OBJR);
        reference.put(new PdfName("Obj"), object);
        reference.put(new PdfName("Pg"), page);
        PdfObject kids = element.get(PdfName.K);
        if (kids instanceof PdfNumber) {
            kids = new PdfArray(kids);
            element.put(PdfName.K, kids);
        }
        if (!(kids instanceof PdfArray array)) {
            throw new IllegalStateException("a link needs its text before its place");
        }
        array.add(reference);
    }

    PdfStructureElement element() {
        return element;
    }
}
