package org.thbreport.publication.compose.section;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * Numbers the figures and the tables of a briefing, each kind from 1 in reading order: captions tell their number, and
 * references in the text name it. It comes last, when all that is printed is known.
 */
public final class PlaceNumbers {

    private final StudyWords common;
    private final List<Section> sections;

    /** What a reference to each figure and table says, by the id of the place. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private int figures;
    private int tables;

    public PlaceNumbers(StudyWords common, List<Section> sections) {
        this.common = common;
        this.sections = List.copyOf(sections);
        this.sections.forEach(this::number);
    }

    private void number(Section section) {
        for (Block block : section.blocks()) {
            if (block instanceof FigureBlock figure) {
                figures++;
                name(figure.id(), "reference.figure", figures);
            } else if (block instanceof TableBlock table) {
                tables++;
                name(table.id(), "reference.table", tables);
            }
        }
        section.subsections().forEach(this::number);
    }

    private void name(String place, String key, int number) {
        numbers.put(place, number);
        names.put(place, common.text(key, "n", number));
    }

    /** Returns the sections with their numbers. */
    public List<Section> numbered() {
        return sections.stream().map(this::numbered).toList();
    }

    private Section numbered(Section section) {
        return new Section(
                section.id(),
                section.title(),
                section.blocks().stream().map(this::numbered).toList(),
                section.subsections().stream().map(this::numbered).toList());
    }

    private Block numbered(Block block) {
        if (block instanceof FigureBlock figure) {
            return figure.numbered(
                    numbers.getOrDefault(figure.id(), 0), caption("caption.figure", figure.id(), figure.heading()));
        } else if (block instanceof TableBlock table) {
            return table.headed(caption("caption.table", table.id(), table.heading()));
        } else if (block instanceof Paragraph paragraph) {
            return new Paragraph(named(paragraph.text()), paragraph.role());
        } else if (block instanceof BulletList list) {
            return new BulletList(list.items().stream().map(this::named).toList(), list.parts(), list.role());
        }
        return block;
    }

    private RichText caption(String key, String place, RichText title) {
        return common.rich(key, "n", numbers.getOrDefault(place, 0), "title", title);
    }

    private RichText named(RichText text) {
        return text.inlines().stream().noneMatch(Inline.CrossReference.class::isInstance)
                ? text
                : new RichText(text.inlines().stream().map(this::named).toList());
    }

    private Inline named(Inline inline) {
        return inline instanceof Inline.CrossReference reference
                ? new Inline.CrossReference(
                        names.getOrDefault(reference.target(), reference.text()), reference.target())
                : inline;
    }
}
