package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.thbreport.publication.content.Note;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Numbers the notes of a publication in the order in which its text first refers to them. */
public final class NoteRegister {

    private final Map<String, Note> notes = new LinkedHashMap<>();

    /** Returns a reference to a note; its text is made when the note is first referred to. */
    public RichText reference(String id, Supplier<RichText> text) {
        Note note = notes.get(id);
        if (note == null) {
            note = new Note(id, String.valueOf(notes.size() + 1), text.get());
            notes.put(id, note);
        }
        return new RichText(List.of(new Inline.NoteReference(id, note.number())));
    }

    public int size() {
        return notes.size();
    }

    public List<Note> notes() {
        return new ArrayList<>(notes.values());
    }
}
