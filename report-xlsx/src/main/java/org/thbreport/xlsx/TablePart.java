package org.thbreport.xlsx;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtension;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;
import org.thbreport.publication.content.TableBlock;

/** Lays out the table of a sheet: its name, its columns, the text for a reader who cannot see it. */
final class TablePart {

    private static final String EXTENSION = "{504A1905-F514-4f6f-8877-14C23A59335A}";
    private static final String EXTENSION_NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

    private TablePart() {}

    static void addTo(XSSFSheet sheet, int index, WorkbookShape.SheetShape shape, Slots slots) {
        XSSFTable table = sheet.createTable(new AreaReference(reference(shape), SpreadsheetVersion.EXCEL2007));
        String name = slots.token(WorkbookSkeleton.key(index, "table"));
        table.setName(name);
        table.setDisplayName(name);
        CTTable markup = table.getCTTable();
        int number = 0;
        for (CTTableColumn column : markup.getTableColumns().getTableColumnList()) {
            column.setName(slots.token(WorkbookSkeleton.key(index, "column" + number++)));
        }
        CTTableStyleInfo style = markup.addNewTableStyleInfo();
        style.setShowFirstColumn(false);
        style.setShowLastColumn(false);
        style.setShowRowStripes(false);
        style.setShowColumnStripes(false);
        addAlternativeText(
                markup,
                slots.token(WorkbookSkeleton.key(index, "caption")),
                slots.token(WorkbookSkeleton.key(index, "description")));
    }

    /** POI has no call for this: the text stands in an extension of the table. */
    private static void addAlternativeText(CTTable markup, String title, String description) {
        CTExtension extension = markup.addNewExtLst().addNewExt();
        extension.setUri(EXTENSION);
        try (XmlCursor cursor = extension.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(EXTENSION_NAMESPACE, "table", "x14"));
            cursor.insertAttributeWithValue("altText", title);
            cursor.insertAttributeWithValue("altTextSummary", description);
        }
    }

    /** Puts places where the last row of a table goes. */
    static String withPlaces(String part, WorkbookShape shape, Slots slots) {
        if (!part.contains("<table ")) {
            return part;
        }
        String placed = part;
        for (int index = 0; index < shape.sheets().size(); index++) {
            String token = slots.token(WorkbookSkeleton.key(index, "table"));
            if (shape.sheets().get(index).hasTable() && part.contains("displayName=\"" + token)) {
                String reference = reference(shape.sheets().get(index));
                placed = placed.replace(
                        "ref=\"" + reference + '"',
                        "ref=\"" + slots.token(WorkbookSkeleton.key(index, "reference")) + '"');
            }
        }
        return placed;
    }

    static void fill(
            Map<String, String> texts, int index, TableBlock table, TableNames names, int headerRow, int lastRow) {
        texts.put(WorkbookSkeleton.key(index, "table"), names.name());
        fill(texts, index, names.headings(), headerRow, lastRow);
        texts.put(WorkbookSkeleton.key(index, "caption"), attribute(table.caption()));
        texts.put(WorkbookSkeleton.key(index, "description"), attribute(table.description()));
    }

    /** Puts down what follows from the cells of a table: its columns and where it stands. */
    static void fill(Map<String, String> texts, int index, List<String> headings, int headerRow, int lastRow) {
        for (int column = 0; column < headings.size(); column++) {
            texts.put(WorkbookSkeleton.key(index, "column" + column), columnName(headings.get(column)));
        }
        texts.put(
                WorkbookSkeleton.key(index, "reference"),
                new CellReference(headerRow, 0).formatAsString()
                        + ':'
                        + new CellReference(lastRow, headings.size() - 1).formatAsString());
    }

    /** Returns the cells of a table whose last row is not known yet. */
    static String reference(WorkbookShape.SheetShape shape) {
        return new CellReference(shape.headerRow(), 0).formatAsString()
                + ':'
                + CellReference.convertNumToColString(shape.columns() - 1)
                + WorkbookSkeleton.LAST_ROW;
    }

    /** Line ends of an attribute would be read as spaces, and the name would no longer be that of its heading. */
    private static String columnName(String heading) {
        return XmlOutput.escaped(heading).replace("\n", "_x000a_").replace("\t", "_x0009_");
    }

    private static String attribute(String text) {
        return XmlOutput.escaped(text).replace("\n", "&#10;");
    }
}
