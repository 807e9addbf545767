package org.thbreport.publication.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** Every formula names tables and columns that are there. */
final class FormulaRule implements TableVisitor {

    private final Map<String, Set<String>> columns = new HashMap<>();
    private final Faults faults;

    FormulaRule(Annex annex, Faults faults) {
        this.faults = faults;
        for (Sheet sheet : annex.sheets()) {
            TableBlock table = sheet.table();
            if (table != null) {
                Set<String> ids = new HashSet<>();
                table.columns().forEach(column -> ids.add(column.id()));
                columns.put(table.id(), ids);
            }
        }
    }

    @Override
    public void cell(TableBlock table, Column column, Cell cell, int row) {
        if (cell instanceof Cell.Number number && number.formula() != null) {
            check(table.id(), number.formula());
        }
    }

    private void check(String own, Formula formula) {
        if (formula instanceof Formula.SameRow same) {
            column(own, own, same.column());
        } else if (formula instanceof Formula.CountWhere count) {
            conditions(own, count.table(), count.conditions());
        } else if (formula instanceof Formula.SumWhere sum) {
            column(own, sum.table(), sum.column());
            conditions(own, sum.table(), sum.conditions());
        } else if (formula instanceof Formula.Lookup lookup) {
            column(own, lookup.table(), lookup.column());
            column(own, lookup.table(), lookup.keyColumn());
        } else if (formula instanceof Formula.Binary binary) {
            check(own, binary.left());
            check(own, binary.right());
        }
    }

    private void conditions(String own, String table, List<Formula.Condition> conditions) {
        for (Formula.Condition condition : conditions) {
            column(own, table, condition.column());
            if (condition.operand() instanceof Formula.Operand.SameRow same) {
                column(own, own, same.column());
            }
        }
    }

    private void column(String own, String table, String column) {
        if (!columns.getOrDefault(table, Set.of()).contains(column)) {
            faults.add(own, "a formula names column " + column + " of table " + table + ", which is not there");
        }
    }
}
