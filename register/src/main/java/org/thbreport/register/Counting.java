package org.thbreport.register;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.register.RegisterCounts;

/**
 * What came of counting a register.
 *
 * @param counts the counts; null if an error stands against them
 * @param engine name and version of the engine
 * @param rows rows that have a day of registration
 * @param refused rows that were refused
 * @param facts figures about the rows and persons, by what they are
 * @param issues what an office should know; no value of a row stands in it, but for codes
 */
public record Counting(
        @Nullable RegisterCounts counts,
        String engine,
        long rows,
        long refused,
        SortedMap<String, Long> facts,
        List<Issue> issues) {

    /** Copies the issues. */
    public Counting {
        issues = List.copyOf(issues);
    }

    /** Returns the counts of a register against which no error stands. */
    public RegisterCounts made() {
        return Objects.requireNonNull(counts, "errors stand against the counts");
    }
}
