package org.thbreport.ingest.document.docx;

import java.util.List;
import org.thbreport.ingest.document.TextBuilder;

/**
 * A paragraph of a document.
 *
 * @param text its words
 * @param style id of its style, or an empty text
 * @param references the references to notes in it
 */
record DocxParagraph(TextBuilder text, String style, List<NoteReference> references) {}
