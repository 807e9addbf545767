package org.thbreport.publication.content;

import org.thbreport.publication.text.RichText;

/**
 * A number that stands out.
 *
 * @param value the number as printed, with its words: {@code 63.1 %}, {@code 10 of 25}
 * @param label what it is
 * @param base its denominator, scope and period; never empty
 */
public record KeyFigure(RichText value, RichText label, RichText base) {}
