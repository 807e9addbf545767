package org.thbreport.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What tests, those of the whole program too, ask of a workbook that is ready to be published. */
public final class FinishedWorkbook {

    private static final int PLACES = 3;

    private FinishedWorkbook() {}

    /** Returns the rules of the checklist that a workbook breaks, with some of the places. */
    public static List<String> accessibilityFaults(byte[] file) throws IOException {
        List<String> faults = new ArrayList<>();
        try (XSSFWorkbook workbook = Workbooks.open(file)) {
            AccessibilityCheck.of(workbook)
                    .forEach((rule, places) -> faults.add(rule + ", " + places.size() + " places: "
                            + places.subList(0, Math.min(PLACES, places.size()))));
        }
        return faults;
    }

    /** Returns what the schemas of ECMA-376 find in the parts of a workbook. */
    public static List<String> schemaFaults(byte[] file) throws IOException {
        return SchemaTest.errors(file);
    }

    /** Returns the words that stand in cells, as POI reads them. */
    public static Set<String> texts(byte[] file) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        try (XSSFWorkbook workbook = Workbooks.open(file)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING) {
                            texts.add(cell.getStringCellValue());
                        }
                    }
                }
            }
        }
        return texts;
    }

    /** Returns the remembered number of each formula, by sheet and cell. */
    public static Map<String, Double> formulas(byte[] file) throws IOException {
        Map<String, Double> numbers = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = Workbooks.open(file)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            numbers.put(sheet.getSheetName() + "!" + cell.getAddress(), cell.getNumericCellValue());
                        }
                    }
                }
            }
        }
        return numbers;
    }

    /**
     * Returns what a workbook shows, a line each row, in the order of its sheets: cells as their number formats print them, parted by
     * {@code " | "}; of a long sheet its first rows.
     */
    public static List<String> printed(byte[] file, int mostRows) throws IOException {
        List<String> lines = new ArrayList<>();
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        formatter.setUseCachedValuesForFormulaCells(true);
        try (XSSFWorkbook workbook = Workbooks.open(file)) {
            for (Sheet sheet : workbook) {
                List<String> rows = new ArrayList<>();
                for (Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(
                            cell -> cells.add(formatter.formatCellValue(cell).replace('\n', ' ')));
                    rows.add(String.join(" | ", cells).stripTrailing());
                }
                lines.add("== " + sheet.getSheetName());
                lines.addAll(rows.subList(0, Math.min(mostRows, rows.size())));
                if (rows.size() > mostRows) {
                    lines.add("… (" + (rows.size() - mostRows) + " rows more)");
                }
            }
        }
        return lines;
    }
}
