package org.thbreport.publication.content;

/**
 * The colours of an issuing body on a dark screen, {@code 0xRRGGBB}.
 *
 * @param paper what is drawn and written on
 * @param ink colour of text
 * @param muted colour of secondary text
 * @param rule colour of hairlines
 * @param tint ground of boxes
 * @param brand colour of headings, links and the main series
 */
public record DarkColours(int paper, int ink, int muted, int rule, int tint, int brand) {}
