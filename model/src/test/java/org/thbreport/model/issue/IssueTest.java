package org.thbreport.model.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IssueTest {

    @Test
    void printsTheLineOfTheContract() {
        assertThat(Issue.error("STUDY-7", new Location("findings.csv", 4, 12), "unknown country XX", "expected a code"))
                .hasToString("findings.csv:4:12: error[STUDY-7]: unknown country XX; expected a code");
        assertThat(Issue.warning("R", new Location("a.csv", 4, 0), "odd", "")).hasToString("a.csv:4: warning[R]: odd");
        assertThat(Issue.remark("R", Location.of("a.csv"), "odd", "")).hasToString("a.csv: remark[R]: odd");
    }

    @Test
    void tellsWhatCannotBeReadFromWhatBreaksARule() {
        Location place = Location.of("study.yaml");
        assertThat(Issue.error("INPUT-4", place, "there is no such file", "").isUnreadable())
                .isTrue();
        assertThat(Issue.error("STUDY-4", place, "duplicate", "").isUnreadable())
                .isFalse();
    }

    /** A study by mail named a file so that the terminal got another title and the line another colour. */
    @Test
    void showsWhatATerminalObeysByItsCode() {
        Issue issue = Issue.error("INPUT-4", Location.of("a\u001b[31m\nb"), "no \u202ecsv\u009b2J", "");

        assertThat(issue.toString()).isEqualTo("a\\u001b[31m\\u000ab: error[INPUT-4]: no \\u202ecsv\\u009b2J");
    }
}
