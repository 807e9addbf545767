package org.thbreport.ingest.document;

/**
 * A paragraph, heading or cell of a document that is no note.
 *
 * @param heading whether it is a heading
 * @param text what it says, the markers of notes as they stand in it
 */
public record Passage(boolean heading, DocumentText text) {}
