package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thbreport.pdf.flow.Flow;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Note;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;

/** Lays out a briefing block by block, in reading order. */
public final class BriefingLayout {

    private static final int SECTION_LEVEL = 2;

    /** Characters of a paragraph that may stand under a picture in half the width. */
    private static final int MOST_UNDER_FIGURE = 320;

    /** Part of a page, in which the last sections do not begin. */
    private static final float LOW = 0.15f;

    /** Sizes of two pictures side by side, in parts of that at ease: smaller ones may have room where they are spoken of. */
    private static final float[] SCALES = {1, 0.9f, 0.8f};

    private final Workbench bench;
    private final Briefing briefing;
    private final Map<String, Note> notes = new HashMap<>();
    private final Set<String> noted = new HashSet<>();
    private final HeadingLayout headings;
    private final Map<String, FigurePairs.Place> pairs;
    private final Map<String, FigureParts> partners = new HashMap<>();
    private final SectionTags tags;
    private final int apart;
    private Tag section;

    /**
     * Takes a briefing.
     *
     * @param apart number of sections at the end that begin a new page where little of a page is left; 0 for none
     */
    public BriefingLayout(Workbench bench, Briefing briefing, int apart) {
        this.bench = bench;
        this.briefing = briefing;
        this.apart = apart;
        headings = new HeadingLayout(bench);
        pairs = new FigurePairs(briefing).partners();
        tags = new SectionTags(bench.pdf().root(), briefing.sections());
        section = bench.pdf().root();
        for (Note note : briefing.notes()) {
            notes.put(note.id(), note);
        }
    }

    /** Returns the lines of a note that the text refers to. */
    public List<Slice> note(String id) {
        Note note = notes.get(id);
        if (note == null) {
            throw new IllegalArgumentException("the text refers to the note " + id + ", which the briefing lacks");
        }
        noted.add(id);
        return new NoteLayout(bench).slices(section, note, true);
    }

    /** Sets everything, and notes that nothing refers to at the end. */
    public void set(Flow flow) {
        section = bench.pdf().root().child("Sect");
        flow.add(new LogoLayout(bench)
                .slices(section, bench.styles().branding(), briefing.metadata().language())
                .iterator());
        flow.add(new MastheadLayout(bench)
                .slices(section, briefing.masthead(), briefing.metadata().marks(), headings)
                .iterator());
        List<Section> sections = briefing.sections();
        for (int i = 0; i < sections.size(); i++) {
            if (i >= sections.size() - apart) {
                flow.newPageIfLow(LOW);
            }
            set(flow, sections.get(i), SECTION_LEVEL);
            flow.settle();
        }
        List<Slice> rest = new ArrayList<>();
        for (Note note : briefing.notes()) {
            if (!noted.contains(note.id())) {
                rest.addAll(new NoteLayout(bench).slices(section, note, false));
            }
        }
        flow.add(rest.iterator());
    }

    private void set(Flow flow, Section content, int level) {
        section = tags.begun(content);
        Tag own = section;
        flow.add(headings.slices(own, level, content.id(), content.title()).iterator());
        List<Block> blocks = content.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof FigureBlock figure) {
                i += figure(flow, own, figure, blocks.subList(i + 1, blocks.size()));
            } else {
                set(flow, own, blocks.get(i));
            }
        }
        for (Section below : content.subsections()) {
            flow.settle();
            set(flow, below, level + 1);
        }
    }

    private void set(Flow flow, Tag parent, Block block) {
        if (block instanceof TableBlock table) {
            flow.add(new TableLayout(bench).slices(parent, table));
        } else if (block instanceof Paragraph paragraph) {
            flow.add(new ParagraphLayout(bench).slices(parent, paragraph).iterator());
        } else if (block instanceof BulletList list) {
            new ListLayout(bench).set(flow, parent, list);
        } else if (block instanceof KeyFigures figures) {
            flow.add(new KeyFiguresLayout(bench).slices(parent, figures).iterator());
        }
    }

    /**
     * Sets a picture, with its partner at the right if it has one; the partner is read where it belongs.
     *
     * @param after the blocks after the picture
     * @return how many of them are set with it
     */
    private int figure(Flow flow, Tag parent, FigureBlock figure, List<Block> after) {
        FigureParts early = partners.remove(figure.id());
        if (early != null) {
            early.takeTurn();
            return 0;
        }
        FigureLayout layout = new FigureLayout(bench);
        FigurePairs.Place partner = pairs.get(figure.id());
        if (partner == null) {
            flow.addFloating(layout.slices(parent, figure));
            return 0;
        }
        FigureParts left = layout.half(parent, figure, false);
        FigureParts right = layout.half(tags.of(partner.section()), partner.figure(), true);
        partners.put(partner.figure().id(), right);
        if (!after.isEmpty() && after.get(0) instanceof Paragraph paragraph && isShort(paragraph)) {
            ParagraphLayout paragraphs = new ParagraphLayout(left.bench());
            List<Slice> room = List.of(Slice.space(paragraphs.height(paragraph)));
            // Under the picture if all has room here; else the text stays here and the pictures go overleaf.
            for (float scale : SCALES) {
                if (flow.hasRoom(layout.abreast(left, right, room, scale))) {
                    List<Slice> under = paragraphs.slices(parent, paragraph);
                    flow.add(List.of(layout.abreast(left, right, under, scale)).iterator());
                    return 1;
                }
            }
        }
        flow.addFloating(List.of(chosen(flow, layout, left, right)));
        return 0;
    }

    /** Returns two halves in the greatest size that has room here, or at ease if none has. */
    private static Slice chosen(Flow flow, FigureLayout layout, FigureParts left, FigureParts right) {
        for (float scale : SCALES) {
            Slice pair = layout.abreast(left, right, List.of(), scale);
            if (flow.hasRoom(pair)) {
                return pair;
            }
        }
        return layout.abreast(left, right, List.of(), 1);
    }

    private static boolean isShort(Paragraph paragraph) {
        return paragraph.role() == Paragraph.Role.BODY
                && paragraph.text().plain().length() <= MOST_UNDER_FIGURE;
    }
}
