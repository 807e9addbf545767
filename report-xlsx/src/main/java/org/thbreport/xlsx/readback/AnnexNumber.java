package org.thbreport.xlsx.readback;

import org.jspecify.annotations.Nullable;

/**
 * A number of an annex.
 *
 * @param cell sheet and cell, or the place in a chart: {@code Coverage!C7}
 * @param id id of the result that it is, or null if the workbook does not tell
 * @param value the number as it counts; of points, as a fraction of 1
 */
public record AnnexNumber(String cell, @Nullable String id, double value) {}
