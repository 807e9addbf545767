package org.thbreport.model.study;

/** A word of quantity that a source uses without a list. It is never turned into a number: no source defines one. */
public enum Quantifier {
    NONE,
    FEW,
    SOME,
    SEVERAL,
    MANY,
    MOST,
    ALL;

    /** Returns the code in {@code findings.csv}, in small letters. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
