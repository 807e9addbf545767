package org.thbreport.analytics;

import java.util.List;
import java.util.Optional;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.StatisticsReference;

/**
 * What one statistics file says.
 *
 * @param reference the file and what the study says of it
 * @param areas areas: the one that headlines are about first, then the others in EU protocol order, labels last
 * @param issues what is wrong with the file, or worth knowing
 */
public record StatisticsAnalysis(StatisticsReference reference, List<AreaAnalysis> areas, List<Issue> issues) {

    /** Copies the lists. */
    public StatisticsAnalysis {
        areas = List.copyOf(areas);
        issues = List.copyOf(issues);
    }

    /** Returns the area that headlines are about; empty where nothing could be read. */
    public Optional<AreaAnalysis> headline() {
        return areas.stream().findFirst();
    }

    /** Returns an area by its key. */
    public Optional<AreaAnalysis> area(String key) {
        return areas.stream().filter(area -> area.area().key().equals(key)).findFirst();
    }
}
