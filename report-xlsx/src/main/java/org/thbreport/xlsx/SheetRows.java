package org.thbreport.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;

/** Writes the widths and rows of one sheet, as they come; none is kept. */
final class SheetRows {

    private final SheetPlan plan;
    private final CellTexts texts;
    private final CellStyles styles;
    private final SharedStrings strings;
    private final FormulaText formulas;
    private final XmlOutput xml;
    private final RowMarkup markup;
    private final RowHeights heights;
    private final List<CellLink> links = new ArrayList<>();

    SheetRows(SheetPlan plan, WorkbookContext context, XmlOutput xml) {
        this.plan = plan;
        this.texts = context.texts();
        this.styles = context.styles();
        this.strings = context.strings();
        this.formulas = context.formulas();
        this.xml = xml;
        this.markup = new RowMarkup(xml);
        this.heights = new RowHeights(plan.widths());
    }

    /** Writes widths and rows; returns the last row, from 0. */
    int write() throws IOException {
        writeWidths();
        xml.markup("<sheetData>");
        Sheet sheet = plan.sheet();
        TableBlock table = sheet.table();
        writeLine(CellText.of(sheet.title()), table == null ? CellLook.PARAGRAPH_TITLE : CellLook.TITLE);
        for (CellText line : plan.lines()) {
            writeLine(line, lineLook(line, table != null));
        }
        TableNames names = plan.names();
        if (table != null && names != null) {
            writeHeadings(table.columns(), names.headings());
            for (Row data : table.rows()) {
                writeRow(data, table.columns(), names);
            }
        }
        xml.markup("</sheetData>");
        return markup.row();
    }

    List<CellLink> links() {
        return links;
    }

    private void writeWidths() throws IOException {
        xml.markup("<cols>");
        double[] widths = plan.widths();
        for (int column = 0; column < widths.length; column++) {
            xml.markup("<col min=\"").number(column + 1).markup("\" max=\"").number(column + 1);
            xml.markup("\" width=\"").number(widths[column]);
            xml.markup("\" customWidth=\"1\"/>");
        }
        xml.markup("</cols>");
    }

    static CellLook lineLook(CellText line, boolean overTable) {
        if (line.link() != null) {
            return overTable ? CellLook.LINE_LINK : CellLook.PARAGRAPH_LINK;
        } else if (line.isStrong()) {
            return overTable ? CellLook.LINE_STRONG : CellLook.PARAGRAPH_STRONG;
        }
        return overTable ? CellLook.LINE : CellLook.PARAGRAPH;
    }

    private void writeLine(CellText text, CellLook look) throws IOException {
        markup.begin(heights.line(text.plain(), look));
        writeText(text, look, 0);
        markup.end();
    }

    private void writeHeadings(List<Column> columns, List<String> headings) throws IOException {
        markup.begin(heights.headings(headings));
        for (int column = 0; column < headings.size(); column++) {
            boolean words = isWords(columns.get(column).kind());
            writeText(
                    CellText.of(headings.get(column)), words ? CellLook.HEADING_TEXT : CellLook.HEADING_NUMBER, column);
        }
        markup.end();
    }

    private void writeRow(Row data, List<Column> columns, TableNames names) throws IOException {
        names.check(data);
        if (markup.row() + 1 >= WorkbookSkeleton.LAST_ROW) {
            throw new IllegalArgumentException("table " + names.name() + " has more rows than a sheet can hold");
        }
        int size = columns.size();
        @Nullable String[] words = new String[size];
        @Nullable CellText[] special = new CellText[size];
        for (int column = 0; column < size; column++) {
            Cell cell = data.cells().get(column);
            String plain = cell instanceof Cell.Text text ? CellTexts.simple(text.text()) : null;
            if (plain == null) {
                CellText text = text(cell);
                special[column] = text;
                plain = text == null ? null : text.plain();
            }
            words[column] = plain;
        }
        markup.begin(heights.row(words));
        for (int column = 0; column < size; column++) {
            String plain = words[column];
            CellText text = special[column];
            CellLook look = isWords(columns.get(column).kind()) ? CellLook.TEXT : CellLook.MARKER;
            if (text != null) {
                writeText(text, look == CellLook.TEXT ? look(text) : look, column);
            } else if (plain != null) {
                writePlain(plain, look, column);
            } else if (data.cells().get(column) instanceof Cell.Number number) {
                writeNumber(number, columns, column, names, words);
            }
        }
        markup.end();
    }

    private static @Nullable String rowText(String id, List<Column> columns, @Nullable String[] words) {
        for (int column = 0; column < words.length; column++) {
            if (columns.get(column).id().equals(id)) {
                return words[column];
            }
        }
        return null;
    }

    private @Nullable CellText text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return texts.of(text.text());
        } else if (cell instanceof Cell.Missing missing) {
            return CellText.of(missing.shown());
        } else if (cell instanceof Cell.SheetLink link) {
            return CellText.of(link.shown(), new CellText.Link(link.sheet(), true));
        }
        return null;
    }

    private static CellLook look(CellText text) {
        if (text.link() != null) {
            return CellLook.TEXT_LINK;
        }
        return text.isStrong() ? CellLook.TEXT_STRONG : CellLook.TEXT;
    }

    private void writeText(CellText text, CellLook look, int column) throws IOException {
        CellText.Link link = text.link();
        if (link != null) {
            links.add(new CellLink(markup.row(), column, link));
        }
        if (text.isMixed()) {
            markup.cell(column, styles.text(look, text.plain()))
                    .shared(strings.rich(text, styles.normalFont(), styles.strongFont()));
        } else {
            writePlain(text.plain(), look, column);
        }
    }

    private void writePlain(String text, CellLook look, int column) throws IOException {
        markup.cell(column, styles.text(look, text));
        int number = strings.number(text);
        if (number >= 0) {
            markup.shared(number);
        } else {
            markup.inline(text);
        }
    }

    private void writeNumber(
            Cell.Number number, List<Column> columns, int index, TableNames names, @Nullable String[] words)
            throws IOException {
        Cell.Format format = number.format();
        Column column = columns.get(index);
        ColumnKind kind = format == null ? column.kind() : format.kind();
        markup.cell(index, styles.number(look(kind, number), format == null ? column.decimals() : format.decimals()));
        double value = stored(number, kind);
        if (number.formula() == null) {
            markup.number(value);
        } else {
            String formula = formulas.of(number.formula(), names, id -> rowText(id, columns, words));
            markup.formula(kind == ColumnKind.POINTS ? "100*(" + formula + ')' : formula, value);
        }
    }

    /**
     * Returns how a number looks: a difference that is printed without a sign, because it rounds to zero, would get one from the
     * format of differences.
     */
    private static ColumnKind look(ColumnKind kind, Cell.Number number) {
        return kind == ColumnKind.POINTS && Character.isDigit(number.shown().codePointAt(0))
                ? ColumnKind.DECIMAL
                : kind;
    }

    /** Returns a number as it stands in a cell: a difference of shares stands there in points. */
    static double stored(Cell.Number number, ColumnKind kind) {
        return kind == ColumnKind.POINTS ? 100 * number.value() : number.value();
    }

    private static boolean isWords(ColumnKind kind) {
        return kind == ColumnKind.TEXT || kind == ColumnKind.CODE;
    }
}
