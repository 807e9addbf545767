package org.thbreport.xlsx.readback;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The formulas of a workbook, calculated anew by POI and held to the results that stand in their cells. */
final class Recalculation {

    /** As far as a sum in another order may be off, relative to the number or to 1. */
    private static final double TOLERANCE = 1e-9;

    /** It keeps what it calculated, so that formulas of one sheet serve those of the next. */
    private final FormulaEvaluator evaluator;

    Recalculation(XSSFWorkbook workbook) {
        evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    }

    /** Adds, in words, which formulas of a sheet give another result than their cell shows until they are calculated. */
    void read(XSSFSheet sheet, List<String> disguised) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA && !holds(cell)) {
                    disguised.add(sheet.getSheetName() + "!" + cell.getAddress().formatAsString()
                            + " has a formula that does not give what the cell shows");
                }
            }
        }
    }

    private boolean holds(Cell cell) {
        Optional<CellValue> found = calculated(cell);
        if (found.isEmpty() || found.get().getCellType() != cell.getCachedFormulaResultType()) {
            return false;
        }
        if (found.get().getCellType() != CellType.NUMERIC) {
            return found.get().getCellType() == CellType.STRING
                    && found.get().getStringValue().equals(cell.getStringCellValue());
        }
        double shown = cell.getNumericCellValue();
        double calculated = found.get().getNumberValue();
        return Math.abs(shown - calculated) <= TOLERANCE * Math.max(1, Math.abs(shown));
    }

    /** Returns what the formula gives; empty where it is none that can be calculated, as this program's can. */
    private Optional<CellValue> calculated(Cell cell) {
        try {
            return Optional.ofNullable(evaluator.evaluate(cell));
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }
}
