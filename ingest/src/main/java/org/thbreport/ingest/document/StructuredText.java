package org.thbreport.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together a document whose file says which marker calls which note. */
public final class StructuredText {

    private final List<Passage> passages = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Integer> noteOf = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Set<String> unclear = new HashSet<>();

    private record Call(String label, int passage, Stretch stretch, String note) {}

    /** Adds a passage; markers that are added next stand in it. */
    public void passage(Passage passage) {
        passages.add(passage);
    }

    /**
     * Adds a marker to the passage that was added last.
     *
     * @param label what stands there
     * @param note the file's own id of its note
     */
    public void marker(String label, Stretch stretch, String note) {
        calls.add(new Call(label, passages.size() - 1, stretch, note));
    }

    /** Adds a note under the file's own id. */
    public void note(String id, Note note) {
        noteOf.putIfAbsent(id, notes.size());
        notes.add(note);
    }

    /** Says that the label of a note is not the one that it is called by. */
    public void unclear(String id) {
        unclear.add(id);
    }

    /** Returns whether no note was added. */
    public boolean isEmpty() {
        return notes.isEmpty();
    }

    /** Returns the text with its links. */
    public AssembledText assembled() {
        Map<String, Integer> uses = new HashMap<>();
        calls.forEach(call -> uses.merge(call.note(), 1, Integer::sum));
        List<Marker> markers = new ArrayList<>();
        for (Call call : calls) {
            int note = noteOf.getOrDefault(call.note(), -1);
            boolean clear = note >= 0 && uses.getOrDefault(call.note(), 0) == 1 && !unclear.contains(call.note());
            Marker.Link link = clear ? Marker.Link.STRUCTURE : Marker.Link.OPEN;
            Stretch at = call.stretch();
            markers.add(new Marker(call.label(), call.passage(), at.start(), at.end(), note, link));
        }
        return new AssembledText(passages, notes, markers);
    }
}
