package org.thbreport.pdf.readback;

/**
 * A number on a page with what its tag tells of it.
 *
 * @param id id of the result that it is
 * @param shown what the tag says that a reader sees
 * @param text what stands on the page, or in the alternative text
 */
public record PrintedFigure(String id, String shown, String text) {}
