package org.thbreport.model.study;

/** What a quantifier counts. */
public enum Quantified {
    COUNTRIES,
    MEASURES;

    /** Returns the code in {@code findings.csv}, in small letters. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
