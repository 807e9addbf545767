package org.thbreport.publication.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** Every formula names tables and columns that are there. */
final class FormulaRule implements TableVisitor {

    private final Set<Reference> references = new LinkedHashSet<>();

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
        references.add(new Reference(own, table, column));
    }

    /** Adds what another rule was shown. */
    void addAll(FormulaRule other) {
        references.addAll(other.references);
    }

    /** Looks for the columns that the formulas which were shown name. */
    void check(Annex annex, Faults faults) {
        Map<String, Set<String>> columns = annex.sheets().stream()
                .map(Sheet::table)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(
                        TableBlock::id,
                        table -> table.columns().stream().map(Column::id).collect(Collectors.toSet()),
                        (one, other) -> other));
        references.forEach(named -> faults.unless(
                columns.getOrDefault(named.table(), Set.of()).contains(named.column()),
                named.own(),
                "a formula names column " + named.column() + " of table " + named.table() + ", which is not there"));
    }

    /** A column that a formula of a table names. */
    private record Reference(String own, String table, String column) {}
}
