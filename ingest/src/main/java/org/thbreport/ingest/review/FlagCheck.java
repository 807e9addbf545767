package org.thbreport.ingest.review;

import java.util.LinkedHashMap;
import java.util.Map;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.ObservationFlags;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.ObservationStatus;

/** Looks for flags that the code list does not have. They are kept all the same. */
final class FlagCheck {

    private FlagCheck() {}

    static void check(Dataset dataset, IssueLog log) {
        Map<String, Integer> unknown = new LinkedHashMap<>();
        ObservationStatus last = ObservationStatus.NONE;
        boolean known = true;
        for (int row = 0; row < dataset.size(); row++) {
            ObservationStatus status = dataset.status(row);
            if (!status.equals(last)) {
                last = status;
                known = status.flags().isEmpty() || ObservationFlags.isKnown(status.flags());
            }
            if (!known) {
                unknown.merge(status.flags(), 1, Integer::sum);
            }
        }
        unknown.forEach((flag, count) -> log.add(
                StatisticsRule.FLAG,
                "the flag \"" + flag + "\" of " + count + (count == 1 ? " observation" : " observations")
                        + " is not in the code list",
                "it is kept as it is"));
    }
}
