package org.thbreport.batch.edition;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.Study;
import org.thbreport.publication.language.Language;

/** What stands against an edition of a study that is itself in order. */
public final class EditionObstacles {
    private static final String LANGUAGE = "EDITION-1";

    private EditionObstacles() {}

    /**
     * Returns the languages that the program, or the study, does not have; none if the edition can be made.
     *
     * @param named the study folder as the user named it
     */
    public static List<Issue> of(Study study, EditionPlan plan, String named) {
        List<Issue> issues = new ArrayList<>();
        for (String language : plan.languages()) {
            if (!Language.available().contains(language)) {
                issues.add(Issue.error(
                        LANGUAGE,
                        Location.of(named),
                        "the program has no language " + language,
                        "expected one of " + String.join(", ", Language.available())));
            } else if (!study.texts().containsKey(language)) {
                issues.add(Issue.error(
                        LANGUAGE,
                        Location.of(named),
                        "the study has no texts in language " + language,
                        "expected a file texts/" + language + ".yaml"));
            }
        }
        return issues;
    }
}
