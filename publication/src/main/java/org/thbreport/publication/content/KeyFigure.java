package org.thbreport.publication.content;

/**
 * A number that stands out.
 *
 * @param value the number as printed: {@code 63.1 %}
 * @param label what it is
 * @param base its denominator, scope and period; never empty
 */
public record KeyFigure(String value, String label, RichText base) {}
