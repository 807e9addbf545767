package org.thbreport.publication.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Note;
import org.thbreport.publication.text.Inline;

/** Every reference to a note finds its note under its number, and every note is referred to, in the order of numbers. */
final class NoteRule {

    private NoteRule() {}

    static List<PublicationFault> check(Briefing briefing) {
        Faults faults = new Faults("PUB-2");
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Note note : briefing.notes()) {
            faults.unless(numbers.put(note.id(), note.number()) == null, note.id(), "the note stands twice");
        }
        Set<String> referred = new LinkedHashSet<>();
        BriefingWalk.texts(
                briefing,
                (place, text) -> text.inlines().forEach(inline -> {
                    if (inline instanceof Inline.NoteReference reference) {
                        referred.add(reference.noteId());
                        if (!reference.text().equals(numbers.get(reference.noteId()))) {
                            faults.add(
                                    place,
                                    "the reference " + reference.text() + " does not find its note "
                                            + reference.noteId());
                        }
                    }
                }));
        List<String> inOrder = new ArrayList<>(numbers.keySet());
        faults.unless(
                inOrder.equals(new ArrayList<>(referred)),
                "notes",
                "notes " + inOrder + " are not numbered as the text refers to them: " + referred);
        return faults.found();
    }
}
