package org.thbreport.ingest.document;

/** How a piece of a document hangs together with the piece before it. */
public enum Joint {
    /** It begins a paragraph. */
    APART,
    /** It goes on in a note, and begins a paragraph elsewhere. */
    IN_NOTE,
    /** It goes on in whatever stands before it. */
    WHOLE
}
