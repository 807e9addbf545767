package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.SourceNote;
import org.thbreport.model.study.SourceReference;
import org.thbreport.publication.content.Note;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Writes the notes of a briefing: the study's own words where it has some, and where in which source something stands. */
public final class SourceNotes {

    private final StudyWords common;
    private final NoteRegister register = new NoteRegister();
    /** The number of the note that names a source in full, by source. */
    private final Map<String, String> numbers = new HashMap<>();

    public SourceNotes(StudyWords common) {
        this.common = common;
    }

    /** Returns a reference to the note of a finding. */
    public RichText of(Finding finding) {
        List<Inline> references =
                new ArrayList<>(of(finding.source(), finding.note()).inlines());
        for (String note : finding.notes()
                .subList(Math.min(1, finding.notes().size()), finding.notes().size())) {
            references.add(new Inline.Words(",", false));
            references.addAll(of(finding.source(), note).inlines());
        }
        return new RichText(references);
    }

    /** Returns a reference to the note on a place in a source. */
    public RichText of(String source, @Nullable String note) {
        String id = "note-" + source + (note == null ? "" : "-" + note.replace(SourceNote.STROKE, '-'));
        return register.reference(id, () -> text(source, note));
    }

    public List<Note> notes() {
        return register.notes();
    }

    private RichText text(String source, @Nullable String note) {
        RichText place = place(source, note);
        SourceNote known =
                note == null ? null : common.study().note(source, note).orElse(null);
        String own = known == null ? null : common.texts().note(known);
        RichText words = own == null ? StudyWords.NOTHING : RichText.of(Language.sentence(own) + " ");
        return common.rich("note.statement", "text", words, "source", place);
    }

    /** Returns where something stands; a note of another source, which cites this one, is named behind it. */
    private RichText place(String source, @Nullable String note) {
        SourceReference cited = common.study().source(source).orElse(null);
        SourceNote known =
                note == null ? null : common.study().note(source, note).orElse(null);
        SourceReference citing =
                known == null ? null : common.study().source(known.source()).orElse(null);
        String number = known == null ? note : known.id();
        if (cited == null || number == null || citing == null || citing.id().equals(source)) {
            return cited == null ? RichText.of(source) : place(cited, number);
        }
        RichText citation = common.rich("note.source", "title", common.source(citing), "note", number);
        List<Inline> inlines = new ArrayList<>(place(cited, null).inlines());
        inlines.add(new Inline.Words(" ", false));
        inlines.addAll(citation.inlines());
        return new RichText(inlines);
    }

    /** Returns where something stands; a source that an earlier note has named is not named in full again. */
    private RichText place(SourceReference source, @Nullable String note) {
        String earlier = numbers.putIfAbsent(source.id(), String.valueOf(register.size() + 1));
        if (earlier == null) {
            return note == null
                    ? common.rich("note.source-whole", "title", common.source(source))
                    : common.rich("note.source", "title", common.source(source), "note", note);
        }
        return note == null
                ? common.rich("note.source-whole-again", "number", earlier)
                : common.rich("note.source-again", "number", earlier, "note", note);
    }
}
