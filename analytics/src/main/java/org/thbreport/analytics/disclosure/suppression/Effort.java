package org.thbreport.analytics.disclosure.suppression;

/**
 * How much work goes into a lighter pattern. Counts of cells and linear programmes, never time, so that the result is the same on
 * every machine. It never decides whether a pattern is safe.
 *
 * @param flowCells cells of a part up to which cells are chosen by linear programmes from the start
 * @param repairCells cells of a part up to which its pattern is improved by trying without each cell
 * @param repairs linear programmes that improvements may take, in all parts together
 */
public record Effort(int flowCells, int repairCells, int repairs) {

    /** The effort of every publication. */
    public static final Effort USUAL = new Effort(200, 150, 200);
}
