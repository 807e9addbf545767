package org.thbreport.model.study;

/** What kind of document a source is. */
public enum SourceKind {
    REPORT,
    LEGAL_ACT,
    DATASET,
    PAGE;

    /** Returns the code in {@code study.yaml}: {@code legal-act} and so on. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
