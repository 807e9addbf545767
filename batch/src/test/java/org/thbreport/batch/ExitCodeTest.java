package org.thbreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** The codes are those of the contract: 1 for rules, 3 for bytes. */
class ExitCodeTest {

    private static final Location PLACE = Location.of("statistics/victims.csv");
    private static final Issue WARNING = Issue.warning("STAT-13", PLACE, "a gap", "");
    private static final Issue BROKEN = Issue.error("STAT-2", PLACE, "two values", "");

    @Test
    void followsFromTheIssues() {
        assertThat(ExitCode.of(List.of())).isZero();
        assertThat(ExitCode.of(List.of(WARNING))).isZero();
        assertThat(ExitCode.of(List.of(WARNING, BROKEN))).isEqualTo(1);
        assertThat(ExitCode.of(List.of(BROKEN, BROKEN.unreadable()))).isEqualTo(3);
        assertThat(ExitCode.of(List.of(WARNING.unreadable()))).isZero();
        assertThat(ExitCode.of(List.of(
                        Issue.error("INPUT-4", PLACE, "no such file", "").below("study/"))))
                .isEqualTo(3);
    }
}
