package org.thbreport.batch.edition;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.Study;
import org.thbreport.publication.language.Language;

/** What stands against an edition of a study that is itself in order. */
final class EditionObstacles {
    private static final String LANGUAGE = "EDITION-1";
    private static final String AREA = "EDITION-2";
    private static final String BRANDING = "EDITION-3";

    private EditionObstacles() {}

    /**
     * Returns what the program, the study or its statistics do not have; nothing if the edition can be made.
     */
    static List<Issue> of(Edition edition) {
        OpenStudy source = edition.source();
        Study study = source.study();
        String named = source.named();
        List<Issue> issues = new ArrayList<>();
        for (String language : edition.languages()) {
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
                        "the branding lacks its issuer, the words for its logo or the address of its accessibility statement in language "
                                + language,
                        "expected \"" + language
                                + ": ...\" under issuer, under alt of logo, and under statement of accessibility"));
            }
        }
        String area = edition.request().area();
        List<String> countries = source.countries();
        boolean tookPart = study.participants().named().stream()
                .anyMatch(country -> country.code().equals(area));
        if (area != null && !countries.contains(area) && !tookPart) {
            issues.add(Issue.error(
                    AREA,
                    Location.of(named),
                    "neither the statistics nor the participants have a country " + area,
                    countries.isEmpty() ? "" : "expected one of " + String.join(", ", countries)));
        }
        return issues;
    }
}
