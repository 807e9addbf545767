package org.thbreport.model.study;

/** How far a publication has come. */
public enum StudyStatus {
    /** Being written; marked on every page and sheet. */
    DRAFT,
    /** Published, with figures that may still change; marked on every page and sheet. */
    PROVISIONAL,
    /** Published. */
    FINAL,
    /** Published again with changed figures. */
    REVISED;

    /** Returns whether every page and sheet must say that the publication is not finished. */
    public boolean isUnfinished() {
        return this == DRAFT || this == PROVISIONAL;
    }
}
