package org.thbreport.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.publication.content.Branding;

/** What a reader sees on a phone and on a screen, as far as the style sheet alone tells it. */
class LookOfPageTest {

    private static final Document PAGE = Jsoup.parse(new HtmlBriefingWriter(FontLibrary.bundled(), Branding.DEFAULT)
            .page(SampleBriefing.titled("Sample"), SampleBriefing.PLACE));

    private static String style() {
        return PAGE.expectFirst("style").data();
    }

    /** A table that is cut by the edge of a phone shows that more of it follows; on paper it does not. */
    @Test
    void aTableThatScrollsShowsThatItDoes() {
        assertThat(PAGE.select("table")).isNotEmpty().hasSameSizeAs(PAGE.select(".thb-scroll > table"));
        assertThat(style())
                .containsPattern("\\.thb-scroll\\{overflow-x:auto;[^}]*local[^}]*scroll[^}]*\\}")
                .contains(".thb-scroll{background:none;overflow:visible}");
    }

    /** A cell of many words keeps a width at which they do not stand one under the other; numbers and short words need none. */
    @Test
    void aLongCellKeepsItsWidthOnAScreen() {
        assertThat(style()).contains("@media screen{.thb-briefing .thb-long{min-width:10rem}}");
        assertThat(PAGE.select("td, tbody th"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.hasClass("thb-long"))
                        .as(cell.text())
                        .isEqualTo(cell.wholeText().length() >= 24 && !cell.hasClass("thb-n")));
    }

    /** Numbers over the lines of a scale are not crossed by them; words on tiles, which have a ground of their own, are left alone. */
    @Test
    void numbersOfAChartHavePaperAroundThem() {
        assertThat(style())
                .contains(
                        "@media screen{.thb-briefing text.thb-f-brand,.thb-briefing g.thb-f-brand{text-shadow:1px 1px var(--thb-paper)");
        assertThat(PAGE.select("#shares text.thb-f-brand, #shares g.thb-f-brand"))
                .isNotEmpty();
        assertThat(PAGE.select("#map text.thb-f-brand, #map g.thb-f-brand")).isEmpty();
    }

    /** A picture takes more than half of the column, and its notes stand beside its head. */
    @Test
    void aPictureFillsItsColumn() {
        assertThat(style())
                .contains(".thb-pic{max-width:31rem}")
                .contains(".thb-figure{grid-template-columns:minmax(0,31rem) minmax(0,1fr)}")
                .contains(".thb-beside{align-self:start}")
                .doesNotContain("align-self:end");
    }
}
