package org.thbreport.model.study;

import org.thbreport.model.issue.Location;

/**
 * A note of a source that findings or figures rest on. What it says, in our words, stands in {@link StudyTexts}.
 *
 * @param id the note's number or name in the source, unique in that source
 * @param source id of the source that has the note
 * @param location where it was read
 */
public record SourceNote(String id, String source, Location location) {

    /** Parts the id of a source from that of its note. */
    public static final char STROKE = '/';

    /** Returns the note's id with its source's, unique in the study: {@code country-report/7}. */
    public String key() {
        return source + STROKE + id;
    }
}
