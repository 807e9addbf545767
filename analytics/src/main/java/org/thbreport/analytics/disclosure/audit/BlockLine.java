package org.thbreport.analytics.disclosure.audit;

/**
 * One relation among the unknowns of a block: the sum of coefficient times change from the truth is 0.
 *
 * @param positions the unknowns
 * @param coefficients their coefficients, in the same order
 */
record BlockLine(int[] positions, long[] coefficients) {}
