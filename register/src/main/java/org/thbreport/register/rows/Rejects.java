package org.thbreport.register.rows;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;

/** The rows that were refused: where each stands and why, never what stands in it. */
public final class Rejects {
    private static final int SHOWN = 100;

    private final int allowed;
    private final List<Refusal> refusals = new ArrayList<>();
    private long count;

    private record Refusal(RegisterRule rule, Location place, String message, String expected) {}

    /**
     * Makes an empty list.
     *
     * @param allowed rows that may be refused
     */
    public Rejects(int allowed) {
        this.allowed = allowed;
    }

    /** Adds a row. */
    void add(RegisterRule rule, Location place, String message, String expected) {
        count++;
        if (refusals.size() < SHOWN) {
            refusals.add(new Refusal(rule, place, message, expected));
        }
    }

    /** Returns how many rows were refused. */
    public long count() {
        return count;
    }

    /**
     * Returns what to say: the first hundred rows one by one, warnings as long as no more are refused than may be.
     *
     * @param undated rows without a day that a database counted, which cannot say which they are
     * @param place where the register stands in the study
     */
    public List<Issue> issues(long undated, Location place) {
        boolean tooMany = count + undated > allowed;
        Severity severity = tooMany ? Severity.ERROR : Severity.WARNING;
        List<Issue> issues = new ArrayList<>();
        refusals.forEach(
                each -> issues.add(each.rule().issue(severity, each.place(), each.message(), each.expected())));
        if (count > SHOWN) {
            issues.add(RegisterRule.NO_DATE.issue(
                    severity, place, (count - SHOWN) + " more rows are refused and not listed", ""));
        }
        if (undated > 0) {
            issues.add(RegisterRule.NO_DATE.issue(
                    severity,
                    place,
                    "without a day of registration: " + undated + (undated == 1 ? " row" : " rows"),
                    "a day in every row, or \"rejects\" above their number"));
        }
        if (tooMany) {
            issues.add(RegisterRule.TOO_MANY_REJECTS.issue(
                    place,
                    "refused rows: " + (count + undated) + ", and " + allowed + " may be",
                    "mend the rows, or \"rejects: " + (count + undated) + "\" where they may be left out"));
        }
        return issues;
    }
}
