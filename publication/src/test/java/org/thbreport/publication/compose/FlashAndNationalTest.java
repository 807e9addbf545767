package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.publication.chart.ChartSpec;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.RichText;

class FlashAndNationalTest {

    static List<String> languages() {
        return Language.available();
    }

    private static Briefing compose(String tag, ProtectedAnalysis results, ProductKind product, String area) {
        CountryCode country = area.isEmpty() ? null : CountryCode.of(area);
        return SampleStudy.briefing(tag, results, SampleStudy.of(product, country));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aFlashIsOnePageAndHasLessToSayWhereThatNeedsMore(String tag) {
        for (ProtectedAnalysis results : List.of(SampleStudy.results(), SampleStudy.resultsWithCounts())) {
            Briefing flash = compose(tag, results, ProductKind.FLASH, "");
            assertThat(flash.mostPages()).isEqualTo(1);
            assertThat(flash.sections().stream().map(Section::id))
                    .containsExactly("key-points", "share", "findings", "sources");
            assertThat(flash.shorter()).hasSizeGreaterThan(4).doesNotContain(flash);
            assertThat(flash.shorter().get(flash.shorter().size() - 1).sections().stream()
                            .map(Section::id))
                    .containsExactly("key-points", "findings", "sources");
        }
    }

    /** The flash of a country begins with the country, in the richest form and the poorest. */
    @ParameterizedTest
    @MethodSource("languages")
    void aNationalFlashTellsOfItsCountry(String tag) {
        Briefing flash = compose(tag, SampleStudy.resultsWithCounts(), ProductKind.FLASH, "BE");
        assertThat(flash.shorter()).isNotEmpty();
        for (Briefing form :
                Stream.concat(Stream.of(flash), flash.shorter().stream()).toList()) {
            Section first = form.sections().get(0);
            assertThat(first.id()).isEqualTo("national");
            assertThat(first.blocks())
                    .as("tiles, where there is room, and points")
                    .hasSizeLessThan(3);
            List<String> points = ((BulletList)
                            first.blocks().get(first.blocks().size() - 1))
                    .items().stream().map(RichText::plain).toList();
            assertThat(points.get(0)).contains("51").contains("2023").doesNotContain("{");
            assertThat(points).noneMatch(point -> point.endsWith(":"));
        }
    }

    /** NL stands in the second longest list of the sample only, FI in the longest. */
    @Test
    void aNationalFlashPrefersWhatNamesItsCountry() {
        for (String country : List.of("NL", "FI")) {
            Briefing flash = compose("en", SampleStudy.results(), ProductKind.FLASH, country);
            Section findings = flash.sections().stream()
                    .filter(section -> section.id().equals("findings"))
                    .findFirst()
                    .orElseThrow();
            assertThat(((BulletList) findings.blocks().get(0)).items().get(0).plain())
                    .as(country)
                    .contains(country);
        }
    }

    @Test
    void aBriefingTakesAsManyPagesAsItNeeds() {
        assertThat(compose("en", SampleStudy.results(), ProductKind.BRIEFING, "")
                        .mostPages())
                .isZero();
    }

    private static List<String> national(ProtectedAnalysis results, String area) {
        Briefing briefing = compose("en", results, ProductKind.BRIEFING, area);
        Section section = briefing.sections().get(0);
        assertThat(section.id()).isEqualTo("national");
        return section.blocks().stream()
                .filter(BulletList.class::isInstance)
                .flatMap(list -> ((BulletList) list).items().stream())
                .map(RichText::plain)
                .toList();
    }

    /** BE 2023: 280 of 540 known is 51.9 %. */
    @Test
    void theLargestTypeIsThatOfTheCountry() {
        Briefing briefing = compose("en", SampleStudy.resultsWithCounts(), ProductKind.BRIEFING, "BE");
        List<String> values = briefing.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(KeyFigures.class::isInstance)
                .flatMap(block -> ((KeyFigures) block).figures().stream())
                .map(figure -> figure.value().plain())
                .toList();
        assertThat(values).containsExactly("51.9\u202f%", "2 of 3");
    }

    /** BE 2023: 280 of 160 + 100 + 280 known is 51.9 %. Four countries are too few for a median: none is printed. */
    @Test
    void aCountryIsSetAgainstAMedianOnlyOfEnoughCountries() {
        assertThat(national(SampleStudy.resultsWithCounts(), "BE").get(0))
                .startsWith("51.9\u202f% of victims were third-country nationals (2023; figure 1). Scope:");
        assertThat(national(SampleStudy.resultsWithCounts(), "LV").get(0))
                .isEqualTo(
                        "In 2023 the citizenship of fewer than 50 victims was known, so that no percentage is given.");
    }

    @Test
    void aCountryIsToldWhichFindingsNameIt() {
        assertThat(national(SampleStudy.results(), "EL"))
                .containsExactly(
                        "The source names the country in 2 of 3 lists:",
                        "Plan – text of strategy in en.",
                        "Plan – text of strategy-part in en.");
        assertThat(national(SampleStudy.results(), "LV"))
                .containsExactly("None of the 3 lists of the source names the country; it may do the same.");
    }

    /** Statistics may have a country that took no part in the study: the results count no list for it, so no key figure tells of one. */
    @Test
    void noKeyFigureTellsOfListsToACountryThatTookNoPart() {
        ProtectedAnalysis results = SampleStudy.resultsWithCounts();
        assertThat(results.coverage().byCountry())
                .noneMatch(country -> country.country().code().equals("LV"));
        assertThat(compose("en", results, ProductKind.BRIEFING, "LV").sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(KeyFigures.class::isInstance)
                        .flatMap(block -> ((KeyFigures) block).figures().stream())
                        .map(figure -> figure.value().plain()))
                .noneMatch(value -> value.endsWith("of 3"));
    }

    /** A file of one country alone: its edition tells each picture and each key figure once, as the edition for the whole does. */
    @ParameterizedTest
    @ValueSource(strings = {"BE", "LV"})
    void theOnlyCountryOfAFileIsToldOnce(String country) {
        ProtectedAnalysis results = SampleStudy.resultsOfOneCountry(country);
        for (ProductKind product : ProductKind.values()) {
            Briefing national = compose("en", results, product, country);
            List<ChartSpec> charts = figures(national).map(FigureBlock::chart).toList();
            assertThat(charts).doesNotHaveDuplicates();
            assertThat(charts)
                    .containsAll(figures(compose("en", results, product, ""))
                            .map(FigureBlock::chart)
                            .filter(ShareChart.class::isInstance)
                            .toList());
            assertThat(national.sections().stream()
                            .flatMap(section -> section.blocks().stream())
                            .filter(BulletList.class::isInstance)
                            .flatMap(list -> ((BulletList) list).items().stream())
                            .filter(item -> item.plain().contains("were third-country nationals")))
                    .isEmpty();
        }
        assertThat(figures(compose("en", results, ProductKind.BRIEFING, country)))
                .extracting(FigureBlock::id)
                .contains("share-by-period")
                .doesNotContain("share-of-country");
    }

    private static Stream<FigureBlock> figures(Briefing briefing) {
        return briefing.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(FigureBlock.class::isInstance)
                .map(FigureBlock.class::cast);
    }
}
