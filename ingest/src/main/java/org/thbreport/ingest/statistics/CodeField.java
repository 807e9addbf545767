package org.thbreport.ingest.statistics;

import java.util.List;

/** Turns one field of a row into the index of a code. A code that stays the same from row to row costs a comparison. */
public final class CodeField {

    /** How a field writes codes and labels. */
    public enum Form {
        /** One text, a code or a label. */
        PLAIN,
        /** Code and label in one text, a colon between them: {@code LV: Latvia}. */
        BOTH
    }

    /** What a text must be before it becomes a code. */
    @FunctionalInterface
    public interface Check {

        /** Returns whether the text of the field may be a code; logs that it may not. */
        boolean accepts(DelimitedRow row, String text);
    }

    private final RowCollector rows;
    private final int dimension;
    private final int field;
    private final int labelField;
    private final Form form;
    private final Check check;
    private final CodeTable known = new CodeTable();
    private int lastChange = -1;
    private int lastIndex = -1;

    /**
     * Describes a field.
     *
     * @param dimension place of the dimension that it fills
     * @param field place of the field that holds the code
     * @param labelField place of the field that holds the label, or -1
     */
    public CodeField(RowCollector rows, int dimension, int field, int labelField, Form form) {
        this(rows, dimension, field, labelField, form, (row, text) -> true);
    }

    /**
     * Describes a field whose texts are checked, each once.
     *
     * @param check says of a new text whether it may be a code
     */
    public CodeField(RowCollector rows, int dimension, int field, int labelField, Form form, Check check) {
        this.rows = rows;
        this.dimension = dimension;
        this.field = field;
        this.labelField = labelField;
        this.form = form;
        this.check = check;
    }

    /**
     * Returns the index of a row's code, or -1 if the field is empty or not accepted, which is logged.
     *
     * @throws UnreadableException if there are more codes than the limit allows
     */
    public int index(DelimitedRow row) throws UnreadableException {
        int change = row.change(field);
        if (change == lastChange) {
            return lastIndex;
        }
        int index = known.get(row.characters(field), 0, row.length(field));
        if (index < 0) {
            index = newIndex(row);
        }
        lastChange = index < 0 ? -1 : change;
        lastIndex = index;
        return index;
    }

    private int newIndex(DelimitedRow row) throws UnreadableException {
        String text = row.field(field);
        if (PlainText.strip(text).isEmpty()) {
            rows.log()
                    .add(
                            StatisticsRule.CODE,
                            row.line(),
                            row.column(field),
                            "the row has no code for " + rows.dimension(dimension),
                            "expected a code");
            return -1;
        }
        if (!check.accepts(row, text)) {
            return -1;
        }
        int colon = form == Form.BOTH ? text.indexOf(':') : -1;
        String code = PlainText.strip(colon < 0 ? text : text.substring(0, colon));
        String label = colon < 0 ? code : PlainText.strip(text.substring(colon + 1));
        int index = rows.code(dimension, code, labelField < 0 ? label : row.field(labelField));
        known.put(text, index);
        return index;
    }

    /**
     * Reads the codes of a row.
     *
     * @param fields the fields, one for each dimension
     * @param codes gets the index of each code
     * @return whether all are there
     */
    public static boolean readAll(List<CodeField> fields, DelimitedRow row, int[] codes) throws UnreadableException {
        for (int i = 0; i < codes.length; i++) {
            codes[i] = fields.get(i).index(row);
            if (codes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
