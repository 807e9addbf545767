package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
            assertThat(composer.check(composer.compose(SampleStudy.results(), facts)))
                    .isEmpty();
            assertThat(composer.check(composer.compose(SampleStudy.resultsWithCounts(), facts)))
                    .isEmpty();
        }
    }
}
