package org.thbreport.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;

/** The names of one table and of its columns, as they stand in the workbook. */
final class TableNames {

    private static final Pattern SPECIAL = Pattern.compile("['\\[\\]#@]");

    private final String id;
    private final String name;
    private final Map<String, ColumnName> columns = new LinkedHashMap<>();
    private final List<String> headings;

    TableNames(TableBlock table, String name) {
        this.id = table.id();
        this.name = name;
        WorkbookNames names = WorkbookNames.ofColumns();
        for (Column column : table.columns()) {
            columns.put(column.id(), ColumnName.of(name, names.column(column.header()), column.kind()));
        }
        if (columns.size() != table.columns().size()) {
            throw new IllegalArgumentException("table " + id + " has two columns of one id");
        }
        headings = columns.values().stream().map(ColumnName::heading).toList();
    }

    String name() {
        return name;
    }

    /** Refuses a row that does not fit the columns. */
    void check(Row row) {
        if (row.cells().size() != headings.size()) {
            throw new IllegalArgumentException("a row of table " + id + " has "
                    + row.cells().size() + " cells, its columns are " + headings.size());
        }
    }

    /** Returns the headings, in the order of the columns. */
    List<String> headings() {
        return headings;
    }

    ColumnKind kind(String column) {
        return named(column).kind();
    }

    /** Returns the reference to all cells of a column. */
    String column(String column) {
        return named(column).all();
    }

    /** Returns the reference to the cell of a column in the row of the formula. */
    String thisRow(String column) {
        return named(column).thisRow();
    }

    private ColumnName named(String column) {
        ColumnName found = columns.get(column);
        if (found == null) {
            throw new IllegalArgumentException(
                    "a formula names the column " + column + ", which table " + id + " does not have");
        }
        return found;
    }

    /** How the workbook calls a column. */
    private record ColumnName(String heading, ColumnKind kind, String all, String thisRow) {
        static ColumnName of(String table, String heading, ColumnKind kind) {
            String special = SPECIAL.matcher(heading).replaceAll("'$0");
            return new ColumnName(
                    heading, kind, table + '[' + special + ']', table + "[[#This Row],[" + special + "]]");
        }
    }
}
