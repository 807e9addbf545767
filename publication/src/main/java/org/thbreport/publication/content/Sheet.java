package org.thbreport.publication.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.text.RichText;

/**
 * A sheet of the annex: a title, some lines, at most one table, and pictures of it.
 *
 * @param id stable id: {@code coverage-counts}
 * @param name name on its tab, in the publication's language, at most 31 characters, unique
 * @param number number of its table among those that a briefing may refer to, from 1; 0 for a sheet without one
 * @param title title, in its first cell
 * @param lines lines under the title: how many tables, units, notes, sources
 * @param table the table, or null for a sheet of lines alone (the cover)
 * @param figures native charts of the table's numbers
 */
public record Sheet(
        String id,
        String name,
        int number,
        String title,
        List<RichText> lines,
        @Nullable TableBlock table,
        List<SheetChart> figures) {

    /** Copies the lists. */
    public Sheet {
        lines = List.copyOf(lines);
        figures = List.copyOf(figures);
    }

    /** Makes a sheet without a number. */
    public Sheet(
            String id,
            String name,
            String title,
            List<RichText> lines,
            @Nullable TableBlock table,
            List<SheetChart> figures) {
        this(id, name, 0, title, lines, table, figures);
    }

    /**
     * Returns this sheet with a number.
     *
     * @param its the number
     * @param titled the title, which tells the number
     */
    public Sheet numbered(int its, String titled) {
        return new Sheet(id, name, its, titled, lines, table, figures);
    }
}
