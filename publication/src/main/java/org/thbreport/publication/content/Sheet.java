package org.thbreport.publication.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of the annex: a title, some lines, at most one table, and pictures of it.
 *
 * @param id stable id: {@code coverage-counts}
 * @param name name on its tab, in the publication's language, at most 31 characters, unique
 * @param title title, in its first cell
 * @param lines lines under the title: how many tables, units, notes, sources
 * @param table the table, or null for a sheet of lines alone (the cover)
 * @param figures native charts of the table's numbers
 */
public record Sheet(
        String id,
        String name,
        String title,
        List<RichText> lines,
        @Nullable TableBlock table,
        List<SheetChart> figures) {

    /** Copies the lists. */
    public Sheet {
        lines = List.copyOf(lines);
        figures = List.copyOf(figures);
    }
}
