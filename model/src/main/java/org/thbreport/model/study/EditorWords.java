package org.thbreport.model.study;

import org.thbreport.model.issue.Location;

/**
 * A text of the editor.
 *
 * @param text the text
 * @param location where it stands
 */
public record EditorWords(String text, Location location) {}
