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
import org.thbreport.publication.content.Logo;
import org.thbreport.publication.content.Note;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;

/** Lays out a briefing block by block, in reading order. */
public final class BriefingLayout {

    private static final int SECTION_LEVEL = 2;

    private final Workbench bench;
    private final Briefing briefing;
    private final Map<String, Note> notes = new HashMap<>();
    private final Set<String> noted = new HashSet<>();
    private final HeadingLayout headings;
    private Tag section;

    /** Takes a briefing. */
    public BriefingLayout(Workbench bench, Briefing briefing) {
        this.bench = bench;
        this.briefing = briefing;
        headings = new HeadingLayout(bench);
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
        Logo logo = bench.styles().theme().logo();
        if (logo != null) {
            flow.add(new LogoLayout(bench)
                    .slices(section, logo, briefing.metadata().language())
                    .iterator());
        }
        flow.add(new MastheadLayout(bench)
                .slices(section, briefing.masthead(), briefing.metadata().marks(), headings)
                .iterator());
        for (Section one : briefing.sections()) {
            set(flow, bench.pdf().root(), one, SECTION_LEVEL);
        }
        List<Slice> rest = new ArrayList<>();
        for (Note note : briefing.notes()) {
            if (!noted.contains(note.id())) {
                rest.addAll(new NoteLayout(bench).slices(section, note, false));
            }
        }
        flow.add(rest.iterator());
    }

    private void set(Flow flow, Tag parent, Section content, int level) {
        section = parent.child("Sect");
        Tag own = section;
        flow.add(headings.slices(own, level, content.id(), content.title()).iterator());
        for (int i = 0; i < content.blocks().size(); i++) {
            Block next = i + 1 < content.blocks().size() ? content.blocks().get(i + 1) : null;
            set(flow, own, content.blocks().get(i), next instanceof Paragraph || next instanceof BulletList);
        }
        for (Section below : content.subsections()) {
            set(flow, own, below, level + 1);
        }
    }

    private void set(Flow flow, Tag parent, Block block, boolean textFollows) {
        if (block instanceof FigureBlock figure) {
            flow.addFloating(new FigureLayout(bench).slices(parent, figure), textFollows);
        } else if (block instanceof TableBlock table) {
            flow.add(new TableLayout(bench).slices(parent, table));
        } else if (block instanceof Paragraph paragraph) {
            flow.add(new ParagraphLayout(bench).slices(parent, paragraph).iterator());
        } else if (block instanceof BulletList list) {
            flow.add(new ListLayout(bench).slices(parent, list).iterator());
        } else if (block instanceof KeyFigures figures) {
            flow.add(new KeyFiguresLayout(bench).slices(parent, figures).iterator());
        }
    }
}
