package org.thbreport.publication.content;

import java.util.List;

/**
 * The annex: a workbook of sheets.
 *
 * @param metadata what it says of itself
 * @param sheets its sheets, in order; the first is the cover
 */
public record Annex(Metadata metadata, List<Sheet> sheets) {

    /** Copies the list. */
    public Annex {
        sheets = List.copyOf(sheets);
    }
}
