package org.thbreport.ingest.review;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.issue.Issue;

/** Reviews a dataset that a reader made, whatever its format was. */
public final class DatasetReview {

    private DatasetReview() {}

    /**
     * Returns the reading with codes in the place of known labels, and with what the review found behind its issues.
     *
     * @param file name of the file, for messages
     */
    public static StatisticsReading of(StatisticsReading reading, String file) {
        Dataset dataset = reading.dataset();
        if (dataset == null) {
            return reading;
        }
        IssueLog log = new IssueLog(file);
        Dataset labelled = new KnownLabels(log).recode(DimensionRoles.of(CodeText.split(dataset)));
        Dataset coded = AttributeReview.of(UnitReview.of(labelled, log), log);
        MultiplierCheck.check(coded, log);
        FlagCheck.check(coded, log);
        PartsCheck.check(coded, log);
        AbsentSeries.check(coded, log);
        List<Issue> issues = new ArrayList<>(reading.issues());
        issues.addAll(log.issues());
        return new StatisticsReading(coded, issues);
    }
}
