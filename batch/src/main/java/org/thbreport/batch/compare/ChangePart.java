package org.thbreport.batch.compare;

import java.util.Locale;

/** What of a release changed, in the order in which its readers would notice it. */
public enum ChangePart {
    /** A key figure, with its label and base. */
    HEADLINE("Key figures"),
    /** What is said of a trend. */
    VERDICT("Verdicts on trends"),
    /** A key point. */
    KEY_POINT("Key points"),
    /** A sentence, item or note of a page. */
    SENTENCE("Sentences"),
    /** A picture, with the points of its data. */
    CHART("Charts"),
    /** A row of a table on a page. */
    TABLE("Rows of tables"),
    /** A number of the results. */
    FIGURE("Figures"),
    /** Countries that are named, or that a number is of. */
    COUNTRIES("Countries"),
    /** A number that is missing or withheld, with the reason. */
    MISSING("Missing and withheld figures"),
    /** What the release was made from. */
    SOURCE("Sources and inputs"),
    /** Another fact of the results. */
    FACT("Other facts of the results"),
    /** Words of an annex. */
    ANNEX("Words of the annex"),
    /** A file of the release. */
    FILE("Files");

    private final String heading;

    ChangePart(String heading) {
        this.heading = heading;
    }

    /** Returns the heading that changes of this part stand under. */
    public String heading() {
        return heading;
    }

    /** Returns the word in files: {@code key-point}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
