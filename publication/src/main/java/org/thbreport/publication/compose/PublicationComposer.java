package org.thbreport.publication.compose;

import java.util.List;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.publication.check.PublicationCheck;
import org.thbreport.publication.check.PublicationRules;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Publication;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.edition.EditionFacts;
import org.thbreport.publication.language.Language;

/**
 * Composes all that is published of a study in one language, and holds it to the rules of finished publications. The one way in: an
 * annex first, then each product beside it. What all editions have in common is composed and looked at once. May be shared by
 * several threads.
 */
public final class PublicationComposer {

    private final StudyWords common;
    private final AnnexComposer annexes;
    private final PublicationRules rules;

    /** Makes a composer for the results of a study and a language. */
    public PublicationComposer(Language language, ProtectedAnalysis results) {
        this(language, results, false);
    }

    /**
     * Makes a composer for the results of a study and a language.
     *
     * @param isPreview whether every page and sheet says that it is not published
     */
    public PublicationComposer(Language language, ProtectedAnalysis results, boolean isPreview) {
        this.common = new StudyWords(results, results.disclosure(), language, isPreview);
        this.annexes = new AnnexComposer(common, results);
        this.rules = new PublicationRules(
                List.of(language.wording().text("check.forbidden").split("; ")),
                EvidenceTexts.of(results),
                common.figures(),
                annexes.common());
    }

    /** Returns the sheets that the annexes of all editions have in common: the very same ones in each of them. */
    public List<Sheet> common() {
        return annexes.common();
    }

    /** Returns the annex of an edition; it is the same for all products. */
    public Annex annex(EditionFacts facts) {
        return annexes.compose(facts);
    }

    /**
     * Returns a product of an edition beside its annex.
     *
     * @param facts what is known of the edition, the product among it
     * @param annex the annex of the same edition
     */
    public Publication compose(EditionFacts facts, Annex annex) {
        return new Publication(common.language().tag(), new BriefingComposer(common).compose(facts, annex), annex);
    }

    /** Looks at a finished annex of this composer, so that each product beside it can be held to the rules. */
    public PublicationCheck check(Annex annex) {
        return rules.check(annex);
    }
}
