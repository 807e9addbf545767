package org.thbreport.ingest.document;

/** Why a text may not say what its author sees. */
public enum TextDoubt {
    /** It has tracked changes, struck out or hidden words. */
    ALTERED,
    /** Letters have no meaning in the file, or were lost. */
    LOST_LETTERS,
    /** The label stands on a line of its own, or two lines could have it. */
    LABEL_APART,
    /** It may go on somewhere else. */
    CUT
}
