package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;

/** Collects what is wrong, in any order. */
final class IssueLog {

    private static final Comparator<Issue> BY_PLACE = Comparator.<Issue>comparingInt(
                    issue -> rank(issue.location().file()))
            .thenComparing(issue -> issue.location().file())
            .thenComparingInt(issue -> issue.location().line())
            .thenComparingInt(issue -> issue.location().column())
            .thenComparing(Issue::rule);

    private final List<Issue> issues = new ArrayList<>();

    /** Notes an error. */
    void error(StudyRule rule, Location location, String message, String expected) {
        issues.add(Issue.error(rule.id(), location, message, expected));
    }

    /** Notes a warning. */
    void warning(StudyRule rule, Location location, String message, String expected) {
        issues.add(Issue.warning(rule.id(), location, message, expected));
    }

    /** Notes an issue that another reader found. */
    void add(Issue issue) {
        issues.add(issue);
    }

    /** Returns whether nothing was noted. */
    boolean isEmpty() {
        return issues.isEmpty();
    }

    /** Returns whether an error was noted. */
    boolean hasErrors() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }

    /** Returns the issues in the order in which an author would go through the files. */
    List<Issue> sorted() {
        return issues.stream().distinct().sorted(BY_PLACE).toList();
    }

    private static int rank(String file) {
        return switch (file) {
            case StudyReader.STUDY -> 0;
            case StudyReader.FINDINGS -> 1;
            case StudyReader.ANSWERS -> 2;
            default -> 3;
        };
    }
}
