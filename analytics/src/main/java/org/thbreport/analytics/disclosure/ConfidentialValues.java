package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;

/**
 * Finds values that their own file marks as confidential: beside flag {@code c}, or a CONF_STATUS other than F (free). Such a value
 * may not be published (Regulation (EC) No 223/2009, Article 20). The mark without a value is a missing cell, and nothing is wrong
 * with it.
 */
public final class ConfidentialValues {

    private static final String RULE = "DISC-9";

    private ConfidentialValues() {}

    /**
     * Returns one issue for each mark that stands beside values.
     *
     * @param dataset the observations of a file
     * @param file name of the file, for messages
     * @param severity error where the values would be published, warning where they are looked at
     */
    public static List<Issue> find(Dataset dataset, String file, Severity severity) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (int row = 0; row < dataset.size(); row++) {
            ObservationStatus status = dataset.status(row);
            if (status.isConfidential() && dataset.value(row) instanceof ObservationValue.Reported) {
                String mark = mark(status);
                counts.merge(mark, 1, Integer::sum);
                lines.putIfAbsent(mark, dataset.line(row));
            }
        }
        List<Issue> issues = new ArrayList<>();
        counts.forEach((mark, count) -> issues.add(new Issue(
                severity,
                RULE,
                new Location(file, lines.getOrDefault(mark, 0), 0),
                count + (count == 1 ? " value is" : " values are") + " marked as confidential (" + mark + ")",
                "expected such cells without their value: a colon or nothing beside the mark")));
        return issues;
    }

    private static String mark(ObservationStatus status) {
        return status.confidentiality().isEmpty() || status.confidentiality().equals("F")
                ? "flag c"
                : "CONF_STATUS " + status.confidentiality();
    }
}
