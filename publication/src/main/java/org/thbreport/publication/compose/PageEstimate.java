package org.thbreport.publication.compose;

import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Note;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.content.Section;

/**
 * Estimates how long a briefing is, in points of an A4 page with body text of 9.5 on 13 points and about 100 characters in a
 * line. It errs on the long side; what is printed at last is measured by the renderer.
 */
final class PageEstimate {

    /** Height of a page between its margins. */
    static final double PAGE = 715;

    private static final double LINE = 13;
    private static final double SMALL_LINE = 10.5;
    private static final int CHARACTERS = 98;
    private static final int SMALL_CHARACTERS = 122;
    private static final int TITLE_CHARACTERS = 42;
    private static final double TITLE_LINE = 24;
    private static final double HEADING = 32;
    private static final double FIGURE = 205;
    private static final double KEY_FIGURES = 108;
    private static final double GAP = 4;

    private PageEstimate() {}

    /** Returns the estimated height of a briefing, in points. */
    static double of(Briefing briefing) {
        double height = 62
                + TITLE_LINE * lines(briefing.masthead().title(), TITLE_CHARACTERS)
                + LINE * (briefing.masthead().lines().size() + 1) / 2
                + (briefing.metadata().marks().isEmpty() ? 0 : LINE);
        for (Section section : briefing.sections()) {
            height += of(section);
        }
        for (Note note : briefing.notes()) {
            height += SMALL_LINE * lines(note.text(), SMALL_CHARACTERS) + 1;
        }
        return height + (briefing.notes().isEmpty() ? 0 : 12);
    }

    private static double of(Section section) {
        double height = HEADING;
        for (Block block : section.blocks()) {
            height += of(block);
        }
        for (Section sub : section.subsections()) {
            height += of(sub);
        }
        return height;
    }

    private static double of(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.role() == Paragraph.Role.SMALL
                    ? SMALL_LINE * lines(paragraph.text(), SMALL_CHARACTERS) + GAP
                    : LINE * lines(paragraph.text(), CHARACTERS) + GAP;
        } else if (block instanceof BulletList list) {
            return list.items().stream()
                    .mapToDouble(item -> LINE * lines(item, CHARACTERS) + GAP)
                    .sum();
        } else if (block instanceof FigureBlock figure) {
            return FIGURE
                    + figure.source().stream()
                            .mapToDouble(line -> SMALL_LINE * lines(line, SMALL_CHARACTERS))
                            .sum();
        } else if (block instanceof KeyFigures) {
            return KEY_FIGURES;
        }
        return PAGE;
    }

    private static int lines(RichText text, int characters) {
        return lines(text.plain(), characters);
    }

    private static int lines(String text, int characters) {
        return Math.max(1, (text.length() + characters - 1) / characters);
    }
}
