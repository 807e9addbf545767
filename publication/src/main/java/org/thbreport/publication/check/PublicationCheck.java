package org.thbreport.publication.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.thbreport.publication.content.Publication;

/** Holds a finished publication to all rules before it may be published. */
public final class PublicationCheck {

    private PublicationCheck() {}

    /**
     * Returns what is wrong with a publication; empty if nothing is.
     *
     * @param publication the publication
     * @param forbidden words that no text for readers may hold, in the publication's language
     * @param evidence texts that the statistics files say, such as labels: they are quoted, and their words are not judged
     */
    public static List<PublicationFault> check(
            Publication publication, List<String> forbidden, Collection<String> evidence) {
        List<Publication> all = new ArrayList<>(List.of(publication));
        publication.briefing().shorter().stream()
                .map(briefing -> new Publication(publication.language(), briefing, publication.annex()))
                .forEach(all::add);
        return all.stream()
                .flatMap(one -> checkOne(one, forbidden, evidence).stream())
                .distinct()
                .toList();
    }

    private static List<PublicationFault> checkOne(
            Publication publication, List<String> forbidden, Collection<String> evidence) {
        return Stream.of(
                        KeyPointRule.check(publication.briefing()),
                        NoteRule.check(publication.briefing()),
                        TableRule.check(publication),
                        NumberRule.check(publication),
                        WordRule.check(publication, forbidden, evidence),
                        ReferenceRule.check(publication),
                        FigureRule.check(publication),
                        SheetRule.check(publication.annex()),
                        FormulaRule.check(publication.annex()),
                        SameReleaseRule.check(publication))
                .flatMap(List::stream)
                .toList();
    }
}
