package org.thbreport.model.study;

/** How a country answered a question. The answers of one question exclude each other. */
public enum Answer {
    YES,
    PARTLY,
    NO,
    /** Intended and not in force. */
    PLANNED,
    NOT_APPLICABLE,
    /** The country took part and gave no answer, or no information. */
    NO_ANSWER,
    /** The answer is a number or a day. */
    VALUE,
    /** The country answered and its answer is not for dissemination. */
    NOT_PUBLISHED;

    /** Returns the code in {@code findings.csv} and {@code answers.csv}: {@code not-applicable} and so on. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Returns whether the country does what is asked about, at least in part: only then it counts as coverage. */
    public boolean isCoverage() {
        return this == YES || this == PARTLY || this == VALUE;
    }
}
