package org.thbreport.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.html.block.PagePlace;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.CatalogueEntry;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.Section;

/** What a page tells catalogues, search engines and readers of where it stands, what it rests on, and what it revises. */
class CatalogueTest {

    private static final CatalogueEntry ENTRY = new CatalogueEntry(
            3,
            true,
            "https://example.org/thb/",
            "2019/2022",
            List.of("Latvia", "Malta"),
            List.of("Share of victims"),
            List.of(
                    new CatalogueEntry.Source("A survey", "https://example.org/survey"),
                    new CatalogueEntry.Source("An act", "")));

    private static Document page(Branding branding, CatalogueEntry entry) {
        Briefing sample = SampleBriefing.titled("Sample");
        Metadata plain = sample.metadata();
        List<Section> sections = new ArrayList<>(sample.sections());
        sections.add(new Section("revisions", "Revised figures", List.of(), List.of()));
        Briefing briefing = new Briefing(
                new Metadata(
                        plain.language(),
                        plain.title(),
                        plain.issuer(),
                        plain.subject(),
                        plain.keywords(),
                        plain.date(),
                        plain.marks(),
                        plain.contentKey(),
                        plain.program(),
                        plain.words(),
                        entry),
                sample.masthead(),
                sections,
                sample.notes());
        PagePlace place = SampleBriefing.PLACE;
        return Jsoup.parse(new HtmlBriefingWriter(FontLibrary.bundled(), branding)
                .page(
                        briefing,
                        new PagePlace(
                                place.self(),
                                place.languages(),
                                place.pdf(),
                                place.annex(),
                                place.results(),
                                List.of("data/shares.csv"),
                                entry.address().isEmpty() ? "" : entry.address() + "sample/")));
    }

    /** Returns the texts of the data block by their fields, in order. */
    private static List<String> data(Document page) throws Exception {
        List<String> texts = new ArrayList<>();
        try (JsonParser json =
                new JsonFactory().createParser(page.expectFirst("script").data())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    texts.add(json.currentName() + "=" + json.getText());
                }
            }
        }
        return texts;
    }

    @Test
    void tellsWhenWhereAndWhatIsMeasuredAndWhereTheFilesAre() throws Exception {
        assertThat(data(page(Branding.DEFAULT, ENTRY)))
                .contains(
                        "version=3",
                        "temporalCoverage=2019/2022",
                        "name=Latvia",
                        "name=Malta",
                        "name=A survey",
                        "url=https://example.org/survey",
                        "name=An act",
                        "url=https://example.org/thb/sample/briefing-en.html",
                        "contentUrl=https://example.org/thb/sample/annex-en.xlsx",
                        "contentUrl=https://example.org/thb/sample/data/shares.csv")
                .contains("null=Share of victims");
    }

    @Test
    void namesItsAddressOnlyWhereOneIsKnown() throws Exception {
        Document page = page(Branding.DEFAULT, ENTRY);
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://example.org/thb/sample/briefing-en.html");
        assertThat(page.select("meta[property=og:url]").attr("content"))
                .isEqualTo("https://example.org/thb/sample/briefing-en.html");
        Document plain = page(Branding.DEFAULT, CatalogueEntry.NONE);
        assertThat(plain.select("link[rel=canonical], meta[property=og:url]")).isEmpty();
        assertThat(data(plain))
                .contains("contentUrl=annex-en.xlsx")
                .noneMatch(text -> text.startsWith("version=") || text.startsWith("temporalCoverage="));
    }

    @Test
    void leadsFromTheMarkOfARevisionToWhatWasRevised() {
        assertThat(page(Branding.DEFAULT, ENTRY)
                        .select(".thb-mark a[href=#revisions]")
                        .text())
                .isEqualTo("Revised: what changed");
        assertThat(page(Branding.DEFAULT, CatalogueEntry.NONE).select(".thb-mark a"))
                .isEmpty();
    }

    @Test
    void leadsToTheAccessibilityStatementOfTheOffice() {
        Branding usual = Branding.DEFAULT;
        Branding office = new Branding(
                usual.brand(),
                usual.ink(),
                usual.muted(),
                usual.rule(),
                usual.tint(),
                usual.series(),
                null,
                List.of(),
                null,
                null,
                Map.of("en", "https://example.org/accessibility"));
        assertThat(page(office, ENTRY)
                        .select("footer a[href=https://example.org/accessibility]")
                        .text())
                .isEqualTo("Accessibility statement");
        assertThat(page(usual, ENTRY).select("footer a")).isEmpty();
    }
}
