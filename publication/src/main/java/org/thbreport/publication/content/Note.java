package org.thbreport.publication.content;

import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * A numbered note.
 *
 * @param id id, to which {@link Inline.NoteReference} points
 * @param number number as printed
 * @param text what it says
 */
public record Note(String id, String number, RichText text) {}
