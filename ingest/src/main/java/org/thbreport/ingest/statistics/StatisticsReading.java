package org.thbreport.ingest.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;

/**
 * What came of reading a statistics file.
 *
 * @param dataset the observations, or null if the file cannot be opened, recognised or parsed; rows that broke a rule are
 *     not in it
 * @param issues what is wrong or worth knowing, in the order of the file
 */
public record StatisticsReading(@Nullable Dataset dataset, List<Issue> issues) {

    /** Copies the issues; where there is no dataset they stand against an input that could not be read. */
    public StatisticsReading {
        issues = dataset == null
                ? issues.stream()
                        .map(issue -> issue.severity() == Severity.ERROR ? issue.unreadable() : issue)
                        .toList()
                : List.copyOf(issues);
    }

    /** Returns the reading of a file that cannot be opened, recognised or parsed. */
    public static StatisticsReading unreadable(
            StatisticsRule rule, Location location, String message, String expected) {
        return new StatisticsReading(null, List.of(rule.issue(location, message, expected)));
    }

    /** Returns whether the file could be parsed; rules may be broken all the same. */
    public boolean isReadable() {
        return dataset != null;
    }

    /** Returns whether an issue keeps the figures from being used. */
    public boolean hasErrors() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }
}
