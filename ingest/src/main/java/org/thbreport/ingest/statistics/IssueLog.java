package org.thbreport.ingest.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** Collects the issues of one file. Of one rule it keeps the first hundred and counts the others. */
public final class IssueLog {

    private static final int KEPT = 100;

    private final String file;
    private final List<Issue> issues = new ArrayList<>();
    private final Map<StatisticsRule, Integer> counts = new EnumMap<>(StatisticsRule.class);

    /** Starts the log of a file. */
    public IssueLog(String file) {
        this.file = file;
    }

    /** Adds an issue about the whole file. */
    public void add(StatisticsRule rule, String message, String expected) {
        add(rule, 0, 0, message, expected);
    }

    /** Adds an issue at a line and column, each from 1, or 0 where there is none. */
    public void add(StatisticsRule rule, int line, int column, String message, String expected) {
        add(rule, new Location(file, line, column), message, expected);
    }

    /** Adds an issue at a place. */
    public void add(StatisticsRule rule, Location location, String message, String expected) {
        if (counts.merge(rule, 1, Integer::sum) <= KEPT) {
            issues.add(rule.issue(location, message, expected));
        }
    }

    /** Returns whether nothing was added. */
    public boolean isEmpty() {
        return issues.isEmpty();
    }

    /** Returns the issues in the order in which they came, and how many more there are of each rule. */
    public List<Issue> issues() {
        List<Issue> all = new ArrayList<>(issues);
        counts.forEach((rule, count) -> {
            if (count > KEPT) {
                all.add(rule.issue(Location.of(file), (count - KEPT) + " more of the same kind", ""));
            }
        });
        return List.copyOf(all);
    }
}
