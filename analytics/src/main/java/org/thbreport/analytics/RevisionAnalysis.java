package org.thbreport.analytics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thbreport.analytics.panel.PanelCells;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.analytics.revision.EarlierVintage;
import org.thbreport.analytics.revision.Revision;
import org.thbreport.analytics.revision.RevisionKind;
import org.thbreport.analytics.revision.RevisionLedger;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.StatisticsReference;

/** Compares the vintage that a study uses with the one before it, in the cells that the study uses. */
final class RevisionAnalysis {

    /** Rule: two vintages cannot be compared. */
    private static final String NOT_COMPARED = "VINT-2";

    private final FileAnalysis files;

    RevisionAnalysis(FileAnalysis files) {
        this.files = files;
    }

    /** Returns what changed; empty where the file has no earlier vintage. */
    Optional<StatisticsRevisions> compare(StudyDataset input) {
        EarlierVintage vintage = input.earlier();
        if (vintage == null) {
            return Optional.empty();
        }
        StatisticsReference reference = input.reference();
        Location location = Location.of(vintage.earlier().file());
        List<Issue> ofFile = new ArrayList<>();
        List<Issue> ofEarlier = new ArrayList<>();
        Optional<Dataset> newer = PanelCells.of(input.dataset(), reference.mapping(), reference.location(), ofFile);
        Optional<Dataset> older = PanelCells.of(vintage.dataset(), reference.mapping(), location, ofEarlier);
        StatisticsAnalysis before = files.analyse(reference, vintage.dataset());
        if (newer.isEmpty() || older.isEmpty()) {
            // What stands against the file itself is an error of its own; only the earlier vintage is new here.
            List<Issue> issues = ofEarlier.stream()
                    .map(issue -> Issue.warning(
                            NOT_COMPARED,
                            location,
                            "the vintage cannot be compared with the one in use: " + issue.message(),
                            issue.expected()))
                    .toList();
            return issues.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StatisticsRevisions(
                            vintage.earlier(), vintage.used(), before, List.of(), 0, List.of(), issues));
        }
        return Optional.of(compare(vintage, before, older.get(), newer.get()));
    }

    private StatisticsRevisions compare(
            EarlierVintage vintage, StatisticsAnalysis before, Dataset older, Dataset newer) {
        RevisionLedger ledger = RevisionLedger.compare(older, newer);
        Set<String> known = new HashSet<>(codes(older, PanelCells.PERIOD));
        Set<ReferencePeriod> newPeriods = new TreeSet<>();
        Labels areas = Labels.of(older, newer, PanelCells.AREA);
        Labels groups = Labels.of(older, newer, PanelCells.GROUP);
        List<CellRevision> cells = new ArrayList<>();
        for (Revision revision : ledger.revisions()) {
            String period = code(revision, PanelCells.PERIOD);
            if (revision.kind() == RevisionKind.ADDED && !known.contains(period)) {
                newPeriods.add(ReferencePeriod.parse(period).orElseThrow());
            } else {
                cells.add(cell(revision, areas, groups));
            }
        }
        List<String> protocol =
                files.register().all().stream().map(CountryCode::code).toList();
        cells.sort(Comparator.comparing((CellRevision cell) -> place(protocol, cell.area()))
                .thenComparing(CellRevision::area)
                .thenComparing(CellRevision::period));
        return new StatisticsRevisions(
                vintage.earlier(),
                vintage.used(),
                before,
                cells,
                ledger.unchanged(),
                List.copyOf(newPeriods),
                List.of());
    }

    /** Returns the place of a country in EU protocol order, and one behind all for what is none. */
    private static int place(List<String> protocol, String area) {
        int place = protocol.indexOf(area);
        return place < 0 ? protocol.size() : place;
    }

    private static CellRevision cell(Revision revision, Labels areas, Labels groups) {
        String area = code(revision, PanelCells.AREA);
        String group = code(revision, PanelCells.GROUP);
        return new CellRevision(
                area,
                areas.of(area),
                ReferencePeriod.parse(code(revision, PanelCells.PERIOD)).orElseThrow(),
                group,
                groups.of(group),
                code(revision, PanelCells.UNIT),
                revision.kind(),
                revision.oldValue(),
                revision.newValue(),
                revision.oldStatus(),
                revision.newStatus());
    }

    private static String code(Revision revision, String dimension) {
        return revision.cell().getOrDefault(dimension, "");
    }

    private static List<String> codes(Dataset dataset, String dimension) {
        return dataset.dimensions()
                .get(dataset.dimension(dimension).orElseThrow())
                .codes();
    }

    /** The labels of a dimension in two vintages; the newer one's go before. */
    private record Labels(Map<String, String> byCode) {
        static Labels of(Dataset older, Dataset newer, String dimension) {
            Map<String, String> labels = new LinkedHashMap<>();
            for (Dataset dataset : List.of(newer, older)) {
                Dimension found =
                        dataset.dimensions().get(dataset.dimension(dimension).orElseThrow());
                for (int i = 0; i < found.codes().size(); i++) {
                    labels.putIfAbsent(found.codes().get(i), found.labels().get(i));
                }
            }
            return new Labels(labels);
        }

        String of(String code) {
            return byCode.getOrDefault(code, code);
        }
    }
}
