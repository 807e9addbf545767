package org.thbreport.model.study;

/** What a published share is a share of. */
public enum ShareBase {
    /** Victims whose citizenship is known. */
    KNOWN,
    /** All registered victims. */
    ALL,
    /** The source does not say. */
    NOT_STATED;

    /** Returns the code in {@code study.yaml}: {@code not-stated} and so on. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
