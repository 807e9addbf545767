package org.thbreport.ingest.document;

/**
 * A note of a document.
 *
 * @param label its number or sign as the document prints it, without brackets
 * @param text what it says, without its label
 */
public record Note(String label, DocumentText text) {}
