package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelReading;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.analytics.revision.UsedVintage;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.StudyOptions;

/**
 * Decides what of the statistics of a study may be published, before anything is computed from them: it lays out the true counts,
 * withholds, and hands on what is left. Unless the study protects its counts or all inputs
 * are public, a count from 1 to the threshold less one stops the publication, printed or implied by what is printed (DISC-1).
 *
 * @param register the countries and groups
 */
public record DisclosureControl(CountryRegister register) {

    private static final String SMALL_COUNT = "DISC-1";
    private static final String CONTRADICTORY = "DISC-2";

    /** Thresholds that counts can be protected by. */
    private static final int LOWEST = 3;

    private static final int HIGHEST = 20;

    private static final int MOST_PLACES = 10;

    /**
     * Protects the statistics of a study.
     *
     * @param options the study's choices
     * @param statistics its files, read, in its order. Their rows hold more cells than the panels made of them: where one of them is
     *     a small count and the inputs are not public, none of them is published one by one
     */
    public Protection protect(StudyOptions options, List<StudyDataset> statistics) {
        return protect(options, statistics, Map.of());
    }

    /**
     * Protects the statistics of a study.
     *
     * @param histories what was published and withheld before, by the names of registers; of no account unless the study protects its
     *     counts
     */
    public Protection protect(
            StudyOptions options, List<StudyDataset> files, Map<String, DisclosureHistory> histories) {
        List<StudyDataset> statistics = files.stream()
                .map(file -> file.together(file.reference().counted().yearsTogether()))
                .toList();
        List<LaidOutTable> tables =
                statistics.stream().map(file -> LaidOutTable.of(register, file)).toList();
        SmallCounts small = new SmallCounts(register, options.threshold());
        List<Issue> issues = new ArrayList<>();
        if (options.isProtected()) {
            issues.addAll(unprotectable(tables, options));
            if (issues.isEmpty() && !tables.isEmpty()) {
                return withholding(options, tables, histories);
            }
        }
        if (options.disclosure() == DisclosureMethod.REFUSE) {
            tables.forEach(table -> issues.addAll(ofFile(small, table)));
            tables.forEach(table -> issues.addAll(ofEarlier(small, table)));
        }
        boolean refused = !issues.isEmpty();
        boolean hidden = refused
                || (!options.publicSource() && statistics.stream().anyMatch(file -> hasSmall(small, file.dataset())));
        WithheldCells withheld = refused ? WithheldCells.all() : WithheldCells.none();
        return new Protection(
                new ProtectedStatistics(
                        tables.stream()
                                .map(table -> shown(
                                        table,
                                        withheld,
                                        !refused && (options.publicSource() || isWithoutSmall(small, table.input()))))
                                .toList(),
                        hidden
                                ? List.of()
                                : statistics.stream()
                                        .map(file -> new ProtectedObservations(file, new BitSet()))
                                        .toList(),
                        hidden,
                        vintages(statistics),
                        new DisclosureSummary(options.threshold(), options.disclosure(), 0, 0, false, 0)),
                issues,
                List.of());
    }

    /** Counts of persons can be protected: a cell that is no whole number, or no count, is of no use to a difference. */
    private static List<Issue> unprotectable(List<LaidOutTable> tables, StudyOptions options) {
        List<Issue> issues = new ArrayList<>();
        if (options.threshold() < LOWEST || options.threshold() > HIGHEST) {
            issues.add(Issue.error(
                    CONTRADICTORY,
                    tables.isEmpty()
                            ? Location.of("study.yaml")
                            : tables.get(0).input().reference().location(),
                    "threshold " + options.threshold() + " with \"disclosure: protect\"",
                    "a threshold from " + LOWEST + " to " + HIGHEST));
        }
        for (LaidOutTable table : tables) {
            Panel panel = table.reading().panel();
            if (panel != null && !panel.isCountable()) {
                issues.add(
                        Issue.error(
                                CONTRADICTORY,
                                table.input().reference().location(),
                                "the file holds numbers that are no counts of persons, which \"disclosure: protect\" cannot withhold",
                                "whole numbers of persons, or \"disclosure: public-source\" where all of them are published already"));
            }
        }
        return issues;
    }

