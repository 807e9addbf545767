package org.thbreport.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/**
 * Which results the numbers of a sheet are: a part of its own beside each sheet (custom XML data storage, ECMA-376 part 1, 15.2.4),
 * which no program shows. {@code n} is a number in a cell, {@code t} a number in the words of a cell, {@code l} one in the lines over
 * the table, {@code d} one in the description of a chart; the last three say what is seen ({@code s}). Observations are told by their
 * sum, so their sheets have no such list.
 */
public final class FigureKeys {

    /** Namespace of the part. */
    public static final String NAMESPACE = "urn:thb-report:figures";

    /** Folder and beginning of the names of the parts; a number follows, from 1, that of the sheet. */
    public static final String PARTS = "/customXml/item";

    static final String PLACE = "figures";

    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

    private final XmlOutput xml;

    private FigureKeys(XmlOutput xml) {
        this.xml = xml;
    }

    /** Adds an empty part for a sheet. */
    static void addTo(XSSFWorkbook workbook, int sheet, Slots slots) throws IOException {
        try {
            PackagePartName name = PackagingURIHelper.createPartName(PARTS + (sheet + 1) + ".xml");
            PackagePart part = workbook.getPackage().createPart(name, "application/xml");
            String content = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<figures xmlns=\""
                    + NAMESPACE + "\">" + slots.token(WorkbookSkeleton.key(sheet, PLACE)) + "</figures>";
            try (OutputStream out = part.getOutputStream()) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
            workbook.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes the list of a sheet. */
    static void write(SheetPlan plan, XmlOutput xml) throws IOException {
        new FigureKeys(xml).write(plan.sheet(), plan.headerRow());
    }

    private void write(Sheet sheet, int headerRow) throws IOException {
        for (RichText line : sheet.lines()) {
            words("l", line, -1, 0);
        }
        for (int chart = 0; chart < sheet.figures().size(); chart++) {
            words("d", sheet.figures().get(chart).alt(), -1, chart);
        }
        TableBlock table = sheet.table();
        if (table == null) {
            return;
        }
        for (RichText line : table.source()) {
            words("l", line, -1, 0);
        }
        int row = headerRow;
        for (Row data : table.rows()) {
            row++;
            if (!row(row, data.cells(), table)) {
                return;
            }
        }
    }

    /** Writes a row; returns false where it is an observation, as then all are. */
    private boolean row(int row, List<Cell> cells, TableBlock table) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (cell instanceof Cell.Text text) {
                words("t", text.text(), row, column);
            } else if (cell instanceof Cell.Number number) {
                Figure figure = number.figure();
                if (figure.isObservation()) {
                    return false;
                }
                Cell.Format format = number.format();
                ColumnKind kind = format == null ? table.columns().get(column).kind() : format.kind();
                xml.markup(kind == ColumnKind.POINTS ? "<n p=\"1\" r=\"" : "<n r=\"")
                        .reference(row, column)
                        .markup("\">");
                xml.text(figure.name()).markup("</n>");
            }
        }
        return true;
    }

    private void words(String element, RichText text, int row, int column) throws IOException {
        for (Figure figure : text.figures()) {
            xml.markup("<").markup(element).markup(" s=\"").text(figure.text());
            if (row >= 0) {
                xml.markup("\" r=\"").reference(row, column);
            } else if (element.equals("d")) {
                xml.markup("\" c=\"").number(column);
            }
            xml.markup("\">").text(figure.name()).markup("</").markup(element).markup(">");
        }
    }
}
