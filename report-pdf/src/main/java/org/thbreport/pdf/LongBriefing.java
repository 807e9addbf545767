package org.thbreport.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.RendererWords;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * What a briefing of many pages has besides: a list of its contents behind the key points, with links and pages, and what the codes in its
 * text stand for, before its sources.
 */
final class LongBriefing {

    /** Id of the list of contents. */
    static final String CONTENTS = "contents";

    private static final String KEY_POINTS = "key-points";
    private static final String ABBREVIATIONS = "abbreviations";
    private static final String SOURCES = "sources";

    private final Briefing briefing;
    private final RendererWords words;

    LongBriefing(Briefing briefing) {
        this.briefing = briefing;
        words = briefing.metadata().words();
    }

    /**
     * Returns the briefing with both lists.
     *
     * @param pages the page, from 1, on which each place is, by its id
     */
    Briefing listed(Map<String, Integer> pages) {
        List<Section> sections = withAbbreviations();
        int at = place(sections, KEY_POINTS) + 1;
        List<RichText> entries = sections.subList(at, sections.size()).stream()
                .map(section -> RichText.joined(
                        List.of(
                                RichText.of(new Inline.CrossReference(section.title(), section.id())),
                                RichText.of(String.valueOf(pages.getOrDefault(section.id(), 1)))),
                        " \u00b7\u00a0"))
                .toList();
        sections.add(at, new Section(CONTENTS, words.contents(), List.of(BulletList.small(entries)), List.of()));
        return new Briefing(briefing.metadata(), briefing.masthead(), sections, briefing.notes());
    }

    private List<Section> withAbbreviations() {
        List<Section> sections = new ArrayList<>(briefing.sections());
        Map<String, String> found = new TreeMap<>();
        sections.forEach(section -> collect(section, found));
        if (found.isEmpty()) {
            return sections;
        }
        BulletList codes = BulletList.small(found.entrySet().stream()
                .map(entry -> RichText.joined(
                        List.of(RichText.of(entry.getKey()).strong(), RichText.of(entry.getValue())), ": "))
                .toList());
        int own = place(sections, ABBREVIATIONS);
        if (own >= 0) {
            Section editors = sections.get(own);
            List<Block> blocks = new ArrayList<>(editors.blocks());
            blocks.add(codes);
            sections.set(own, new Section(editors.id(), editors.title(), blocks, editors.subsections()));
        } else {
            int sources = place(sections, SOURCES);
            sections.add(
                    sources < 0 ? sections.size() : sources,
                    new Section(ABBREVIATIONS, words.abbreviations(), List.of(codes), List.of()));
        }
        return sections;
    }

    private static void collect(Section section, Map<String, String> found) {
        for (Block block : section.blocks()) {
            if (block instanceof BulletList list) {
                list.items().forEach(item -> collect(item, found));
            } else if (block instanceof Paragraph paragraph) {
                collect(paragraph.text(), found);
            }
        }
        section.subsections().forEach(below -> collect(below, found));
    }

    private static void collect(RichText text, Map<String, String> found) {
        for (Inline inline : text.inlines()) {
            if (inline instanceof Inline.Abbreviation abbreviation) {
                found.put(abbreviation.text(), abbreviation.expansion());
            }
        }
    }

    private static int place(List<Section> sections, String id) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
