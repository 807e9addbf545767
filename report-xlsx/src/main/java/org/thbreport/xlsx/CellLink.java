package org.thbreport.xlsx;

/**
 * A cell that leads somewhere.
 *
 * @param row its row, from 0
 * @param column its column, from 0
 * @param link where it leads
 */
record CellLink(int row, int column, CellText.Link link) {}
