package org.thbreport.html;

import java.util.List;
import org.thbreport.html.block.PageInLanguage;
import org.thbreport.html.block.PagePlace;
import org.thbreport.html.markup.Address;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.ContentPolicy;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Metadata;

/** The head of a page: what it says of itself to browsers, catalogues and search engines, and that it may load nothing. */
final class PageHead {

    private final Briefing briefing;
    private final PagePlace place;
    private final String style;
    private final HtmlWriter page;

    PageHead(Briefing briefing, PagePlace place, String style, HtmlWriter page) {
        this.briefing = briefing;
        this.place = place;
        this.style = style;
        this.page = page;
    }

    void write() {
        Metadata metadata = briefing.metadata();
        String title = briefing.masthead().title();
        String data = new StructuredData(briefing, place).json();
        page.element(Element.HEAD, () -> {
            page.element(Element.META, Name.CHARSET.of("utf-8"));
            page.element(
                    Element.META,
                    Name.HTTP_EQUIV.of("Content-Security-Policy"),
                    Name.CONTENT.of(ContentPolicy.of(style, data)));
            named("viewport", "width=device-width, initial-scale=1");
            page.element(Element.TITLE, title + " \u2013 " + briefing.masthead().product());
            named("description", metadata.subject());
            named("author", metadata.issuer());
            named("keywords", String.join(", ", metadata.keywords()));
            named("generator", metadata.program());
            named("color-scheme", "light dark");
            named("dcterms.title", title);
            named("dcterms.publisher", metadata.issuer());
            named("dcterms.issued", metadata.date().toString());
            named("dcterms.language", metadata.language());
            named("dcterms.type", "Text");
            named("dcterms.format", "text/html");
            named("dcterms.identifier", "urn:sha256:" + metadata.contentKey());
            if (!place.address().isEmpty()) {
                String address = place.address() + place.self();
                page.element(
                        Element.LINK,
                        List.of(Name.REL.of("canonical"), Attribute.href(new Address(address))),
                        () -> {});
                property("og:url", address);
            }
            property("og:type", "article");
            property("og:title", title);
            property("og:description", metadata.subject());
            property("og:locale", metadata.language());
            for (PageInLanguage other : place.languages()) {
                if (!other.tag().equals(metadata.language())) {
                    alternate(Name.HREFLANG.of(other.tag()), other.file());
                }
            }
            if (!place.pdf().isEmpty()) {
                alternate(Name.TYPE.of("application/pdf"), place.pdf());
            }
            page.style(style);
            page.data("application/ld+json", data);
        });
    }

    private void named(String name, String content) {
        page.element(Element.META, Name.NAME.of(name), Name.CONTENT.of(content));
    }

    private void property(String name, String content) {
        page.element(Element.META, Name.PROPERTY.of(name), Name.CONTENT.of(content));
    }

    private void alternate(Attribute what, String file) {
        page.element(
                Element.LINK, List.of(Name.REL.of("alternate"), what, Attribute.href(Address.file(file))), () -> {});
    }
}
