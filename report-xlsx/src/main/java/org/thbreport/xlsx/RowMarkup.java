package org.thbreport.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows and cells as markup. A row is mostly like the row above, and every cell repeats the row's number: the places where that
 * is so are marked, so that the compressor need not look for them.
 */
final class RowMarkup {

    private static final byte[] ROW = ascii("<row r=\"");
    private static final byte[] HEIGHT = ascii("\" ht=\"");
    private static final byte[] OWN_HEIGHT = ascii("\" customHeight=\"1");
    private static final byte[] ROW_BEGUN = ascii("\">");
    private static final byte[] ROW_END = ascii("</row>");
    private static final byte[] SHARED = ascii(" t=\"s\"><v>");
    private static final byte[] INLINE = ascii(" t=\"inlineStr\"><is>");
    private static final byte[] INLINE_END = ascii("</is></c>");
    private static final byte[] CLOSE = ascii(">");
    private static final byte[] FORMULA = ascii("<f>");
    private static final byte[] FORMULA_END = ascii("</f>");
    private static final byte[] VALUE = ascii("<v>");
    private static final byte[] END = ascii("</v></c>");

    /** Sorts of places: the row's number, what follows it in the row's own markup; */
    private static final int NUMBER = 0;

    private static final int AFTER_NUMBER = 1;
    /** for each column two more: the style of its cell, and the end of its value. */
    private static final int FIRST_COLUMN = 2;

    private final XmlOutput xml;
    /** Row, from 0. */
    private int row = -1;

    private byte[] number = new byte[0];
    private int column;
    /** Markup of the beginning of a cell, by column, and of its style, by number of the style; each made when it is first needed. */
    private byte[] @Nullable [] cells = new byte[64][];

    private byte[] @Nullable [] styles = new byte[64][];

    RowMarkup(XmlOutput xml) {
        this.xml = xml;
    }

    /** Returns the row that was begun last, from 0; -1 before the first. */
    int row() {
        return row;
    }

    /**
     * Begins the next row.
     *
     * @param height its height, in points; 0 for the sheet's usual height
     */
    void begin(double height) throws IOException {
        beginRow();
        if (height > 0) {
            xml.bytes(HEIGHT).number(height).bytes(OWN_HEIGHT);
        }
        xml.mark(AFTER_NUMBER);
        xml.bytes(ROW_BEGUN);
    }

    private void beginRow() throws IOException {
        row++;
        number = ascii(NumberText.of(row + 1));
        xml.bytes(ROW).bytes(number);
    }

    void end() throws IOException {
        xml.bytes(ROW_END);
    }

    /** Begins a cell, in a column from 0. */
    RowMarkup cell(int at, int style) throws IOException {
        column = at;
        xml.bytes(beginning(at));
        xml.mark(NUMBER);
        xml.bytes(number);
        xml.mark(FIRST_COLUMN + 2 * at);
        xml.bytes(style(style));
        return this;
    }

    /** Ends the cell with a text that is kept elsewhere. */
    void shared(int text) throws IOException {
        xml.bytes(SHARED).number(text);
        end(END);
    }

    /** Ends the cell with a text. */
    void inline(String text) throws IOException {
        xml.bytes(INLINE);
        SharedStrings.plain(xml, text);
        end(INLINE_END);
    }

    /** Ends the cell with a number. */
    void number(double value) throws IOException {
        xml.bytes(CLOSE).bytes(VALUE).number(value);
        end(END);
    }

    /** Ends the cell with a formula and the number that it gives. */
    void formula(String formula, double value) throws IOException {
        xml.bytes(CLOSE)
                .bytes(FORMULA)
                .text(formula)
                .bytes(FORMULA_END)
                .bytes(VALUE)
                .number(value);
        end(END);
    }

    private void end(byte[] markup) throws IOException {
        xml.mark(FIRST_COLUMN + 1 + 2 * column);
        xml.bytes(markup);
    }

    private byte[] beginning(int at) {
        if (at >= cells.length) {
            cells = Arrays.copyOf(cells, 2 * at);
        }
        byte[] known = cells[at];
        if (known == null) {
            known = ascii("<c r=\"" + XmlOutput.letters(at));
            cells[at] = known;
        }
        return known;
    }

    private byte[] style(int style) {
        if (style >= styles.length) {
            styles = Arrays.copyOf(styles, 2 * style);
        }
        byte[] known = styles[style];
        if (known == null) {
            known = ascii("\" s=\"" + style + '"');
            styles[style] = known;
        }
        return known;
    }

    private static byte[] ascii(String markup) {
        return markup.getBytes(StandardCharsets.US_ASCII);
    }
}
