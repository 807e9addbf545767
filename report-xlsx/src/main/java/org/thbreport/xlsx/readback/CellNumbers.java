package org.thbreport.xlsx.readback;

import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The numbers of cells, stored or left behind by a formula. */
final class CellNumbers {

    private CellNumbers() {}

    /** Returns what a cell shows; of a formula, the kind of its stored result. */
    static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    /** Returns the number at a place; empty if there is none. */
    static OptionalDouble at(XSSFSheet sheet, CellReference place) {
        Row row = sheet.getRow(place.getRow());
        @Nullable Cell cell = row == null ? null : row.getCell(place.getCol());
        return cell != null && type(cell) == CellType.NUMERIC
                ? OptionalDouble.of(cell.getNumericCellValue())
                : OptionalDouble.empty();
    }
}
