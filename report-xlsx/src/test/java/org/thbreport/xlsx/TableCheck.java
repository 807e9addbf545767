package org.thbreport.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;

/** The rules of the checklist that are about one table. */
final class TableCheck {

    private static final Pattern DEFAULT_NAME = Pattern.compile("(?i)(table|tabula|tabelle)_?\\d+");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern SYMBOLS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final AccessibilityCheck check;
    private final XSSFSheet sheet;
    private final XSSFTable table;
    private final String name;

    TableCheck(AccessibilityCheck check, XSSFSheet sheet, XSSFTable table) {
        this.check = check;
        this.sheet = sheet;
        this.table = table;
        this.name = sheet.getSheetName();
    }

    void check() {
        check.report(table.getStartColIndex() != 0, "E12", name);
        check.report(table.getHeaderRowCount() != 1, "E13", name);
        check.report(DEFAULT_NAME.matcher(table.getName()).matches(), "D14", name);
        check.report(!table.getCTTable().xmlText().contains("altTextSummary=\""), "D15", name);
        check.report(table.getCTTable().isSetAutoFilter(), "D07", name);
        Set<String> headings = new HashSet<>();
        for (int column = 0; column <= table.getEndColIndex(); column++) {
            heading(column, headings);
            column(column);
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                boolean below = row.getRowNum() > table.getEndRowIndex();
                boolean beside =
                        row.getRowNum() >= table.getStartRowIndex() && cell.getColumnIndex() > table.getEndColIndex();
                check.report(below || beside, "D05", name + "!" + cell.getAddress());
            }
        }
    }

    private void heading(int column, Set<String> headings) {
        XSSFCell cell = cell(table.getStartRowIndex(), column);
        String text = cell == null ? "" : cell.toString();
        boolean fits = !text.isBlank()
                && headings.add(text.toLowerCase(Locale.ROOT))
                && text.equals(decoded(table.getColumns().get(column).getName()));
        check.report(!fits, "E13", name + " '" + text + "'");
        check.report(cell != null && !cell.getCellStyle().getFont().getBold(), "D11", name + " '" + text + "'");
        check.markers(text, check.used());
    }

    /** POI reads the name of a column without its escapes. */
    private static String decoded(String name) {
        return ESCAPE.matcher(name)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private void column(int column) {
        boolean numbers = false;
        boolean words = false;
        for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
            XSSFCell cell = cell(row, column);
            String place = name + "!" + (cell == null ? row + "," + column : cell.getAddress());
            if (cell == null || cell.toString().isBlank()) {
                check.report(true, "E15", place);
            } else if (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.ERROR) {
                check.report(true, "E22", place);
            } else if (isNumber(cell)) {
                numbers = true;
                number(cell, place);
            } else {
                String text = cell.getStringCellValue();
                check.report(SYMBOLS.matcher(text).matches(), "E15", place);
                boolean marker = AccessibilityCheck.MARKER.matcher(text).matches();
                words |= !marker;
                check.markers(text, column == 0 ? check.explained() : check.used());
                cutOff(cell, text, place);
            }
        }
        check.report(numbers && words, "E20", name + " column " + column);
    }

    private void number(XSSFCell cell, String place) {
        HorizontalAlignment alignment = cell.getCellStyle().getAlignment();
        check.report(alignment == HorizontalAlignment.LEFT || alignment == HorizontalAlignment.CENTER, "D12", place);
        boolean separated = cell.getCellStyle().getDataFormatString().contains("#,#");
        check.report(cell.getNumericCellValue() >= 10_000 && !separated, "D13", place);
    }

    /** Words of text, at the average width of a letter, must not need more lines than the row is high. */
    private void cutOff(XSSFCell cell, String text, String place) {
        double width = sheet.getColumnWidth(cell.getColumnIndex()) / 256.0;
        double lines =
                cell.getCellStyle().getWrapText() ? Math.floor(cell.getRow().getHeightInPoints() / 15) : 1;
        check.report(text.length() * 0.7 > width * lines, "E19", place);
    }

    private static boolean isNumber(XSSFCell cell) {
        return cell.getCellType() == CellType.NUMERIC
                || cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC;
    }

    private @Nullable XSSFCell cell(int row, int column) {
        XSSFRow found = sheet.getRow(row);
        return found == null ? null : found.getCell(column);
    }
}
