package org.thbreport.analytics.statistics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.Reconciliation;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.StatisticsReference;

/**
 * What one statistics file says.
 *
 * @param reference the file and what the study says of it
 * @param areas areas: the one that headlines are about first, then the others in EU protocol order, labels last
 * @param issues what is wrong with the file, or worth knowing
 * @param table name of the table that its figures stand under; null for the first of a study, whose figures stand under none
 */
public record StatisticsAnalysis(
        StatisticsReference reference,
        List<AreaAnalysis> areas,
        List<Issue> issues,
        @Nullable String table) {

    /** Makes the analysis of the first or only file. */
    public StatisticsAnalysis(StatisticsReference reference, List<AreaAnalysis> areas, List<Issue> issues) {
        this(reference, areas, issues, null);
    }

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

    /** Returns the same for a file that is not the first of its study: its figures stand under its table. */
    public StatisticsAnalysis asTable() {
        return new StatisticsAnalysis(reference, areas, issues, reference.id());
    }

    /** Returns the id that the figures of a share begin with. */
    public FigureId id(PeriodShare share) {
        return part("share").at(share.area()).at(share.period().toString());
    }

    /** Returns the id that the figures of a change begin with. */
    public FigureId id(Change change) {
        return part("change").at(change.area()).at(change.key());
    }

    /** Returns the id that the figures of the trend of an area begin with. */
    public FigureId trendId(AreaAnalysis area) {
        return part("trend").at(area.area().key());
    }

    /** Returns the id that the figures of a published share against those within its period begin with. */
    public FigureId id(Reconciliation found) {
        return part("reconciliation").at(found.area()).at(found.period().toString());
    }

    /** Returns the id that the figures of the median of the countries begin with. */
    public FigureId medianId(ReferencePeriod period) {
        return FigureId.of("median", reference.file(), "byPeriod", period.toString());
    }

    private FigureId part(String name) {
        return table == null ? FigureId.of(name) : FigureId.of("tables", table, name);
    }
}
