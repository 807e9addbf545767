package org.thbreport.html.svg;

/**
 * What a picture is called, and what it shows.
 *
 * @param names ids of the elements that name it
 * @param descriptionId id of its description; empty if it has none of its own
 * @param description what it shows, in words
 */
public record PictureNaming(String names, String descriptionId, String description) {}
