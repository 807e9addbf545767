package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.Analysis;
import org.thbreport.analytics.AreaAnalysis;
import org.thbreport.analytics.StatisticsAnalysis;
import org.thbreport.analytics.StatisticsRevisions;
import org.thbreport.analytics.StudyDataset;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.panel.PanelCells;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.analytics.revision.UsedVintage;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.StudyOptions;

/**
 * Decides what of an analysis may be published. One rule for now, DISC-1: without the editor's word that all inputs are
 * public, a count from 1 to the threshold less one in any table stops the publication.
 */
public final class DisclosureControl {

    private static final String SMALL_COUNT = "DISC-1";

    private DisclosureControl() {}

    /**
     * Returns what may be published of an analysis, by the options of its study.
     *
     * @param analysis the analysis
     * @param statistics the observations that it was computed from. They hold more cells than the tables of the analysis: where
     *     one of them is a small count and the inputs are not public, none of them is published one by one
     */
    public static Protection protect(Analysis analysis, List<StudyDataset> statistics) {
        StudyOptions options = analysis.study().options();
        if (!options.publicSource()) {
            List<Issue> issues = Stream.concat(
                            analysis.statistics().stream()
                                    .flatMap(file -> smallCounts(file, options.threshold()).stream()),
                            analysis.revisions().stream()
                                    .flatMap(file -> smallCounts(file, options.threshold()).stream()))
                    .toList();
            if (!issues.isEmpty()) {
                return new Protection(null, issues);
            }
        }
        DisclosureSummary summary =
                new DisclosureSummary(options.threshold(), options.publicSource(), 0, 0, null, false);
        boolean withheld = !options.publicSource()
                && statistics.stream().anyMatch(file -> hasSmallCount(file.dataset(), options.threshold()));
        // An earlier vintage is published through its revisions alone.
        List<StudyDataset> observations = statistics.stream()
                .map(file -> new StudyDataset(file.reference(), file.dataset(), file.vintage(), null))
                .toList();
        return new Protection(
                new ProtectedAnalysis(
                        analysis, summary, withheld ? List.of() : observations, withheld, vintages(statistics)),
                List.of());
    }

    private static List<UsedVintage> vintages(List<StudyDataset> statistics) {
        List<UsedVintage> vintages = new ArrayList<>();
        for (StudyDataset file : statistics) {
            if (file.vintage() != null) {
                vintages.add(new UsedVintage(file.reference(), file.vintage()));
            }
        }
        return vintages;
    }

    private static boolean hasSmallCount(Dataset dataset, int threshold) {
        for (int row = 0; row < dataset.size(); row++) {
            if (dataset.value(row) instanceof ObservationValue.Reported reported
                    && reported.value() > 0
                    && reported.value() < threshold) {
                return true;
            }
        }
        return false;
    }

    private static List<Issue> smallCounts(StatisticsAnalysis file, int threshold) {
        List<String> cells = new ArrayList<>();
        for (AreaAnalysis area : file.areas()) {
            for (var share : area.shares()) {
                if (share instanceof CountedShare counted && hasSmallCount(counted, threshold)) {
                    cells.add(counted.area() + " " + counted.period());
                }
            }
        }
        return issue(file.reference().location(), cells, threshold);
    }

    /** Looks at what is printed of an earlier vintage: the cells that were revised, and the figures before. */
    private static List<Issue> smallCounts(StatisticsRevisions file, int threshold) {
        Set<String> cells = new TreeSet<>();
        for (CellRevision cell : file.cells()) {
            if (!cell.unit().equals(PanelCells.PERCENTAGE)
                    && (isSmall(cell.oldValue(), threshold) || isSmall(cell.newValue(), threshold))) {
                cells.add(cell.area() + " " + cell.period());
            }
        }
        return issue(Location.of(file.earlier().file()), List.copyOf(cells), threshold);
    }

    private static boolean isSmall(@Nullable ObservationValue value, int threshold) {
        return value instanceof ObservationValue.Reported reported
                && reported.value() > 0
                && reported.value() < threshold;
    }

    private static List<Issue> issue(Location location, List<String> cells, int threshold) {
        if (cells.isEmpty()) {
            return List.of();
        }
        String message = "counts from 1 to " + (threshold - 1) + " could identify a person, in " + cells.size()
                + (cells.size() == 1 ? " place: " : " places: ")
                + String.join(", ", cells.subList(0, Math.min(10, cells.size())))
                + (cells.size() > 10 ? " and others" : "");
        return List.of(
                Issue.error(
                        SMALL_COUNT,
                        location,
                        message,
                        "inputs without small counts, or \"disclosure: public-source\" where all of them are published already"));
    }

    private static boolean hasSmallCount(CountedShare share, int threshold) {
        List<Outcome<Double>> counts =
                new ArrayList<>(List.of(share.count(), share.known(), share.unknown(), share.total()));
        share.groups().stream().map(GroupCount::count).forEach(counts::add);
        return counts.stream()
                .flatMap(count -> count.found().stream())
                .anyMatch(count -> count > 0 && count < threshold);
    }
}
