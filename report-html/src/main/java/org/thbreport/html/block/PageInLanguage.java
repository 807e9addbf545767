package org.thbreport.html.block;

/**
 * A page in one of the languages of its edition.
 *
 * @param tag language tag (BCP 47)
 * @param name the language's own name
 * @param file file name
 */
public record PageInLanguage(String tag, String name, String file) {}
