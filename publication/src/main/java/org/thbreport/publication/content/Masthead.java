package org.thbreport.publication.content;

import java.util.List;
import org.thbreport.publication.text.RichText;

/**
 * The head of a briefing. A line without a fact is left out.
 *
 * @param product type of product: "Briefing"
 * @param title title
 * @param scope who is covered: "25 EMN Member and Observer Countries"
 * @param lines issuing body, date, edition, status and so on, in order
 */
public record Masthead(String product, String title, RichText scope, List<Line> lines) {

    /** Copies the list. */
    public Masthead {
        lines = List.copyOf(lines);
    }

    /**
     * A line of the masthead.
     *
     * @param label what it tells
     * @param value the fact
     */
    public record Line(String label, String value) {}
}
