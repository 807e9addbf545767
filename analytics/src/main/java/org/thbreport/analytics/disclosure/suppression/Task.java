package org.thbreport.analytics.disclosure.suppression;

/**
 * What is missing from a pattern.
 *
 * @param cell a sensitive cell that can be told too well
 * @param width how far it must be able to move
 * @param held a cell that the attacker knows besides, as the only person in it; -1 for none
 */
record Task(int cell, long width, int held) {}
