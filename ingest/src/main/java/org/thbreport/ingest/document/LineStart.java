package org.thbreport.ingest.document;

/**
 * Where a line of a document begins in the text that was taken from it.
 *
 * @param offset offset of its first character in the text, from 0
 * @param line number of the line from 1: of the file, of the page where there are pages, or of the paragraph
 * @param page number of the page from 1, or 0 where there are none
 */
public record LineStart(int offset, int line, int page) {}
