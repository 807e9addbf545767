package org.thbreport.publication.content;

/**
 * All that is published in one language.
 *
 * @param language language tag (BCP 47)
 * @param briefing what is printed
 * @param annex what is counted with
 */
public record Publication(String language, Briefing briefing, Annex annex) {}
