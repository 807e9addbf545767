package org.thbreport.batch.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

class LoggedIssueTest {

    /** Whoever reads the log of a batch is not the owner of a study: what is confidential in it, and where, is not told there. */
    @ParameterizedTest
    @ValueSource(strings = {"DISC-1", "DISC-2", "DISC-3", "DISC-4", "DISC-6", "DISC-7", "DISC-8", "DISC-9"})
    void theLogNamesNoPlacesCountsOrCategories(String rule) {
        Issue issue = Issue.error(
                rule,
                new Location("statistics/victims.csv", 7, 12),
                "neverWithhold asks for share.LV.2024.groups.NAT, which is confidential: 3 of 12",
                "other figures than share.LV.2024.groups.NAT");
        Issue logged = Task.refused("study", List.of(issue)).errors().get(0);
        assertThat(logged.rule()).isEqualTo(rule);
        assertThat(logged.toString())
                .startsWith("statistics/victims.csv: error[" + rule + "]: ")
                .contains("thb-report check")
                .doesNotContain("LV", "2024", "NAT", " 3 ", "12", ":7");
    }

    @Test
    void theLogSaysThatAPatternIsMissing() {
        Issue issue = Issue.error(
                "DISC-5", Location.of("disclosure/study.csv"), "there is no pattern of earlier releases", "the file");
        assertThat(LoggedIssue.of(issue)).isEqualTo(issue);
    }
}
