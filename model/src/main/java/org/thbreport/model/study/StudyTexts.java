package org.thbreport.model.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a study in one language.
 *
 * @param themes name of each theme, by its id
 * @param findings what each finding says, by its id: a clause that can follow "10 of 25 countries:"
 * @param notes what each note of a source says, by its id, with its source's id where several sources have such a note
 * @param questions what each question asks, by its id
 * @param units name of each unit of values, by the unit
 * @param editor what the editor says in own words
 */
public record StudyTexts(
        Map<String, String> themes,
        Map<String, String> findings,
        Map<String, String> notes,
        Map<String, String> questions,
        Map<String, String> units,
        EditorWords editor) {

    /** Copies the maps. */
    public StudyTexts {
        themes = Map.copyOf(themes);
        findings = Map.copyOf(findings);
        notes = Map.copyOf(notes);
        questions = Map.copyOf(questions);
        units = Map.copyOf(units);
    }

    /** Makes texts of a study without questions and without words of its editor. */
    public StudyTexts(Map<String, String> themes, Map<String, String> findings, Map<String, String> notes) {
        this(themes, findings, notes, Map.of(), Map.of(), EditorWords.NONE);
    }

    /** Returns what a note says, or null where the study does not say it. */
    public @Nullable String note(SourceNote note) {
        String text = notes.get(note.key());
        return text == null ? notes.get(note.id()) : text;
    }

    /** Returns the names of the parts of a language's file, for those who compare languages. */
    public List<Map<String, String>> parts() {
        return List.of(themes, findings, notes, questions, units);
    }
}
