package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.CountryBox;
import org.thbreport.model.study.EditorText;
import org.thbreport.model.study.EditorWords;
import org.thbreport.model.study.Imprint;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** The sample study says 63.1 % in 2022 and about 43 % in 2019-2021: about 20 points. */
class EditorSectionsTest {

    private static final EditorWords WORDS = new EditorWords(
            List.of(
                    text(
                            "From {share.EU27_2020.2019/2021.publishedShare} to {share.EU27_2020.2022.publishedShare}: up by"
                                    + " {change.EU27_2020.\"2019/2021..2022\".difference}."),
                    text("{study.participants.stated} countries, {no.such.figure}.")),
            List.of(text("Asked by mail.")),
            List.of(text("Count."), text("Count again.")),
            List.of(
                    new CountryBox(CountryCode.of("BE"), text("A house"), List.of(text("Open.")), "report"),
                    new CountryBox(null, text("Elsewhere"), List.of(text("Shut.")), null)),
            Map.of("THB", "trafficking in human beings"),
            List.of(text("Views of the authors.")),
            List.of(text("a@example.org"), text("Riga")));

    private static EditorText text(String words) {
        return new EditorText(words, Location.of("texts/en.yaml"));
    }

    private static Briefing briefing(String tag, @Nullable String area) {
        return SampleStudy.briefing(
                tag,
                SampleStudy.resultsWithWords(
                        WORDS,
                        List.of("ngo"),
                        new Imprint(
                                "978-92-1-000000-0",
                                "10.1234/thb.5",
                                null,
                                Map.of("en", "Paid by a fund."),
                                List.of(),
                                null)),
                SampleStudy.of(ProductKind.BRIEFING, area == null ? null : CountryCode.of(area)));
    }

    private static Section section(Briefing briefing, String id) {
        return briefing.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> plain(Section section) {
        return section.blocks().stream()
                .flatMap(EditorSectionsTest::texts)
                .map(RichText::plain)
                .toList();
    }

    private static Stream<RichText> texts(Block block) {
        return block instanceof BulletList list ? list.items().stream() : Stream.of(((Paragraph) block).text());
    }

    @Test
    void figuresArePrintedByTheirIds() {
        Section summary = section(briefing("en", null), "summary");
        assertThat(plain(summary))
                .containsExactly(
                        "From about 43\u202f% to 63.1\u202f%: up by about 20 percentage points.",
                        "25 countries, {no.such.figure}.");
        assertThat(texts(summary.blocks().get(0)).flatMap(words -> words.figures().stream()))
                .extracting(Figure::name)
                .containsExactly(
                        "share.EU27_2020.2019/2021.publishedShare",
                        "share.EU27_2020.2022.publishedShare",
                        "change.EU27_2020.\"2019/2021..2022\".difference");
    }

    @Test
    void eachPartHasItsPlace() {
        Briefing whole = briefing("en", null);
        assertThat(whole.sections().stream().map(Section::id))
                .containsSubsequence(
                        "summary",
                        "key-points",
                        "boxes",
                        "recommendations",
                        "method",
                        "reading",
                        "abbreviations",
                        "sources",
                        "about");
        assertThat(section(whole, "boxes").subsections().stream().map(Section::title))
                .containsExactly("Belgium: A house", "Elsewhere");
        assertThat(plain(section(whole, "boxes").subsections().get(0)))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Source: ");
        assertThat(plain(section(whole, "abbreviations"))).containsExactly("THB: trafficking in human beings");
        assertThat(plain(section(whole, "about")))
                .containsExactly(
                        "Paid by a fund.",
                        "Views of the authors.",
                        "Contact: a@example.org; Riga",
                        "ISBN 978-92-1-000000-0; DOI 10.1234/thb.5");
    }

    /** The longest list of the sample is "strategy", of ten countries; "ngo" has seven. */
    @Test
    void theEditorChoosesTheKeyPoints() {
        Briefing briefing = briefing("en", null);
        assertThat(plain(new Section(
                        "points",
                        "",
                        section(briefing, "key-points").blocks().stream()
                                .filter(BulletList.class::isInstance)
                                .toList(),
                        List.of())))
                .hasSize(2)
                .last()
                .asString()
                .contains("text of ngo in en");
        assertThat(plain(section(briefing, "reading"))).contains("The editor chose which findings are key points.");
    }

    @Test
    void theEditionOfACountryHasItsOwnBox() {
        Briefing national = briefing("lv", "BE");
        assertThat(national.sections().stream().map(Section::id)).doesNotContain("summary", "recommendations");
        assertThat(section(national, "boxes").subsections().stream().map(Section::title))
                .containsExactly("Beļģija: A house");
        assertThat(briefing("en", "FI").sections().stream().map(Section::id)).doesNotContain("boxes");
    }
}
