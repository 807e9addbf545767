package org.thbreport.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.html.markup.UnwritableTextException;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.html.readback.ReadChart;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Logo;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.publication.readback.TextBlock;

/** Pages are accessible, ask for nothing outside themselves, and hold whatever a study says. */
class HtmlBriefingWriterTest {

    private static final HtmlBriefingWriter WRITER = new HtmlBriefingWriter(FontLibrary.bundled(), Branding.DEFAULT);

    private static String html(String title) {
        return WRITER.page(SampleBriefing.titled(title), SampleBriefing.PLACE);
    }

    private static Document page() {
        return Jsoup.parse(html("Sample"));
    }

    private static String sha256(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theSamePageTwice() {
        assertThat(html("Sample")).isEqualTo(html("Sample")).startsWith("<!DOCTYPE html>\n");
    }

    /** HTML-1 and HTML-2. */
    @Test
    void asksForNothingAndRunsNothing() throws Exception {
        Document page = page();
        assertThat(page.select("[style], iframe, object, embed, form, base, link[rel=stylesheet]"))
                .isEmpty();
        assertThat(page.select("script").eachAttr("type")).containsExactly("application/ld+json");
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select("img[src]").eachAttr("src")).allMatch(src -> src.startsWith("data:"));
        String style = page.expectFirst("style").data();
        assertThat(style).doesNotContain("url(").doesNotContain("@import").doesNotContain("@font-face");
        String policy = page.expectFirst("meta[http-equiv]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("style-src 'sha256-" + sha256(style) + "'")
                .contains("script-src 'sha256-"
                        + sha256(page.expectFirst("script").data()) + "'");
    }

    /** HTML-3. */
    @Test
    void everyFigureHasItsCaptionItsDescriptionAndItsData() {
        Document page = page();
        assertThat(page.select("figure")).hasSize(4).allSatisfy(figure -> {
            assertThat(figure.select("figcaption").text()).startsWith("Figure ");
            assertThat(figure.select("table caption").text()).isNotEmpty();
            assertThat(figure.select("summary").eachText()).hasSize(2);
            assertThat(figure.select("svg[role=img]")).isNotEmpty().allSatisfy(picture -> {
                for (String id : picture.attr("aria-labelledby").split(" ")) {
                    assertThat(page.getElementById(id)).as(id).isNotNull();
                }
            });
            String described = figure.select("[aria-describedby]").attr("aria-describedby");
            Element description = Objects.requireNonNull(page.getElementById(described));
            assertThat(description.wholeText()).startsWith("What ");
            assertThat(description.closest("details"))
                    .as("browsers do not find a description that is folded away")
                    .isNull();
        });
    }

    /** HTML-5 and HTML-6. */
    @Test
    void notesLeadThereAndBackAndIdsAreUnique() {
        Document page = page();
        Set<String> ids = new HashSet<>();
        page.select("[id]")
                .forEach(element ->
                        assertThat(ids.add(element.id())).as(element.id()).isTrue());
        page.select("a[href^=#]")
                .eachAttr("href")
                .forEach(href -> assertThat(ids).contains(href.substring(1)));
        for (Element reference : page.select("[role=doc-noteref]")) {
            Element note = Objects.requireNonNull(
                    page.getElementById(reference.attr("href").substring(1)));
            assertThat(note.select("[role=doc-backlink]").eachAttr("href")).contains("#" + reference.id());
        }
        assertThat(page.select("[role=doc-noteref]")).hasSize(3);
        assertThat(page.select("[role=doc-backlink]")).hasSize(3);
        assertThat(page.select("#note-1 .thb-back").eachText())
                .containsExactly("\u2191 aBack from note 1, place a", "\u2191 bBack from note 1, place b");
        assertThat(ids).contains("shares", "bars", "map", "panels", "table", "key-points", "notes");
    }

    @Test
    void headingsAndLandmarksAreInOrder() {
        Document page = page();
        List<String> headings =
                page.select("h1,h2,h3,h4").stream().map(Element::normalName).toList();
        assertThat(headings).startsWith("h1", "h2").contains("h3");
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("body > header")).hasSize(1);
        assertThat(page.select("body > footer")).hasSize(1);
        assertThat(page.select("nav")).hasSize(2);
        assertThat(page.expectFirst("body > a").attr("href")).isEqualTo("#text");
        assertThat(page.select("[aria-current]").text()).isEqualTo("English");
        assertThat(page.select("a[hreflang]").eachAttr("href")).containsExactly("briefing-lv.html");
        assertThat(page.select(".thb-get a").eachAttr("href"))
                .containsExactly("briefing-en.pdf", "annex-en.xlsx", "results.json");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    /** What is drawn in panels is read as what is drawn in one picture; its words are told apart from the drawing. */
    @Test
    void everyPictureIsReadWithItsDrawingAndWords() {
        String html = html("Sample");
        for (ReadChart chart : new HtmlBriefingReader(html.getBytes(StandardCharsets.UTF_8)).charts()) {
            assertThat(chart.caption().text()).as(chart.id()).isNotBlank();
            assertThat(chart.drawing()).as(chart.id()).contains("<svg");
        }
        ReadChart panels = panels(html);
        assertThat(panels.drawing().split("<svg", -1))
                .hasSize(SampleBriefing.panels().panels().size() + 1);
        String title = SampleBriefing.panels().panels().get(1).title();
        assertThat(panels.labels()).contains(title);
        assertThat(panels(html.replace(">" + title + "<", ">Elsewhere<")).labels())
                .contains("Elsewhere");
    }

    private static ReadChart panels(String html) {
        return new HtmlBriefingReader(html.getBytes(StandardCharsets.UTF_8))
                .charts().stream()
                        .filter(chart -> chart.id().equals("panels"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void numbersNameTheirResults() {
        HtmlBriefingReader reader = new HtmlBriefingReader(html("Sample").getBytes(StandardCharsets.UTF_8));
        assertThat(reader.blocks().stream().flatMap(block -> block.figures().stream()))
                .contains(new PrintedFigure("share.LV.2022.shareOfKnown", "63.1 %", "63.1 %", 0.631))
                .allMatch(figure -> !figure.text().isEmpty());
        assertThat(page().select("td data").eachAttr("value")).contains("1234", "0.1");
    }

    @Test
    void isReadBackInOrder() {
        HtmlBriefingReader reader = new HtmlBriefingReader(html("Sample").getBytes(StandardCharsets.UTF_8));
        assertThat(reader.blocks())
                .extracting(TextBlock::role, TextBlock::context, TextBlock::text)
                .contains(
                        tuple("h2", "Key points", "Key points"),
                        tuple("li", "Key points", "whole1"),
                        tuple("li", "Key points", "part"),
                        tuple("tr", "Table 1. Countries", "Latvia | 1,234 | w"),
                        tuple("tr", "Table 1. Countries", "Malta | 0.1 | [z]"),
                        tuple("p", "Figure 1. Sample", "Source: made up."));
        assertThat(new HtmlBriefingReader("no page".getBytes(StandardCharsets.UTF_8)).blocks())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</style><script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "]]> --> <!-- <svg onload=alert(1)>",
                "\" onclick=\"alert(1)",
                "&amp; &lt; {0} ${x}",
                "\u202Ereversed \u05D0\u05D1 \u0627\u0644",
                "\u2028 line \u2029 paragraph"
            })
    void holdsWhateverAStudySays(String title) {
        Document page = Jsoup.parse(html(title));
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("[onclick], [onload]")).isEmpty();
        assertThat(page.expectFirst("h1").wholeText()).isEqualTo(title);
        assertThat(page.expectFirst("p.thb-lead").wholeText()).isEqualTo(title);
        assertThat(page.select("meta[name=dcterms.title]").attr("content")).isEqualTo(title);
        assertThat(page.expectFirst("figcaption").wholeText()).isEqualTo("Figure 1. " + title);
        assertThat(page.expectFirst("script").data()).doesNotContain("<").doesNotContain("\u2028");
    }

    @Test
    void aWordOf400CharactersStays() {
        String word = "x".repeat(400);
        assertThat(Jsoup.parse(html(word)).expectFirst("h1").text()).isEqualTo(word);
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> html("half \uD800 character")).isInstanceOf(UnwritableTextException.class);
    }

    @Test
    void coloursAreRolesThatADarkScreenChanges() {
        String style = page().expectFirst("style").data();
        Set<String> used = new HashSet<>();
        page().select("svg [class]").forEach(mark -> used.add(mark.className()));
        assertThat(used)
                .contains("thb-f-brand", "thb-s-brand", "thb-f-band", "thb-f-bar", "thb-f-ink", "thb-f-striped")
                .allSatisfy(name -> assertThat(style).contains("." + name + "{"));
        List<String> papers = new ArrayList<>();
        java.util.regex.Matcher paper =
                java.util.regex.Pattern.compile("--thb-paper:([^;]+);").matcher(style);
        while (paper.find()) {
            papers.add(paper.group(1));
        }
        assertThat(papers)
                .as("light, dark, chosen by the reader, print")
                .containsExactly("#ffffff", "#11161d", "Canvas", "#ffffff");
    }

    /** Two figures may show data of the same title; the frames of their tables are told apart by the numbers of the figures. */
    @Test
    void theFrameOfADataTableIsNamedByItsFigure() {
        List<String> names = new ArrayList<>();
        for (Element frame : page().select("figure details [role=region]")) {
            Element name = page().expectFirst("#" + frame.attr("aria-labelledby"));
            assertThat(name.normalName()).isEqualTo("summary");
            names.add(name.text());
        }
        assertThat(names).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    /** The rule of a page stands before that of its content, so that it has to say more to hold. */
    @Test
    void aCaptionIsNoWiderThanThePhone() {
        assertThat(page().expectFirst("style").data())
                .contains(".thb-briefing caption{")
                .contains(".thb-briefing .thb-scroll caption{max-width:min(44rem,100vw - 2.5rem)}");
    }

    @Test
    void aLogoTravelsInThePage() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G'};
        Branding office = new Branding(
                0x1F4E79,
                0x1A1F26,
                0x545E6B,
                0xC9D1DA,
                0xEEF3F8,
                List.of(0x0072B2),
                new Logo(png, 10, Map.of("en", "Example Office")),
                null);
        String html = new HtmlBriefingWriter(FontLibrary.bundled(), office)
                .page(SampleBriefing.titled("Sample"), SampleBriefing.PLACE);
        assertThat(new HtmlBriefingReader(html.getBytes(StandardCharsets.UTF_8)).disguised())
                .isEmpty();
        Document page = Jsoup.parse(html);
        Element logo = page.expectFirst("header .thb-logo");
        assertThat(logo.attr("role")).isEqualTo("img");
        assertThat(logo.attr("aria-label")).isEqualTo("Example Office");
        Element drawing = logo.expectFirst("svg[aria-hidden=true]");
        assertThat(drawing.attr("viewBox")).as("kept before it is decoded").isEqualTo("0 0 224 22.4");
        assertThat(drawing.expectFirst("image").attr("href")).startsWith("data:image/png;base64,");
        assertThat(page.expectFirst("style").data())
                .as("logos are drawn for white paper")
                .contains("(prefers-color-scheme:dark){.thb-logo{padding:.4rem .6rem;background:#ffffff}}");
    }
}
