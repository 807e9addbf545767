package org.thbreport.model.study;

import java.util.Map;

/**
 * The texts of a study in one language.
 *
 * @param themes name of each theme, by its id
 * @param findings what each finding says, by its id: a clause that can follow "10 of 25 countries:"
 * @param notes what each note of a source says, by its id
 */
public record StudyTexts(Map<String, String> themes, Map<String, String> findings, Map<String, String> notes) {

    /** Copies the maps. */
    public StudyTexts {
        themes = Map.copyOf(themes);
        findings = Map.copyOf(findings);
        notes = Map.copyOf(notes);
    }
}
