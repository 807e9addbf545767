package org.thbreport.publication.content;

import java.util.List;
import org.thbreport.publication.text.RichText;

/**
 * A table.
 *
 * @param id stable id, by which formulas and references find it: {@code coverage-counts}
 * @param name name of the table in a workbook, in the publication's language; letters, digits and underscores
 * @param caption caption
 * @param description what it holds, for a reader who cannot see it
 * @param columns columns
 * @param rows rows; every call of {@code iterator} starts anew, and a renderer keeps none
 * @param source where the numbers come from, and notes that belong to the table; may be empty
 * @param message what it says, with its numbers: the title that a reader sees first; no words where it says nothing in one line
 */
public record TableBlock(
        String id,
        String name,
        String caption,
        String description,
        List<Column> columns,
        Iterable<Row> rows,
        List<RichText> source,
        RichText message)
        implements Block {

    /** Makes a table that is headed by its caption. */
    public TableBlock(
            String id,
            String name,
            String caption,
            String description,
            List<Column> columns,
            Iterable<Row> rows,
            List<RichText> source) {
        this(id, name, caption, description, columns, rows, source, new RichText(List.of()));
    }

    /** Copies the lists of columns and sources. The rows stay a source that is read when needed. */
    public TableBlock {
        columns = List.copyOf(columns);
        source = List.copyOf(source);
    }

    /** Returns the table headed by what it says. */
    public TableBlock saying(RichText said) {
        return new TableBlock(id, name, caption, description, columns, rows, source, said);
    }

    /** Returns what stands over the table: what it says, or else its caption. */
    public RichText heading() {
        return message.inlines().isEmpty() ? RichText.of(caption) : message;
    }

    /** Returns the caption, where the heading says something else; empty otherwise. */
    public String subtitle() {
        return message.inlines().isEmpty() ? "" : caption;
    }

    /** Returns the table with a heading that tells its number. */
    public TableBlock headed(RichText heading) {
        return message.inlines().isEmpty()
                ? new TableBlock(id, name, heading.plain(), description, columns, rows, source, message)
                : saying(heading);
    }

    /**
     * Returns the place of a column, from 0.
     *
     * @param column id of the column
     * @throws IllegalArgumentException when the table has no such column
     */
    public int indexOf(String column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).id().equals(column)) {
                return index;
            }
        }
        throw new IllegalArgumentException("table " + id + " has no column " + column);
    }
}
