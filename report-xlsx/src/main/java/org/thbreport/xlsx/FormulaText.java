package org.thbreport.xlsx;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.text.ColumnKind;

/** Writes a formula as a spreadsheet reads it: references to tables and columns by their names. */
final class FormulaText {

    /** Longest text that a formula can hold between quotes, and that a condition can be compared with. */
    private static final int LONGEST = 255;

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Map<String, TableNames> tables;

    FormulaText(Map<String, TableNames> tables) {
        this.tables = Map.copyOf(tables);
    }

    /**
     * Returns the formula of a cell.
     *
     * @param formula what the number follows from
     * @param table table that the cell stands in
     * @param row the texts of the cell's own row, by id of their column
     */
    String of(Formula formula, TableNames table, RowTexts row) {
        if (formula instanceof Formula.Binary binary) {
            return operand(binary.left(), table, row) + sign(binary.operator()) + operand(binary.right(), table, row);
        } else if (formula instanceof Formula.Constant constant) {
            return NumberText.of(constant.value());
        } else if (formula instanceof Formula.SameRow same) {
            return number(table, same.column(), table.thisRow(same.column()));
        } else if (formula instanceof Formula.CountWhere count) {
            return count(count, table, row);
        } else if (formula instanceof Formula.SumWhere sum) {
            return sum(sum, table, row);
        } else if (formula instanceof Formula.Lookup lookup) {
            return lookup(lookup);
        }
        throw new IllegalArgumentException("a formula without a form in the workbook");
    }

    private String operand(Formula formula, TableNames table, RowTexts row) {
        String text = of(formula, table, row);
        boolean apart = formula instanceof Formula.Binary || text.startsWith("-");
        return apart ? '(' + text + ')' : text;
    }

    private String count(Formula.CountWhere count, TableNames table, RowTexts row) {
        TableNames counted = names(count.table());
        if (count.conditions().isEmpty()) {
            return "ROWS(" + counted.name() + ")";
        }
        if (areSimple(count.conditions(), row)) {
            return "COUNTIFS(" + pairs(count.conditions(), counted, table) + ')';
        }
        return "SUMPRODUCT(" + products(count.conditions(), counted, table) + ')';
    }

    private String sum(Formula.SumWhere sum, TableNames table, RowTexts row) {
        TableNames summed = names(sum.table());
        String column = summed.column(sum.column());
        String text;
        if (sum.conditions().isEmpty()) {
            text = "SUM(" + column + ')';
        } else if (areSimple(sum.conditions(), row)) {
            text = "SUMIFS(" + column + ',' + pairs(sum.conditions(), summed, table) + ')';
        } else {
            text = "SUMPRODUCT(" + products(sum.conditions(), summed, table) + ',' + column + ')';
        }
        return number(summed, sum.column(), text);
    }

    private String lookup(Formula.Lookup lookup) {
        TableNames searched = names(lookup.table());
        String key = quoted(escapedWildcards(lookup.key()));
        String text = "INDEX(" + searched.column(lookup.column()) + ",MATCH(" + key + ','
                + searched.column(lookup.keyColumn()) + ",0))";
        return number(searched, lookup.column(), text);
    }

    /** A column of percentage points holds points, 100 times the fraction that formulas are worded in. */
    private static String number(TableNames table, String column, String text) {
        return table.kind(column) == ColumnKind.POINTS ? '(' + text + "/100)" : text;
    }

    private static String pairs(List<Formula.Condition> conditions, TableNames counted, TableNames table) {
        StringBuilder text = new StringBuilder();
        for (Formula.Condition condition : conditions) {
            text.append(text.length() == 0 ? "" : ",").append(counted.column(condition.column()));
            boolean positive = condition.operand() instanceof Formula.Operand.Positive;
            text.append(',').append(positive ? "\">0\"" : compared(condition.operand(), table));
        }
        return text.toString();
    }

    private static String products(List<Formula.Condition> conditions, TableNames counted, TableNames table) {
        StringBuilder text = new StringBuilder();
        for (Formula.Condition condition : conditions) {
            text.append(text.length() == 0 ? "" : ",").append("--(").append(counted.column(condition.column()));
            boolean positive = condition.operand() instanceof Formula.Operand.Positive;
            text.append(positive ? ">0" : '=' + compared(condition.operand(), table))
                    .append(')');
        }
        return text.toString();
    }

    private static String compared(Formula.Operand operand, TableNames table) {
        if (operand instanceof Formula.Operand.SameRow same) {
            return table.thisRow(same.column());
        }
        return quoted(((Formula.Operand.Text) operand).text());
    }

    /** Conditions of COUNTIFS read wildcards and comparisons in a text, and refuse long ones; such a text needs the other form. */
    private static boolean areSimple(List<Formula.Condition> conditions, RowTexts row) {
        return conditions.stream().map(Formula.Condition::operand).allMatch(operand -> {
            if (operand instanceof Formula.Operand.Positive) {
                return true;
            }
            String text = operand instanceof Formula.Operand.Text fixed
                    ? fixed.text()
                    : row.text(((Formula.Operand.SameRow) operand).column());
            return text != null && isSimple(text);
        });
    }

    private static boolean isSimple(String text) {
        if (text.isEmpty() || text.length() > LONGEST || "=<>".indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        return text.chars().noneMatch(c -> c == '*' || c == '?' || c == '~');
    }

    private static String escapedWildcards(String text) {
        return text.replace("~", "~~").replace("*", "~*").replace("?", "~?");
    }

    /**
     * Returns a text between quotes, in several joined pieces where it is long, or where programs disagree whether it holds an
     * escaped character.
     */
    private static String quoted(String text) {
        if (text.length() <= LONGEST && text.indexOf('"') < 0 && text.indexOf('_') < 0) {
            return '"' + text + '"';
        }
        StringBuilder quoted = new StringBuilder();
        for (int start = 0; start == 0 || start < text.length(); start += LONGEST) {
            String piece = text.substring(start, Math.min(text.length(), start + LONGEST));
            quoted.append(start == 0 ? "\"" : "&\"")
                    .append(ESCAPE.matcher(piece.replace("\"", "\"\"")).replaceAll("_\"&\""))
                    .append('"');
        }
        return quoted.toString();
    }

    private static char sign(Formula.Operator operator) {
        return switch (operator) {
            case ADD -> '+';
            case SUBTRACT -> '-';
            case MULTIPLY -> '*';
            case DIVIDE -> '/';
        };
    }

    private TableNames names(String table) {
        TableNames names = tables.get(table);
        if (names == null) {
            throw new IllegalArgumentException(
                    "a formula names the table " + table + ", which the annex does not have");
        }
        return names;
    }

    /** The texts of a row. */
    interface RowTexts {
        /** Returns the text in a column, or null where it holds none. */
        @Nullable String text(String column);
    }
}
