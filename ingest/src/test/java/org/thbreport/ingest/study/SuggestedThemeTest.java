package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.model.issue.Issue;

/** A theme that an import suggested may stand in a draft, and nowhere else, until somebody has decided on it. */
class SuggestedThemeTest {

    private static List<String> issues(String status) {
        return new StudyFixture()
                        .with("findings.csv", "study-report,1,editor", "study-report,1,suggested")
                        .with("study.yaml", "status: draft", "status: " + status)
                        .read()
                        .issues()
                        .stream()
                        .map(Issue::toString)
                        .toList();
    }

    @Test
    void isSaidUntilSomebodyHasDecided() {
        String place = "findings.csv:3:90: ";
        String words =
                "[STUDY-11]: the theme was suggested by an import, and nobody has decided on it; \"editor\" if it fits, or"
                        + " another theme, was expected";
        assertThat(issues("draft")).containsExactly(place + "warning" + words);
        assertThat(issues("final")).containsExactly(place + "error" + words);
    }
}
