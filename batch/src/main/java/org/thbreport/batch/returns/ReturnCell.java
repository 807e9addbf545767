package org.thbreport.batch.returns;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a return.
 *
 * @param table name of the table
 * @param label what the table or the cell is called
 * @param area code of the country that registers; empty where no register is there
 * @param period the period
 * @param status {@code IDENTIFIED}, {@code PRESUMED}, or {@code REGISTERED} for all together
 * @param category standard codes
 * @param value how many; null where the registers do not hold the field
 * @param reason why it is blank; empty for a number
 */
public record ReturnCell(
        String table,
        String label,
        String area,
        String period,
        String status,
        String category,
        @Nullable Long value,
        String reason) {

    /** Returns how the cell stands: filled, a zero that is known, or blank. */
    public String state() {
        return value == null ? "blank" : value == 0 ? "zero" : "filled";
    }
}
