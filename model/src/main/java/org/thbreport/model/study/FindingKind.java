package org.thbreport.model.study;

/** What a finding tells of: something done, something that worked, something hard, or something intended. */
public enum FindingKind {
    /** A policy measure in force or under way. */
    MEASURE,
    /** A good practice. */
    GOOD_PRACTICE,
    /** A challenge. */
    CHALLENGE,
    /** A plan: reviewed, evaluated or discussed, not yet in force. */
    PLAN;

    /** Returns the code in {@code findings.csv}: {@code good-practice} and so on. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
