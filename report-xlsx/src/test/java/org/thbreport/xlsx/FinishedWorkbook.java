package org.thbreport.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
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
}
