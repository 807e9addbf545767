package org.thbreport.html.readback;

/**
 * A number of a page that says which result it is.
 *
 * @param figure id of the result
 * @param value the unrounded number, as the page has it for programs
 * @param shown the number as a reader sees it
 */
public record MarkedNumber(String figure, String value, String shown) {}
