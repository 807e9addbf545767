package org.thbreport.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.html.block.PagePlace;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.html.readback.ReadChart;
import org.thbreport.html.readback.SvgPictureReader;
import org.thbreport.publication.content.Branding;

/** What pages of a site can hold: the same words as the page, no heading of a page, ids of its own, and pictures as files. */
class FragmentTest {

    private static final HtmlBriefingWriter WRITER = new HtmlBriefingWriter(FontLibrary.bundled(), Branding.DEFAULT);
    private static final FragmentWriter FRAGMENTS = new FragmentWriter(FontLibrary.bundled(), Branding.DEFAULT);
    private static final Pattern LEVEL = Pattern.compile("(</?h)([2-6])");

    private static String fragment(int top) {
        return FRAGMENTS.fragment(SampleBriefing.titled("Sample"), SampleBriefing.PLACE, "study-", top);
    }

    private static String between(String text, String from, String to) {
        return text.substring(text.indexOf(from), text.indexOf(to));
    }

    /** The text of the page and of the fragment differ in ids alone. */
    @Test
    void saysTheSameAsThePage() {
        String page = between(
                WRITER.page(SampleBriefing.titled("Sample"), SampleBriefing.PLACE),
                "<div class=\"thb-text\"",
                "</div>\n</div>\n</div>\n</main>");
        String fragment = fragment(2);
        fragment =
                fragment.substring(fragment.indexOf("<div class=\"thb-text\""), fragment.lastIndexOf("</div>\n</div>"));
        assertThat(fragment.replace("study-", "")).isEqualTo(page);
    }

    @Test
    void hasNothingThatBelongsToAPage() {
        Document fragment = Jsoup.parse(fragment(2));
        assertThat(fragment.select("h1, nav, style, script, meta, link, header, footer, main, [style]"))
                .isEmpty();
        assertThat(fragment.select("[id]").eachAttr("id")).allMatch(id -> id.startsWith("study-"));
        assertThat(fragment.select("a[href^=#]").eachAttr("href")).allMatch(href -> href.startsWith("#study-"));
        assertThat(fragment.select(".thb-briefing").attr("lang")).isEqualTo("en");
        assertThat(new HtmlBriefingReader(fragment(2).getBytes(StandardCharsets.UTF_8)).disguisedInFragment())
                .isEmpty();
    }

    @Test
    void beginsItsHeadingsWhereItIsTold() {
        assertThat(Jsoup.parse(fragment(3)).select("h2")).isEmpty();
        assertThat(LEVEL.matcher(fragment(3))
                        .replaceAll(found -> found.group(1) + (Integer.parseInt(found.group(2)) - 1)))
                .isEqualTo(fragment(2));
    }

    @Test
    void leadsToFilesWhereTheyStandOnTheWeb() {
        PagePlace place = SampleBriefing.PLACE;
        PagePlace known = new PagePlace(
                place.self(),
                place.languages(),
                place.pdf(),
                place.annex(),
                place.results(),
                place.tables(),
                "https://example.org/thb/sample/");
        assertThat(Jsoup.parse(FRAGMENTS.fragment(SampleBriefing.titled("Sample"), known, "s-", 2))
                        .select(".thb-get a")
                        .eachAttr("href"))
                .containsExactly(
                        "https://example.org/thb/sample/briefing-en.pdf",
                        "https://example.org/thb/sample/annex-en.xlsx",
                        "https://example.org/thb/sample/results.json");
    }

    @Test
    void picturesAreFilesThatANameAndADescriptionTravelIn() throws Exception {
        Map<String, String> pictures = FRAGMENTS.pictures(SampleBriefing.titled("Sample"));
        assertThat(pictures).containsOnlyKeys("shares", "bars", "map", "panels");
        for (ReadChart chart : new HtmlBriefingReader(fragment(2).getBytes(StandardCharsets.UTF_8)).charts()) {
            byte[] file = Objects.requireNonNull(pictures.get(chart.id().replace("study-", "")))
                    .getBytes(StandardCharsets.UTF_8);
            var drawing = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getDocumentElement();
            assertThat(drawing.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(drawing.getAttribute("width")).isNotEmpty();
            SvgPictureReader reader = new SvgPictureReader(file);
            assertThat(reader.disguised()).isEmpty();
            assertThat(reader.isOf(chart)).as(chart.id()).isTrue();
            String other = new String(file, StandardCharsets.UTF_8).replace("<desc>", "<desc>No ");
            assertThat(new SvgPictureReader(other.getBytes(StandardCharsets.UTF_8)).isOf(chart))
                    .isFalse();
        }
        byte[] run = "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8);
        assertThat(new SvgPictureReader(run).disguised()).contains("the picture has an element <script>");
    }

    @Test
    void styleBearsOnNothingElseOfASite() {
        String style = FRAGMENTS.style();
        assertThat(style).startsWith("@layer thb{").doesNotContain(":root").doesNotContain("body{");
        assertThat(HtmlBriefingReader.isFragmentStyle(style)).isTrue();
        assertThat(HtmlBriefingReader.isFragmentStyle(style + "p::before{content:\"99 %\"}"))
                .isFalse();
    }
}
