package org.thbreport.ingest.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.statistics.PlainText;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/** The rows of one table of an OpenDocument spreadsheet, at whose start the parser stands. */
final class OdsRows implements Iterator<SheetRow> {

    /** Rows of a sheet in LibreOffice and Excel; a row that is repeated counts as often as it is. */
    private static final int MOST_ROWS = 1_048_576;

    private final XMLStreamReader xml;
    private final StatisticsLimits limits;
    private @Nullable SheetRow next;
    private int repeat;
    private int number;
    private int depth = 1;

    OdsRows(XMLStreamReader xml, StatisticsLimits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    /** Returns an attribute by its local name, or an empty text. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && depth > 0) {
                read();
            }
        } catch (XMLStreamException | IOException e) {
            throw new RowFailure(e);
        }
        return next != null;
    }

    @Override
    public SheetRow next() {
        SheetRow row = hasNext() ? next : null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        repeat--;
        next = repeat > 0 ? new SheetRow(++number, row.cells()) : null;
        return row;
    }

    /** Reads up to the next row that is not empty, or the end of the table; many empty rows are one element. */
    private void read() throws XMLStreamException, IOException {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
            depth--;
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            if (!xml.getLocalName().equals("table-row")) {
                depth++;
                return;
            }
            int rows = repeated("number-rows-repeated");
            SheetRow row = new SheetRow(number + 1, cells());
            if (number > MOST_ROWS - rows) {
                throw new UnreadableException(
                        StatisticsRule.LIMIT, 0, 0, "a sheet has more than " + MOST_ROWS + " rows", "");
            }
            if (row.isEmpty()) {
                number += rows;
                if (rows == 1) {
                    next = row;
                    repeat = 1;
                }
            } else {
                number++;
                next = row;
                repeat = rows;
            }
        }
    }

    private int repeated(String name) throws UnreadableException {
        String text = attribute(xml, name);
        int count = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : text.isEmpty() ? 1 : 0;
        if (count < 1 || count > MOST_ROWS) {
            throw new UnreadableException(StatisticsRule.LIMIT, number, 0, "a row or cell is repeated too often", "");
        }
        return count;
    }

    private List<String> cells() throws XMLStreamException, IOException {
        List<String> cells = new ArrayList<>();
        int empty = 0;
        for (int inRow = 1; inRow > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                inRow--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("table-cell") || name.equals("covered-table-cell")) {
                    int count = repeated("number-columns-repeated");
                    String text = cell(cells.size() + empty + 1);
                    if (text.isEmpty()) {
                        empty = Math.min(empty + count, MOST_ROWS);
                    } else {
                        add(cells, "", empty);
                        add(cells, text, count);
                        empty = 0;
                    }
                } else {
                    inRow++;
                }
            }
        }
        return cells;
    }

    private void add(List<String> cells, String text, int count) throws UnreadableException {
        if (cells.size() + count > limits.columns()) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, number + 1, 0, "a row has more than " + limits.columns() + " cells", "");
        }
        for (int i = 0; i < count; i++) {
            cells.add(text);
        }
    }

    private String cell(int column) throws XMLStreamException, IOException {
        String type = attribute(xml, "value-type");
        String value = attribute(xml, "value");
        String date = attribute(xml, "date-value");
        boolean formula = !attribute(xml, "formula").isEmpty();
        String text = text();
        BigDecimal number = value.isEmpty() ? null : CellNumber.number(value);
        if (formula && value.isEmpty() && date.isEmpty() && text.isEmpty() && !type.equals("string")) {
            throw new UnreadableException(
                    StatisticsRule.VALUE,
                    this.number + 1,
                    column,
                    "the formula has no stored result",
                    "expected values: open the file in a spreadsheet and save it, so that formulas are computed");
        }
        if (type.equals("percentage") && number != null) {
            return CellNumber.percent(number);
        }
        if (type.equals("float") || type.equals("currency")) {
            return CellNumber.plain(value);
        }
        return type.equals("date") && date.length() >= 10 ? date.substring(0, 10) : text;
    }

    /** Returns the paragraphs of a cell, without its notes. */
    private String text() throws XMLStreamException, UnreadableException {
        StringBuilder text = new StringBuilder();
        int notes = 0;
        for (int inCell = 1; inCell > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                inCell--;
                notes -= notes > 0 ? 1 : 0;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                inCell++;
                String name = xml.getLocalName();
                notes += notes > 0 || name.equals("annotation") ? 1 : 0;
                if (name.equals("p") && text.length() > 0 || name.equals("s")) {
                    text.append(' ');
                }
            } else if (notes == 0 && event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
                if (text.length() > limits.text()) {
                    throw new UnreadableException(
                            StatisticsRule.LIMIT, number + 1, 0, "the text of a cell is too long", "");
                }
            }
        }
        return PlainText.strip(text.toString());
    }
}
