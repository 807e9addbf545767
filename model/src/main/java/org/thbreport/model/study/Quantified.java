package org.thbreport.model.study;

/** What a quantifier counts. */
public enum Quantified {
    COUNTRIES,
    MEASURES,
    /** Member States alone, and no Observers. */
    MEMBERS;

    /** Returns the code in {@code findings.csv}, in small letters. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
