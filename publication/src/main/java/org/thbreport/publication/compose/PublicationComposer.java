package org.thbreport.publication.compose;

import java.util.List;
import org.thbreport.analytics.disclosure.ProtectedAnalysis;
import org.thbreport.publication.check.PublicationCheck;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Publication;
import org.thbreport.publication.language.Language;

/**
 * Composes all that is published in one language, and holds it to the rules of finished publications. The one way in: an
 * annex first, then each product beside it.
 */
public final class PublicationComposer {

    private final Language language;

    /** Makes a composer for a language. */
    public PublicationComposer(Language language) {
        this.language = language;
    }

    /** Returns the annex of an edition; it is the same for all products. */
    public Annex annex(ProtectedAnalysis results, EditionFacts facts) {
        return new AnnexComposer(language).compose(results, facts);
    }

    /**
     * Returns a product of an edition beside its annex.
     *
     * @param facts what is known of the edition, the product among it
     * @param annex the annex of the same edition
     */
    public Publication compose(ProtectedAnalysis results, EditionFacts facts, Annex annex) {
        return new Publication(language.tag(), new BriefingComposer(language).compose(results, facts, annex), annex);
    }

    /**
     * Looks at a finished annex in this composer's language, so that each product beside it can be held to the rules.
     *
     * @param annex the annex
     * @param results what it was composed from
     */
    public PublicationCheck check(Annex annex, ProtectedAnalysis results) {
        return new PublicationCheck(
                annex, List.of(language.wording().text("check.forbidden").split("; ")), EvidenceTexts.of(results));
    }
}
