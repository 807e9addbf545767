package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.SourceNote;

/** The notes of the sources: each is known by its number within its source. */
final class Notes {

    private final References ids;
    private final IssueLog log;
    private final Set<String> noteKeys = new HashSet<>();
    private final Map<String, List<String>> noteSources = new LinkedHashMap<>();

    /** Collects the notes. */
    Notes(List<YamlMap> notes, IssueLog log) {
        this.ids = new References("note", StudyRule.UNKNOWN_NOTE, log);
        this.log = log;
        for (YamlMap note : notes) {
            List<String> known = noteSources.computeIfAbsent(note.text("id", ""), id -> new ArrayList<>());
            if (!known.contains(note.text("source", ""))) {
                known.add(note.text("source", ""));
            }
        }
        notes.forEach(this::addNote);
    }

    /** Returns the id of a note that stands with its source's id before it where it need not. */
    String known(String key) {
        String id = key.substring(key.indexOf(SourceNote.STROKE) + 1);
        return noteKeys.contains(key) && !ids.contains(key) ? id : key;
    }

    /** Returns the ids under which the notes have texts: with their source where several sources have such a note. */
    References ids() {
        return ids;
    }

    private void addNote(YamlMap map) {
        String id = map.text("id");
        String source = map.text("source", "");
        if (id == null) {
            return;
        }
        Location place = map.location("id");
        String key = source + SourceNote.STROKE + id;
        noteKeys.add(key);
        ids.add(noteSources.getOrDefault(id, List.of()).size() > 1 ? key : id, place);
    }

    /**
     * Checks that a source has a note, or that the note is that of one other source, which then cites this one.
     *
     * @param reference the note's id, or with its source's id and a stroke before it; empty for none
     */
    void check(String source, String reference, Location place) {
        if (reference.isEmpty()
                || noteKeys.contains(reference)
                || noteKeys.contains(source + SourceNote.STROKE + reference)) {
            return;
        }
        List<String> others = noteSources.getOrDefault(reference, List.of());
        if (others.isEmpty()) {
            log.error(
                    StudyRule.UNKNOWN_NOTE,
                    place,
                    "there is no note " + Yaml.quote(reference),
                    Nearest.hint(reference, noteSources.keySet()));
        } else if (others.size() > 1) {
            log.error(
                    StudyRule.AMBIGUOUS_NOTE,
                    place,
                    "several sources have a note \"" + reference + "\", and this source has none",
                    "the source before the note, as in \"" + others.get(0) + SourceNote.STROKE + reference
                            + "\", was expected");
        }
    }
}