    private Protection withholding(
            StudyOptions options, List<LaidOutTable> tables, Map<String, DisclosureHistory> histories) {
        Map<String, List<LaidOutTable>> registers = new TreeMap<>();
        tables.forEach(table -> registers
                .computeIfAbsent(table.input().reference().counted().name(), name -> new ArrayList<>())
                .add(table));
        Map<LaidOutTable, WithheldCells> hidden = new IdentityHashMap<>();
        List<Issue> issues = new ArrayList<>();
        List<RegisterProtection> done = new ArrayList<>();
        int cells = 0;
        int withheld = 0;
        int releases = 0;
        for (Map.Entry<String, List<LaidOutTable>> register : registers.entrySet()) {
            DisclosureHistory history = histories.getOrDefault(register.getKey(), DisclosureHistory.NONE);
            CountedTables counted = new CountedTables(register.getValue());
            List<Issue> unclear = counted.unclear(history);
            issues.addAll(unclear);
            if (!unclear.isEmpty()) {
                continue;
            }
            history = counted.named(history);
            Suppression suppression = Suppression.of(
                    this, options, tables.get(0).input().reference().id(), register.getValue(), history);
            for (int index = 0; index < register.getValue().size(); index++) {
                hidden.put(register.getValue().get(index), suppression.tables().get(index));
            }
            issues.addAll(suppression.issues());
            done.add(suppression.forTheOffice(register.getKey()));
            cells += suppression.printable();
            withheld += suppression.withheld();
            releases = Math.max(releases, suppression.history().releases());
        }
        boolean refused = issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
        List<ProtectedTable> shown = new ArrayList<>();
        List<ProtectedObservations> observations = new ArrayList<>();
        for (LaidOutTable table : tables) {
            WithheldCells of = refused ? WithheldCells.all() : hidden.getOrDefault(table, WithheldCells.all());
            shown.add(new ProtectedTable(
                    table.input().reference(),
                    shown(table.reading().panel(), of),
                    table.reading().issues(),
                    null,
                    table.inhabitants()));
            observations.add(new ProtectedObservations(table.input(), table.withheldRows(register, of)));
        }
        return new Protection(
                new ProtectedStatistics(
                        shown,
                        refused ? List.of() : observations,
                        refused,
                        // A vintage is known by its plain hash, which lets a reader try what is withheld.
                        List.of(),
                        new DisclosureSummary(
                                options.threshold(), options.disclosure(), cells, withheld, !refused, releases)),
                issues,
                refused ? List.of() : done);
    }

    /**
     * Lets a file through as it is: for who looks at a file and publishes nothing of it.
     *
     * @param reference what is said of the file
     * @param dataset its observations
     */
    public ProtectedTable asPublic(StatisticsReference reference, Dataset dataset) {
        return shown(LaidOutTable.of(register, new StudyDataset(reference, dataset)), WithheldCells.none(), true);
    }

    /** Returns whether no vintage of a file, however old, has a small count: how large revisions were could tell one. */
    private static boolean isWithoutSmall(SmallCounts small, StudyDataset file) {
        EarlierVintage earlier = file.earlier();
        return !hasSmall(small, file.dataset())
                && (earlier == null
                        || !hasSmall(small, earlier.dataset())
                                && earlier.older().stream().noneMatch(older -> hasSmall(small, older)));
    }

    private ProtectedTable shown(LaidOutTable table, WithheldCells withheld, boolean measured) {
        return new ProtectedTable(
                table.input().reference(),
                shown(table.reading().panel(), withheld),
                table.reading().issues(),
                revisions(table, withheld, measured),
                table.inhabitants());
    }

    private static @Nullable ProtectedPanel shown(@Nullable Panel panel, WithheldCells withheld) {
        return panel == null ? null : ProtectedPanel.of(panel, withheld);
    }

    /**
     * A revision is told where both its values may be.
     *
     * @param measured whether it may be told how large revisions were over all vintages
     */
    private @Nullable ProtectedRevisions revisions(LaidOutTable table, WithheldCells withheld, boolean measured) {
        EarlierVintage vintage = table.input().earlier();
        VintageComparison comparison = table.comparison();
        PanelReading before = table.before();
        if (vintage == null || comparison == null || before == null) {
            return null;
        }
        return new ProtectedRevisions(
                vintage.earlier(),
                vintage.used(),
                new ProtectedTable(
                        table.input().reference(), shown(before.panel(), withheld), before.issues(), null, null),
                comparison.cells().stream()
                        .filter(cell -> !withheld.contains(key(cell)))
                        .toList(),
                comparison.unchanged(),
                comparison.newPeriods(),
                measured ? table.measures(register) : List.of(),
                comparison.issues());
    }

    private static CellKey key(CellRevision cell) {
        return new CellKey(Area.key(cell.area()), cell.period(), Measure.GROUP, cell.group());
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

    private static boolean hasSmall(SmallCounts small, Dataset dataset) {
        for (int row = 0; row < dataset.size(); row++) {
            if (dataset.value(row) instanceof ObservationValue.Reported reported && small.isSmall(reported.value())) {
                return true;
            }
        }
        return false;
    }

    private static List<Issue> ofFile(SmallCounts small, LaidOutTable table) {
        Panel panel = table.reading().panel();
        return panel == null
                ? List.of()
                : issue(table.input().reference().location(), small.places(panel), small.threshold());
    }

    /** Looks at the figures before, and at the cells that were revised. */
    private static List<Issue> ofEarlier(SmallCounts small, LaidOutTable table) {
        EarlierVintage vintage = table.input().earlier();
        VintageComparison comparison = table.comparison();
        PanelReading before = table.before();
        if (vintage == null || comparison == null || before == null) {
            return List.of();
        }
        Set<String> places = new TreeSet<>(small.places(comparison.cells()));
        if (before.panel() != null && comparison.issues().isEmpty()) {
            places.addAll(small.places(before.panel()));
        }
        return issue(Location.of(vintage.earlier().file()), places, small.threshold());
    }

    private static List<Issue> issue(Location location, Set<String> places, int threshold) {
        if (places.isEmpty()) {
            return List.of();
        }
        String message = "counts from 1 to " + (threshold - 1) + " could identify a person, in " + places.size()
                + (places.size() == 1 ? " place: " : " places: ")
                + String.join(", ", places.stream().limit(MOST_PLACES).toList())
                + (places.size() > MOST_PLACES ? " and others" : "");
        return List.of(
                Issue.error(
                        SMALL_COUNT,
                        location,
                        message,
                        "\"disclosure: protect\", which withholds them and what would tell them, or \"disclosure: public-source\" where all of them are published already"));
    }
}
