package org.thbreport.xlsx.readback;

import org.jspecify.annotations.Nullable;
import org.thbreport.publication.text.ColumnKind;

/**
 * A number of an annex.
 *
 * @param cell sheet and cell, or the place in a chart: {@code Coverage!C7}
 * @param id id of the result that it is, or null if the workbook does not tell
 * @param value the number as it counts; of points, as a fraction of 1
 * @param shownAs how the number is shown, or null if that is not told
 */
public record AnnexNumber(
        String cell,
        @Nullable String id,
        double value,
        @Nullable ColumnKind shownAs) {
    /** Makes a number of which it is not told how it is shown. */
    public AnnexNumber(String cell, @Nullable String id, double value) {
        this(cell, id, value, null);
    }
}
