package org.thbreport.model.issue;

/** How grave an issue is. Only an {@link #ERROR} keeps a release from being published. */
public enum Severity {
    /** The input cannot be used as it is; nothing is published. */
    ERROR,
    /** Probably a fault in the evidence; the release is made and an editor should look. */
    WARNING,
    /** Worth knowing; nothing needs to change. */
    REMARK
}
