package org.thbreport.analytics.disclosure;

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
import org.thbreport.analytics.panel.Revision;
import org.thbreport.analytics.panel.RevisionLedger;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.analytics.revision.RevisionKind;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.StatisticsReference;

/**
 * The true difference between the vintage that a study uses and the one before it, in the cells that the study uses.
 *
 * @param cells cells that differ, countries first in EU protocol order, then by period; none of periods that are new as a whole
 * @param unchanged number of cells that are the same in both
 * @param newPeriods periods that the earlier vintage has not at all
 * @param issues what keeps the vintages from being compared
 */
record VintageComparison(
        List<CellRevision> cells, int unchanged, List<ReferencePeriod> newPeriods, List<Issue> issues) {

    /** Rule: two vintages cannot be compared. */
    private static final String NOT_COMPARED = "VINT-2";

    /** Compares; empty where errors stand against the file itself, which are given elsewhere. */
    static Optional<VintageComparison> of(
            CountryRegister register, StatisticsReference reference, Dataset used, EarlierVintage vintage) {
        Location location = Location.of(vintage.earlier().file());
        List<Issue> ofFile = new ArrayList<>();
        List<Issue> ofEarlier = new ArrayList<>();
        Optional<Dataset> newer = PanelCells.of(used, reference.mapping(), reference.location(), ofFile);
        Optional<Dataset> older = PanelCells.of(vintage.dataset(), reference.mapping(), location, ofEarlier);
        if (newer.isPresent() && older.isPresent()) {
            return Optional.of(compare(register, older.get(), newer.get()));
        }
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
                : Optional.of(new VintageComparison(List.of(), 0, List.of(), issues));
    }

    private static VintageComparison compare(CountryRegister register, Dataset older, Dataset newer) {
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
        List<String> protocol = register.all().stream().map(CountryCode::code).toList();
        cells.sort(Comparator.comparing((CellRevision cell) -> place(protocol, cell.area()))
                .thenComparing(CellRevision::area)
                .thenComparing(CellRevision::period));
        return new VintageComparison(cells, ledger.unchanged(), List.copyOf(newPeriods), List.of());
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
