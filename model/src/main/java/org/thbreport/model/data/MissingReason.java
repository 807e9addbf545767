package org.thbreport.model.data;

/** Why a cell of a dataset has no value. */
public enum MissingReason {
    /** The file marks it as missing without a reason ({@code :}). */
    NOT_AVAILABLE,
    /** Confidential ({@code c}). */
    CONFIDENTIAL,
    /** Not applicable ({@code z}). */
    NOT_APPLICABLE,
    /** The file has no such cell. */
    NOT_IN_FILE,
    /** Not published, to protect persons or another value. No reader of a file gives it. */
    WITHHELD
}
