package org.thbreport.publication.check;

import java.util.Collection;
import java.util.List;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Sheet;

/** The rules for what is published of a study in one language. Sheets that all its annexes have in common are looked at once. */
public final class PublicationRules {

    private final SheetReading common;

    /**
     * Makes the rules.
     *
     * @param forbidden words that no text for readers may hold, in the language of the publications; none is empty
     * @param evidence texts that the statistics files say, such as labels: they are quoted, and their words are not judged
     * @param results every figure that may be told
     * @param common sheets that all annexes have in common; may be empty
     */
    public PublicationRules(
            List<String> forbidden, Collection<String> evidence, FigureIndex results, List<Sheet> common) {
        ForbiddenWords words = new ForbiddenWords(forbidden);
        this.common = new SheetReading(words, WordRule.quotes(words, evidence), results);
        common.forEach(this.common::read);
    }

    /** Looks at an annex, whose rows are read once, so that each product beside it can be held to the rules. */
    public PublicationCheck check(Annex annex) {
        SheetReading reading = common.copy();
        annex.sheets().stream().filter(sheet -> !reading.hasRead(sheet)).forEach(reading::read);
        return new PublicationCheck(annex, reading);
    }
}
