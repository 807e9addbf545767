package org.thbreport.xlsx.readback;

import java.util.List;

/**
 * A row of a table of an annex, as the file remembers it.
 *
 * @param sheet name of the sheet
 * @param titles lines above the table, such as its title and period
 * @param texts the cells that hold text
 * @param numbers the cells that hold a number, or a formula with the number that it gave when the file was written
 */
public record AnnexRow(String sheet, List<String> titles, List<String> texts, List<AnnexNumber> numbers) {
    /** Copies the lists. */
    public AnnexRow {
        titles = List.copyOf(titles);
        texts = List.copyOf(texts);
        numbers = List.copyOf(numbers);
    }
}
