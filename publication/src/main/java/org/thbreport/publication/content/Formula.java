package org.thbreport.publication.content;

import java.util.List;

/**
 * How a number follows from the tables of the annex. A workbook writes it as a live formula; the number itself comes from
 * the analysis and stands beside it. Tables and columns are named by their ids.
 */
public sealed interface Formula {

    /**
     * A fixed number.
     *
     * @param value the number
     */
    record Constant(double value) implements Formula {}

    /**
     * The number in another column of the same row.
     *
     * @param column id of the column
     */
    record SameRow(String column) implements Formula {}

    /**
     * The number of rows that meet all conditions.
     *
     * @param table id of the table
     * @param conditions the conditions
     */
    record CountWhere(String table, List<Condition> conditions) implements Formula {
        /** Copies the list. */
        public CountWhere {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * The sum of a column over the rows that meet all conditions.
     *
     * @param table id of the table
     * @param column id of the column that is added up
     * @param conditions the conditions; none for all rows
     */
    record SumWhere(String table, String column, List<Condition> conditions) implements Formula {
        /** Copies the list. */
        public SumWhere {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * The number in the first row whose key column holds a text.
     *
     * @param table id of the table
     * @param column id of the column that is wanted
     * @param keyColumn id of the column that is searched
     * @param key the text to find, as shown in the cell
     */
    record Lookup(String table, String column, String keyColumn, String key) implements Formula {}

    /**
     * One number and another.
     *
     * @param operator what is done with them
     * @param left the first
     * @param right the second
     */
    record Binary(Operator operator, Formula left, Formula right) implements Formula {}

    /** What is done with two numbers. */
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE
    }

    /**
     * That a column of the counted table holds a text.
     *
     * @param column id of the column of the counted table
     * @param operand what it is compared with
     */
    record Condition(String column, Operand operand) {}

    /** What a cell is compared with. */
    sealed interface Operand {
        /**
         * A fixed text.
         *
         * @param text the text, as shown in the cells
         */
        record Text(String text) implements Operand {}

        /**
         * The text in a column of the row that the formula stands in.
         *
         * @param column id of the column
         */
        record SameRow(String column) implements Operand {}

        /** Any number above 0. */
        record Positive() implements Operand {}
    }
}
