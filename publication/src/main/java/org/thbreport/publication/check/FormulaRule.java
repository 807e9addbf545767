package org.thbreport.publication.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** Every formula names tables and columns that are there. */
final class FormulaRule {

    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private final Faults faults = new Faults("PUB-9");

    private FormulaRule() {}

    static List<PublicationFault> check(Annex annex) {
        FormulaRule rule = new FormulaRule();
        for (Sheet sheet : annex.sheets()) {
            TableBlock table = sheet.table();
            if (table != null) {
                Set<String> ids = new HashSet<>();
                table.columns().forEach(column -> ids.add(column.id()));
                rule.columns.put(table.id(), ids);
            }
        }
        for (Sheet sheet : annex.sheets()) {
            TableBlock table = sheet.table();
            if (table != null) {
                for (Row row : table.rows()) {
                    row.cells().forEach(cell -> rule.check(table.id(), cell));
                }
            }
        }
        return rule.faults.found();
    }

    private void check(String table, Cell cell) {
        if (cell instanceof Cell.Number number && number.formula() != null) {
            check(table, number.formula());
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
        faults.unless(
                columns.getOrDefault(table, Set.of()).contains(column),
                own,
                "a formula names column " + column + " of table " + table + ", which is not there");
    }
}
