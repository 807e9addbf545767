/** A text of paragraphs, notes and the markers between them, as every format is read into; and how notes are told from other lines. */
@NullMarked
package org.thbreport.ingest.document;

import org.jspecify.annotations.NullMarked;
