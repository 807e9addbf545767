package org.thbreport.html.svg;

/**
 * Words of a picture.
 *
 * @param text the words
 * @param x where their anchor is, from the left
 * @param y where their base line is, from the top
 */
record SvgWord(String text, double x, double y) {}
