package org.thbreport.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.ColumnKind;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.TableBlock;

/** The names of one table and of its columns, as they stand in the workbook. */
final class TableNames {

    private static final Pattern SPECIAL = Pattern.compile("['\\[\\]#@]");

    private final String id;
    private final String name;
    private final Map<String, String> headings = new LinkedHashMap<>();
    private final Map<String, ColumnKind> kinds = new LinkedHashMap<>();

    TableNames(TableBlock table, String name) {
        this.id = table.id();
        this.name = name;
        WorkbookNames names = WorkbookNames.ofColumns();
        for (Column column : table.columns()) {
            headings.put(column.id(), names.column(column.header()));
            kinds.put(column.id(), column.kind());
        }
        if (headings.size() != table.columns().size()) {
            throw new IllegalArgumentException("table " + id + " has two columns of one id");
        }
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
        return List.copyOf(headings.values());
    }

    ColumnKind kind(String column) {
        heading(column);
        return kinds.getOrDefault(column, ColumnKind.TEXT);
    }

    /** Returns the reference to all cells of a column. */
    String column(String column) {
        return name + '[' + special(heading(column)) + ']';
    }

    /** Returns the reference to the cell of a column in the row of the formula. */
    String thisRow(String column) {
        return name + "[[#This Row],[" + special(heading(column)) + "]]";
    }

    private String heading(String column) {
        String heading = headings.get(column);
        if (heading == null) {
            throw new IllegalArgumentException(
                    "a formula names the column " + column + ", which table " + id + " does not have");
        }
        return heading;
    }

    private static String special(String heading) {
        return SPECIAL.matcher(heading).replaceAll("'$0");
    }
}
