package org.thbreport.html;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.html.block.BriefingHtml;
import org.thbreport.html.block.Ids;
import org.thbreport.html.block.PageInLanguage;
import org.thbreport.html.block.PagePlace;
import org.thbreport.html.markup.Address;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.html.style.StyleSheet;
import org.thbreport.html.svg.SvgLogo;
import org.thbreport.html.svg.SvgPictures;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Logo;
import org.thbreport.publication.content.Metadata;

/**
 * Writes briefings as pages of the web: one file each that asks for nothing outside itself and runs no code. It keeps nothing of a
 * briefing, and may be shared by any number of threads.
 */
public final class HtmlBriefingWriter {

    private final FontLibrary fonts;
    private final Branding branding;
    private final String style;

    /**
     * Makes a writer in the look of an issuing body. Readers see their own fonts.
     *
     * @param fonts what words of pictures are measured with
     */
    public HtmlBriefingWriter(FontLibrary fonts, Branding branding) {
        this.fonts = fonts;
        this.branding = branding;
        style = StyleSheet.ofPage(branding);
    }

    /**
     * Returns a briefing as a page; the same arguments always give the same text.
     *
     * @throws org.thbreport.html.markup.UnwritableTextException if a text has a character that no page may have
     */
    public String page(Briefing briefing, PagePlace place) {
        HtmlWriter page = new HtmlWriter();
        Metadata metadata = briefing.metadata();
        BriefingHtml content = new BriefingHtml(
                briefing, place, new Ids(""), page, new SvgPictures(fonts, metadata.language(), branding), 2);
        page.doctype();
        page.element(Element.HTML, List.of(Name.LANG.of(metadata.language())), () -> {
            new PageHead(briefing, place, style, page).write();
            page.element(Element.BODY, () -> {
                page.element(
                        Element.A,
                        metadata.words().web().skip(),
                        Attribute.css("skip"),
                        Attribute.href(Address.place(content.text())));
                head(page, metadata, place);
                page.element(
                        Element.MAIN,
                        List.of(Attribute.css("wrap")),
                        () -> page.element(Element.DIV, List.of(Attribute.css("briefing")), () -> {
                            content.masthead(true);
                            content.downloads();
                            page.element(Element.DIV, List.of(Attribute.css("cols")), () -> {
                                page.element(Element.DIV, List.of(Attribute.css("side")), content::contents);
                                content.sections();
                            });
                        }));
                foot(page, briefing);
            });
        });
        return page.written();
    }

    private void head(HtmlWriter page, Metadata metadata, PagePlace place) {
        page.element(
                Element.HEADER,
                List.of(Attribute.css("head")),
                () -> page.element(Element.DIV, List.of(Attribute.css("wrap")), () -> {
                    page.element(Element.P, List.of(Attribute.css("issuer")), () -> {
                        logo(metadata.language()).ifPresent(logo -> SvgLogo.write(page, logo, metadata.language()));
                        page.element(Element.SPAN, metadata.issuer());
                    });
                    if (place.languages().size() > 1) {
                        languages(page, metadata, place);
                    }
                }));
    }

    private Optional<Logo> logo(String language) {
        @Nullable Logo logo = branding.logo();
        return Optional.ofNullable(logo).filter(one -> one.alt(language).isPresent());
    }

    private void partners(HtmlWriter page, String language) {
        if (!branding.partners().isEmpty()) {
            page.element(
                    Element.P,
                    List.of(Attribute.css("partners")),
                    () -> branding.partners().forEach(logo -> SvgLogo.write(page, logo, language)));
        }
    }

    private static void languages(HtmlWriter page, Metadata metadata, PagePlace place) {
        page.element(
                Element.NAV,
                List.of(Name.ARIA_LABEL.of(metadata.words().web().languages())),
                () -> page.element(
                        Element.UL,
                        List.of(Attribute.css("languages")),
                        () -> place.languages()
                                .forEach(one -> page.element(Element.LI, () -> language(page, metadata, one)))));
    }

    private static void language(HtmlWriter page, Metadata metadata, PageInLanguage one) {
        if (one.tag().equals(metadata.language())) {
            page.element(Element.SPAN, one.name(), Name.ARIA_CURRENT.of("true"));
        } else {
            page.element(
                    Element.A,
                    one.name(),
                    Name.LANG.of(one.tag()),
                    Name.HREFLANG.of(one.tag()),
                    Attribute.href(Address.file(one.file())));
        }
    }

    private void foot(HtmlWriter page, Briefing briefing) {
        Metadata metadata = briefing.metadata();
        page.element(
                Element.FOOTER,
                List.of(Attribute.css("foot")),
                () -> page.element(Element.DIV, List.of(Attribute.css("wrap")), () -> {
                    partners(page, metadata.language());
                    page.element(
                            Element.P,
                            metadata.issuer() + " \u00B7 " + briefing.masthead().product());
                    page.element(Element.P, () -> {
                        page.text(metadata.program() + " \u00B7 "
                                + metadata.words().web().contentKey() + " ");
                        page.element(Element.CODE, metadata.contentKey());
                    });
                    branding.statement(metadata.language())
                            .ifPresent(address -> page.element(
                                    Element.P,
                                    () -> page.element(
                                            Element.A,
                                            metadata.words().web().accessibility(),
                                            Attribute.href(new Address(address)))));
                }));
    }
}
