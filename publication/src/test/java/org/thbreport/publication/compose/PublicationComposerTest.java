package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.result.PublishedResults;
import org.thbreport.publication.check.PublicationFault;
import org.thbreport.publication.check.PublicationRules;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.edition.EditionFacts;
import org.thbreport.publication.language.Language;

class PublicationComposerTest {

    static List<String> languages() {
        return Language.available();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theSamplePublicationKeepsAllRules(String tag) {
        for (ProtectedAnalysis results : List.of(SampleStudy.results(), SampleStudy.resultsWithCounts())) {
            PublicationComposer composer = new PublicationComposer(Language.of(tag), results);
            for (EditionFacts facts : List.of(SampleStudy.FACTS, SampleStudy.withEditorNotes())) {
                Annex annex = composer.annex(facts);
                assertThat(composer.check(annex)
                                .faults(composer.compose(facts, annex).briefing()))
                        .isEmpty();
            }
        }
    }

    /** The rows of a sheet may be many: they are composed, looked at and laid out once for all editions of a study. */
    @Test
    void annexesOfAStudyHaveAllSheetsInCommonButThoseThatTellOfTheEdition() {
        PublicationComposer composer = new PublicationComposer(Language.of("en"), SampleStudy.resultsWithCounts());
        List<Sheet> one = composer.annex(SampleStudy.FACTS).sheets();
        List<Sheet> other = composer.annex(SampleStudy.withEditorNotes()).sheets();

        List<String> own = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                own.add(one.get(i).id());
            }
        }
        assertThat(own).containsExactly("cover", "contents", "reproduction");
    }

    @Test
    void aFaultOnACommonSheetIsAFaultOfEachEdition() {
        Sheet faulty = new Sheet("codes", "Codes", "A title with  two blanks", List.of(), null, List.of());
        PublicationComposer composer = new PublicationComposer(Language.of("en"), SampleStudy.resultsWithCounts());
        PublicationRules rules = new PublicationRules(
                List.of("significan"),
                List.of(),
                PublishedResults.index(SampleStudy.resultsWithCounts()),
                List.of(faulty));
        for (EditionFacts facts : List.of(SampleStudy.FACTS, SampleStudy.withEditorNotes())) {
            Annex annex = composer.annex(facts);
            List<Sheet> sheets = new ArrayList<>(annex.sheets());
            sheets.replaceAll(sheet -> sheet.id().equals("codes") ? faulty : sheet);
            assertThat(rules.check(new Annex(annex.metadata(), sheets))
                            .faults(composer.compose(facts, annex).briefing()))
                    .extracting(PublicationFault::rule)
                    .containsExactly("PUB-5");
        }
    }
}
