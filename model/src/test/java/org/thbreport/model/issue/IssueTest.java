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
}
