package org.thbreport.xlsx;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.text.ColumnKind;

/** Holds the cells of a finished sheet to how the program lays them out: their styles, the heights of rows, the words of formulas. */
final class SheetFaults {

    private static final Set<CellLook> OVER_TABLE = EnumSet.of(CellLook.LINE, CellLook.LINE_STRONG, CellLook.LINE_LINK);
    private static final Set<CellLook> PARAGRAPHS =
            EnumSet.of(CellLook.PARAGRAPH, CellLook.PARAGRAPH_STRONG, CellLook.PARAGRAPH_LINK);
    private static final Set<CellLook> IN_TABLE = EnumSet.of(CellLook.TEXT, CellLook.TEXT_STRONG, CellLook.TEXT_LINK);

    private final ReadSheet sheet;
    private final WorkbookShape.SheetShape shape;
    private final CellStyles styles;
    private final RowHeights heights;

    SheetFaults(ReadSheet sheet, WorkbookShape.SheetShape shape, CellStyles styles) {
        this.sheet = sheet;
        this.shape = shape;
        this.styles = styles;
        this.heights = new RowHeights(
                sheet.widths().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * Reads the sheet.
     *
     * @param name name of the sheet, for messages
     * @param tables names of the tables that formulas may speak of
     * @param faults takes what was found, in words
     */
    void read(String name, Set<String> tables, List<String> faults) {
        if (sheet.widths().stream().anyMatch(width -> width < ColumnWidths.NARROWEST)) {
            faults.add("has a column in " + name + " that is too narrow to be read");
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            ReadRow read = sheet.rows().get(row);
            if (!isWritten(row, read.cells())) {
                faults.add("has cells that look otherwise in row " + (row + 1) + " of " + name);
            } else if (read.height() != height(row, read.cells())) {
                faults.add("has row " + (row + 1) + " of " + name + " in another height than its words take");
            }
            for (ReadCell cell : read.cells()) {
                String formula = cell.formula();
                if (formula != null && !FormulaTokens.areKnown(formula, tables)) {
                    faults.add("has the formula " + formula + " in row " + (row + 1) + " of " + name
                            + ", which the program does not write");
                }
            }
        }
        if (!shape.charts().stream().allMatch(this::isOfItsNumbers)) {
            faults.add("has a chart in " + name + " that shows its numbers as something else");
        }
        for (CellLink link : sheet.links()) {
            ReadCell cell = sheet.cell(link.row(), link.column());
            if (cell == null || looks(cell).noneMatch(look -> look.isLink() || look == CellLook.MARKER)) {
                faults.add("has a link in " + name + " on a cell that does not look so");
            }
        }
    }

    /** Returns whether a chart shows numbers as its cells do, where a difference that rounds to 0 has no sign. */
    private boolean isOfItsNumbers(WorkbookShape.ChartShape chart) {
        return sheet.rows().subList(chart.headerRow() + 1, sheet.rows().size()).stream()
                .flatMap(row -> chart.series().stream().map(row.cells()::get))
                .filter(ReadCell::isNumber)
                .allMatch(cell -> isOf(chart.values(), cell)
                        || chart.values() == ColumnKind.POINTS && isOf(ColumnKind.DECIMAL, cell));
    }

    private boolean isOf(ColumnKind kind, ReadCell cell) {
        return Arrays.stream(styles.numbers().getOrDefault(kind, new int[0])).anyMatch(style -> style == cell.style());
    }

    private boolean isWritten(int row, List<ReadCell> cells) {
        if (row == 0) {
            return isLine(cells, EnumSet.of(shape.hasTable() ? CellLook.TITLE : CellLook.PARAGRAPH_TITLE));
        } else if (!shape.hasTable() || row < shape.headerRow()) {
            return isLine(cells, shape.hasTable() ? OVER_TABLE : PARAGRAPHS);
        }
        return cells.size() == shape.columns()
                && IntStream.range(0, cells.size()).allMatch(column -> isCell(row, column, cells.get(column)));
    }

    private boolean isLine(List<ReadCell> cells, Set<CellLook> allowed) {
        return cells.size() == 1 && looks(cells.get(0)).anyMatch(allowed::contains);
    }

    private boolean isCell(int row, int column, ReadCell cell) {
        boolean words = shape.codeColumns().contains(column);
        if (row == shape.headerRow()) {
            return looks(cell).anyMatch((words ? CellLook.HEADING_TEXT : CellLook.HEADING_NUMBER)::equals);
        } else if (cell.isNumber()) {
            return styles.numbers().values().stream()
                    .flatMapToInt(Arrays::stream)
                    .anyMatch(style -> style == cell.style());
        }
        return looks(cell).anyMatch(words ? IN_TABLE::contains : CellLook.MARKER::equals)
                && (words || cell.kept().codePoints().noneMatch(Character::isDigit));
    }

    /** Returns the look of a cell of words; none if its style is not one of words, or not that of these words. */
    private Stream<CellLook> looks(ReadCell cell) {
        CellText words = cell.words();
        return Arrays.stream(CellLook.values())
                .filter(look -> words != null && styles.text(look, words.plain()) == cell.style());
    }

    private double height(int row, List<ReadCell> cells) {
        if (row == shape.headerRow() && shape.hasTable()) {
            return heights.headings(cells.stream().map(ReadCell::kept).toList());
        } else if (shape.hasTable() && row > shape.headerRow()) {
            @Nullable String[] words = cells.stream()
                    .map(cell -> cell.words() == null ? null : cell.words().plain())
                    .toArray(String[]::new);
            return heights.row(words);
        }
        CellLook look = looks(cells.get(0)).findFirst().orElseThrow();
        return heights.line(cells.get(0).kept(), look);
    }
}
