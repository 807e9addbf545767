package org.thbreport.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.html.block.BriefingHtml;
import org.thbreport.html.block.Ids;
import org.thbreport.html.block.PagePlace;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.html.style.StyleSheet;
import org.thbreport.html.svg.SvgFile;
import org.thbreport.html.svg.SvgPictures;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Section;

/** Writes briefings for content-management systems: what a page of theirs holds, the style sheet for it, and each picture as a file. */
public final class FragmentWriter {

    private final FontLibrary fonts;
    private final Branding branding;

    /**
     * Makes a writer in the look of an issuing body.
     *
     * @param fonts what words of pictures are measured with
     */
    public FragmentWriter(FontLibrary fonts, Branding branding) {
        this.fonts = fonts;
        this.branding = branding;
    }

    /**
     * Returns what a briefing says, from its title to its notes, to be put into a page of a site: without a heading of the page, style,
     * data or ways through it.
     *
     * @param ids what its ids begin with, so that they are no other's of the page
     * @param top level of the headings of its sections, from 1
     * @throws org.thbreport.html.markup.UnwritableTextException if a text has a character that no page may have
     */
    public String fragment(Briefing briefing, PagePlace place, String ids, int top) {
        HtmlWriter page = new HtmlWriter();
        String language = briefing.metadata().language();
        BriefingHtml content = new BriefingHtml(
                briefing, place.fromElsewhere(), new Ids(ids), page, new SvgPictures(fonts, language, branding), top);
        page.element(Element.DIV, List.of(Attribute.css("briefing"), Name.LANG.of(language)), () -> {
            content.masthead(false);
            content.downloads();
            content.sections();
        });
        return page.written();
    }

    /** Returns the style sheet of fragments. */
    public String style() {
        return StyleSheet.ofFragment(branding) + "\n";
    }

    /** Returns the pictures of a briefing as files of their own, by their ids, in order. */
    public Map<String, String> pictures(Briefing briefing) {
        Map<String, String> files = new LinkedHashMap<>();
        briefing.sections().forEach(section -> pictures(briefing, section, files));
        return files;
    }

    private void pictures(Briefing briefing, Section section, Map<String, String> files) {
        for (Block block : section.blocks()) {
            if (block instanceof FigureBlock figure) {
                HtmlWriter file = new HtmlWriter();
                new SvgFile(fonts, briefing.metadata().language(), branding).write(file, figure);
                files.put(figure.id(), file.written());
            }
        }
        section.subsections().forEach(below -> pictures(briefing, below, files));
    }
}
