package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.PreviousEdition;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.RichText;

/** "ngo" names BE DE IE ES FR NL AT; before, it named BE DE IE and HU, and NL had not taken part. "strategy" is as before. */
class PreviousEditionTest {

    private static final ProtectedAnalysis RESULTS = SampleStudy.resultsAfter(new PreviousEdition(
            1,
            LocalDate.of(2023, 6, 1),
            SampleStudy.codes("BE DE IE EL ES FR AT SI SK FI SE HU GE RS"),
            true,
            Map.of(
                    "ngo", SampleStudy.codes("BE DE IE HU"),
                    "strategy", SampleStudy.codes("BE DE EL ES FR SK FI SE GE RS"),
                    "gone", SampleStudy.codes("BE"))));

    static List<String> languages() {
        return Language.available();
    }

    private static Section section(String tag, String area) {
        CountryCode country = area.isEmpty() ? null : CountryCode.of(area);
        Briefing briefing = SampleStudy.briefing(tag, RESULTS, SampleStudy.of(ProductKind.BRIEFING, country));
        return briefing.sections().stream()
                .filter(section -> section.id().equals("previous"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> items(Section section) {
        return section.blocks().stream()
                .filter(BulletList.class::isInstance)
                .flatMap(list -> ((BulletList) list).items().stream())
                .map(RichText::plain)
                .toList();
    }

    @Test
    void tellsWhoIsNewAndWhoIsNoLongerNamed() {
        Section section = section("en", "");
        assertThat(section.title()).isEqualTo("What changed since edition 1 (1 June 2023)");
        assertThat(((Paragraph) section.blocks().get(0)).text().plain())
                .startsWith(
                        "2 findings have complete lists of countries in both editions. One of them names the same countries");
        assertThat(items(section))
                .containsExactly(
                        "Good practice – 7 of 25 countries are named, before 4 of 14: text of ngo in en. New: ES, FR, NL, AT (took part for the first time:"
                                + " NL). No longer named: HU.");
    }

    @Test
    void theEditionOfACountryTellsOfItAlone() {
        assertThat(items(section("en", "ES"))).hasSize(1);
        assertThat(items(section("en", "BE"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageTellsIt(String tag) {
        assertThat(items(section(tag, "")))
                .singleElement()
                .asString()
                .contains("NL", "HU")
                .doesNotContain("{");
        Annex annex =
                new PublicationComposer(Language.of(tag), RESULTS).annex(SampleStudy.of(ProductKind.BRIEFING, null));
        assertThat(annex.sheets().stream()
                        .filter(sheet -> sheet.id().equals("previous"))
                        .flatMap(sheet -> Stream.ofNullable(sheet.table()))
                        .flatMap(table -> StreamSupport.stream(table.rows().spliterator(), false)))
                .hasSize(2);
    }
}
