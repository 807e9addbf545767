package org.thbreport.ingest.draft;

import org.jspecify.annotations.Nullable;
import org.thbreport.model.study.FindingKind;

/**
 * What is suggested for a list, for a person to change.
 *
 * @param finding id of the finding, made of the source and the note
 * @param theme id of the theme whose word stands in the heading or the sentence; empty if of none or of several
 * @param kind what kind of finding the sentence speaks of, or null
 * @param partOf id of the finding whose countries these are some of; empty if of none
 */
public record Suggestion(
        String finding, String theme, @Nullable FindingKind kind, String partOf) {}
