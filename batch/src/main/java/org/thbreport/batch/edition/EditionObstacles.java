package org.thbreport.batch.edition;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.Study;
import org.thbreport.publication.language.Language;

/** What stands against an edition of a study that is itself in order. */
public final class EditionObstacles {
    private static final String LANGUAGE = "EDITION-1";
    private static final String AREA = "EDITION-2";
    private static final String BRANDING = "EDITION-3";

    private EditionObstacles() {}

    /**
     * Returns what the program, the study or its statistics do not have; nothing if the edition can be made.
     *
     * @param named the study folder as the user named it
     */
    public static List<Issue> of(EditionSource source, EditionPlan plan, String named) {
        Study study = source.study();
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
            } else if (!source.style().speaks(language)) {
                issues.add(Issue.error(
                        BRANDING,
                        Location.of(named),
                        "the branding lacks its issuer or the words for its logo in language " + language,
                        "expected \"" + language + ": ...\" under issuer, and under alt of logo"));
            }
        }
        String area = plan.request().area();
        List<String> countries = countries(source);
        if (area != null && !countries.contains(area)) {
            issues.add(Issue.error(
                    AREA,
                    Location.of(named),
                    "the statistics have no country " + area,
                    countries.isEmpty() ? "" : "expected one of " + String.join(", ", countries)));
        }
        return issues;
    }

    /** Returns the countries that the statistics of a study have figures of, by their codes. */
    public static List<String> countries(EditionSource source) {
        return source.results().statistics().stream()
                .flatMap(file -> file.areas().stream())
                .filter(area -> area.area().kind() == AreaKind.COUNTRY)
                .map(area -> area.area().key())
                .distinct()
                .sorted()
                .toList();
    }
}
