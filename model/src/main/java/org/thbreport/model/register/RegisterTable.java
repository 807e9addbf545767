package org.thbreport.model.register;

/**
 * That a table of a study is counts of a register.
 *
 * @param register id of the register
 * @param breakdown by what it counts
 */
public record RegisterTable(String register, RegisterBreakdown breakdown) {}
