package org.thbreport.model.study;

/** How much a list of countries in a source says about those that it does not name. */
public enum ListKind {
    /** The source gives the list as a whole. */
    COMPLETE,
    /** The source gives examples: "e.g.", "such as", "among others". There are at least these. */
    EXAMPLES,
    /** The source's list is cut off, or known to lack some. There are at least these. */
    CUT;

    /** Returns the code in {@code findings.csv}, in small letters. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns whether more countries may belong to the list than stand in it. */
    public boolean isOpen() {
        return this != COMPLETE;
    }
}
