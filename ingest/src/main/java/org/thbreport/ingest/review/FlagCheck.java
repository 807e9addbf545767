package org.thbreport.ingest.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.MissingMark;
import org.thbreport.ingest.statistics.ObservationFlags;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;

/** Looks for flags that the code list does not have. They are kept all the same, and never read letter by letter. */
final class FlagCheck {

    private FlagCheck() {}

    static void check(Dataset dataset, IssueLog log) {
        Map<String, Integer> others = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<String, Integer> confidentiality = new LinkedHashMap<>();
        for (int row = 0; row < dataset.size(); row++) {
            ObservationStatus status = dataset.status(row);
            String conf = status.confidentiality();
            if (!conf.isEmpty() && !ObservationFlags.isConfidentiality(conf)) {
                confidentiality.merge(conf, 1, Integer::sum);
                lines.putIfAbsent(conf, dataset.line(row));
            }
            if (!status.other().isEmpty() && !isMark(dataset, row)) {
                int line = dataset.line(row);
                for (String each : status.other().split("; ")) {
                    others.merge(each, 1, Integer::sum);
                    lines.putIfAbsent(each, line);
                }
            }
        }
        confidentiality.forEach((text, count) -> log.add(
                StatisticsRule.FLAG,
                lines.getOrDefault(text, 0),
                0,
                "the confidentiality \"" + text + "\"" + values(count) + " is not in the code list",
                "it is kept as it is, and counts as confidential"));
        others.forEach((text, count) -> {
            Optional<String> label = ObservationFlags.sdmxLabel(text);
            String values = values(count);
            if (label.isPresent()) {
                if (!label.get().startsWith("Missing value")) {
                    log.add(
                            StatisticsRule.STATUS,
                            lines.getOrDefault(text, 0),
                            0,
                            "the status " + text + values + " is \"" + label.get() + "\" in SDMX's CL_OBS_STATUS",
                            "it is kept, and has no letter among Eurostat's flags");
                }
            } else {
                log.add(
                        StatisticsRule.FLAG,
                        lines.getOrDefault(text, 0),
                        0,
                        "the flag \"" + text + "\"" + values + " is not in the code list",
                        "it is kept as it is, as one unknown flag");
            }
        });
    }

    private static String values(int count) {
        return " of " + count + (count == 1 ? " observation" : " observations");
    }

    /** The mark of a withheld value, such as one below 5, is no flag. */
    private static boolean isMark(Dataset dataset, int row) {
        return dataset.value(row) instanceof ObservationValue.Missing
                && MissingMark.parse(dataset.status(row).other()).isPresent();
    }
}
