package org.thbreport.analytics.disclosure.audit;

/**
 * A person who is alone in a cell, and so knows its count, and the sensitive cell that follows from it.
 *
 * @param known index of the cell of one person
 * @param told index of the cell that the person can compute
 */
public record InsiderPair(int known, int told) {}
