package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** Computes formulas over the tables of an annex by hand, apart from the composer and from any workbook. */
final class FormulaCheck {

    private final Annex annex;

    FormulaCheck(Annex annex) {
        this.annex = annex;
    }

    long numbersWithFormulas(TableBlock table) {
        long numbers = 0;
        for (Row row : table.rows()) {
            numbers += row.cells().stream()
                    .filter(cell -> cell instanceof Cell.Number number && number.formula() != null)
                    .count();
        }
        return numbers;
    }

    void assertAllAgree(TableBlock table) {
        for (Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                if (cell instanceof Cell.Number number && number.formula() != null) {
                    assertThat(value(number.formula(), table, row)).isCloseTo(number.value(), within(1e-12));
                }
            }
        }
    }

    private double value(Formula formula, TableBlock table, Row row) {
        if (formula instanceof Formula.Constant constant) {
            return constant.value();
        } else if (formula instanceof Formula.SameRow same) {
            return ((Cell.Number) cell(table, row, same.column())).value();
        } else if (formula instanceof Formula.CountWhere count) {
            return matching(count.table(), count.conditions(), table, row).size();
        } else if (formula instanceof Formula.SumWhere sum) {
            TableBlock other = table(sum.table());
            return matching(sum.table(), sum.conditions(), table, row).stream()
                    .map(one -> cell(other, one, sum.column()))
                    .filter(Cell.Number.class::isInstance)
                    .mapToDouble(one -> ((Cell.Number) one).value())
                    .sum();
        } else if (formula instanceof Formula.Lookup lookup) {
            TableBlock other = table(lookup.table());
            for (Row one : other.rows()) {
                if (cell(other, one, lookup.keyColumn()).shown().equals(lookup.key())) {
                    return ((Cell.Number) cell(other, one, lookup.column())).value();
                }
            }
            throw new AssertionError("nothing found by " + lookup);
        }
        Formula.Binary binary = (Formula.Binary) formula;
        double left = value(binary.left(), table, row);
        double right = value(binary.right(), table, row);
        return switch (binary.operator()) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
        };
    }

    private List<Row> matching(String tableId, List<Formula.Condition> conditions, TableBlock table, Row row) {
        TableBlock other = table(tableId);
        List<Row> found = new java.util.ArrayList<>();
        for (Row one : other.rows()) {
            if (conditions.stream()
                    .allMatch(condition ->
                            holds(condition.operand(), cell(other, one, condition.column()), table, row))) {
                found.add(one);
            }
        }
        return found;
    }

    private static boolean holds(Formula.Operand operand, Cell cell, TableBlock table, Row row) {
        return operand instanceof Formula.Operand.Positive
                ? ((Cell.Number) cell).value() > 0
                : cell.shown().equals(operand(operand, table, row));
    }

    private static String operand(Formula.Operand operand, TableBlock table, Row row) {
        return operand instanceof Formula.Operand.Text text
                ? text.text()
                : cell(table, row, ((Formula.Operand.SameRow) operand).column()).shown();
    }

    private TableBlock table(String id) {
        return annex.sheets().stream()
                .map(Sheet::table)
                .filter(Objects::nonNull)
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(TableBlock table, Row row, String column) {
        List<String> ids = table.columns().stream().map(one -> one.id()).toList();
        return row.cells().get(ids.indexOf(column));
    }
}
