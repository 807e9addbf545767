package org.thbreport.analytics.disclosure.cells;

/**
 * One count of a table, or one that a reader could compute from it.
 *
 * @param key what it counts: {@code LV|2021|ctz|NAT}; equal keys are equal cells, whatever the file
 * @param value the true count, 0 or more
 * @param weight what is lost when it is withheld, more than 0; without meaning for cells that are not open
 * @param standing what may be done with it
 * @param sensitivity why it must be withheld
 */
public record TableCell(String key, long value, double weight, Standing standing, Sensitivity sensitivity) {

    /** Checks that it is a count. */
    public TableCell {
        if (value < 0) {
            throw new IllegalArgumentException("cell " + key + " is below 0");
        }
    }

    /** Returns whether a reader does not get the value told, before any cell is chosen. */
    public boolean isHidden() {
        return standing == Standing.IMPLIED
                || standing == Standing.SLACK
                || (standing == Standing.OPEN && sensitivity != Sensitivity.NONE);
    }

    TableCell with(Sensitivity found) {
        return new TableCell(key, value, weight, standing, found);
    }
}
