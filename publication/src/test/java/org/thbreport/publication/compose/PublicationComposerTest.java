package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.analytics.disclosure.ProtectedAnalysis;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.language.Language;

class PublicationComposerTest {

    static List<String> languages() {
        return Language.available();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theSamplePublicationKeepsAllRules(String tag) {
        PublicationComposer composer = new PublicationComposer(Language.of(tag));
        for (EditionFacts facts : List.of(SampleStudy.FACTS, SampleStudy.withEditorNotes())) {
            for (ProtectedAnalysis results : List.of(SampleStudy.results(), SampleStudy.resultsWithCounts())) {
                Annex annex = composer.annex(results, facts);
                assertThat(composer.check(annex, results)
                                .faults(composer.compose(results, facts, annex).briefing()))
                        .isEmpty();
            }
        }
    }
}
