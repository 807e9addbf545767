package org.thbreport.analytics.outcome;

/** Why a statistical method cannot be used. The ids are stable; texts for readers are worded from them. */
public enum Obstacle {
    NO_CASES("no-cases", "there are no cases"),
    NO_COUNTS("no-counts", "the source gives a share without counts"),
    FRACTIONAL_COUNTS("fractional-counts", "the values are not whole numbers of persons"),
    APPROXIMATE("approximate", "a value is approximate"),
    UNKNOWN_NOT_REPORTED("unknown-not-reported", "it is not reported for how many this is unknown"),
    ALL_OR_NONE("all-or-none", "both shares are 0, or both are 1, so there is nothing to compare"),
    ALL_EQUAL("all-equal", "all shares are equal, so there is no order to test"),
    TOO_FEW_PERIODS("too-few-periods", "there are too few periods"),
    SEPARATED("separated", "one group begins where the other ends, so that no slope fits best"),
    NO_SCATTER("no-scatter", "the shares lie on the fitted curve, so that the scatter around it is zero"),
    NOT_CONVERGED("not-converged", "the fit does not settle"),
    NO_AREA_IN_BOTH("no-area-in-both", "no area has data in both periods"),
    NOTHING_BEFORE("nothing-before", "there are no cases in the first period"),
    NOTHING_AFTER("nothing-after", "there are no cases in the second period"),
    WHOLE_TOTAL("whole-total", "one area is the whole total of a period"),
    ONE_AREA("one-area", "there is one area alone"),
    NOT_A_SUM("not-a-sum", "the area is no sum of areas"),
    QUANTIFIER_ONLY("quantifier-only", "the source gives a word of quantity and no list"),
    INCOMPLETE_ROSTER("incomplete-roster", "not all countries that took part are known by name"),
    NOT_REPORTED("not-reported", "a value is not reported"),
    CONFIDENTIAL("confidential", "a value is confidential"),
    NOT_APPLICABLE("not-applicable", "a value is not applicable"),
    PARTS_EXCEED_TOTAL("parts-exceed-total", "the parts are more than the total beside them"),
    NOT_ADDITIVE("not-additive", "values of this unit cannot be added"),
    OVERLAPPING("overlapping", "the periods overlap or are pooled, so that they are no series"),
    PERIODS_OVERLAP("periods-overlap", "the two periods overlap"),
    NOT_ALL_REPORTED("not-all-reported", "not all Member States reported"),
    NO_POPULATION("no-population", "the number of inhabitants is not given"),
    WITHHELD("withheld", "the value is withheld so that no person can be identified");

    private final String id;
    private final String sentence;

    Obstacle(String id, String sentence) {
        this.id = id;
        this.sentence = sentence;
    }

    /** Returns the stable id, as in {@code results.json}. */
    public String id() {
        return id;
    }

    /** Returns the reason in English, without capital letter and final full stop. */
    public String sentence() {
        return sentence;
    }
}
