package org.thbreport.xlsx.readback;

/**
 * A number in a cell.
 *
 * @param cell address of the cell, such as {@code C7}
 * @param value the number, unrounded
 */
public record AnnexNumber(String cell, double value) {}
