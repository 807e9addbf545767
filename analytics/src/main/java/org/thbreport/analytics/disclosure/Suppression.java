package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.analytics.disclosure.audit.CellInterval;
import org.thbreport.analytics.disclosure.cells.CellRelation;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.analytics.disclosure.cells.PrimaryRules;
import org.thbreport.analytics.disclosure.cells.Sensitivity;
import org.thbreport.analytics.disclosure.cells.Standing;
import org.thbreport.analytics.disclosure.cells.TableCell;
import org.thbreport.analytics.disclosure.suppression.Pattern;
import org.thbreport.analytics.disclosure.suppression.Protector;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.StudyOptions;

/**
 * Withholds the small counts of all tables of a study, and as many others as are needed so that nobody can compute them.
 *
 * @param system the cells
 * @param pattern which of them are withheld
 * @param past what was published before, beside the cells
 * @param history what was published before, this publication included where it is safe
 * @param tables for each table the numbers that are withheld
 * @param shown the counts of each table as it shows them
 * @param issues what stands against publication
 */
record Suppression(
        CellSystem system,
        Pattern pattern,
        HistoryCells past,
        DisclosureHistory history,
        List<WithheldCells> tables,
        List<ShownCell> shown,
        List<Issue> issues) {

    private static final String CONTRADICTORY = "DISC-2";
    private static final String NO_PATTERN = "DISC-4";
    private static final String MANY = "DISC-6";
    private static final String SMALL_CHANGE = "DISC-7";
    private static final double MANY_WITHHELD = 0.4;
    private static final int PLACES = 5;

    /** Behind the id of a table whose years are taken together: its single years. */
    private static final String YEARS = ".years";

    /**
     * Protects tables.
     *
     * @param first id of the first table of the study
     * @param tables the tables, all of them whole numbers of persons
     * @param history what was published and withheld before
     */
    static Suppression of(
            DisclosureControl control,
            StudyOptions options,
            String first,
            List<LaidOutTable> tables,
            DisclosureHistory history) {
        CellSystemBuilder builder =
                new CellSystemBuilder(PrimaryRules.of(options.threshold()).after(history.threshold()));
        CellWeights weights = new CellWeights(options.neverWithhold(), first, history.withheld());
        RegisterCells cells = new RegisterCells(control.register(), builder, weights, Standing.OPEN);
        for (LaidOutTable table : tables) {
            Panel panel = table.reading().panel();
            if (panel != null) {
                cells.add(
                        CellName.beginning(table.input().reference(), ""),
                        panel,
                        table.confidential(control.register()));
            }
        }
        RegisterCells years = new RegisterCells(control.register(), builder, weights, Standing.IMPLIED);
        for (LaidOutTable table : tables) {
            table.single(control.register()).ifPresent(single -> {
                Panel panel = single.reading().panel();
                if (panel != null) {
                    years.add(
                            CellName.beginning(table.input().reference(), YEARS),
                            panel,
                            single.confidential(control.register()));
                }
            });
        }
        new SamePersons(builder, List.of()).tie();
        PeriodSums.tie(builder);
        AreaSums.tie(control.register(), builder);
        HistoryCells past = new HistoryCells(builder, options.threshold());
        past.add(history);
        for (LaidOutTable table : tables) {
            table.alreadyPublic(control.register())
                    .forEach(panel -> past.add(ofOthers(control, options, table, panel)));
        }
        PeriodSums.tie(builder);
        AreaSums.tie(control.register(), builder);
        CellSystem system = builder.build();
        Optional<Pattern> before = past.unchanged(system, history);
        Pattern pattern = before.orElseGet(() -> Protector.USUAL.protect(system, past.withheldBefore(system)));
        List<WithheldCells> withheld = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        pattern.withheld().stream()
                .forEach(cell -> hidden.addAll(builder.names(system.cell(cell).key())));
        List<ShownCell> shown = new ArrayList<>();
        int laid = 0;
        for (LaidOutTable table : tables) {
            Panel panel = table.reading().panel();
            if (panel == null) {
                withheld.add(WithheldCells.none());
                continue;
            }
            Map<CellKey, String> names = cells.tables().get(laid++);
            withheld.add(WithheldCells.of(keys(panel, names, hidden)));
            String id = table.input().reference().id();
            names.forEach((key, name) -> shown.add(new ShownCell(
                    id, key, hidden.contains(name) ? OptionalLong.empty() : OptionalLong.of(builder.value(name)))));
        }
        DisclosureHistory next =
                before.isPresent() || !pattern.isSafe() ? history : past.after(history, system, pattern);
        Suppression found = new Suppression(system, pattern, past, next, withheld, shown, new ArrayList<>());
        found.issues.addAll(found.judged(options, weights, tables));
        return found;
    }

    /** Returns what others have published: the counts of their file as they stand there, and not the sums that are made of them. */
    private static DisclosureHistory ofOthers(
            DisclosureControl control, StudyOptions options, LaidOutTable table, Panel panel) {
        CellSystemBuilder builder = new CellSystemBuilder(PrimaryRules.of(options.threshold()));
        new RegisterCells(control.register(), builder, new CellWeights(List.of(), "", Set.of()), Standing.OPEN)
                .add(CellName.beginning(table.input().reference(), ""), panel, Set.of());
        Set<String> sums = new HashSet<>();
        panel.areas().stream()
                .filter(area -> !panel.members(area).isEmpty())
                .forEach(area -> sums.add("|" + area.key() + "|"));
        CellSystem system = builder.build();
        SortedMap<String, EarlierCell> cells = new TreeMap<>();
        for (TableCell cell : system.cells()) {
            if (sums.stream().noneMatch(cell.key()::contains)) {
                EarlierCell.Fate fate = cell.standing() == Standing.OPEN
                        ? EarlierCell.Fate.PUBLISHED
                        : cell.standing() == Standing.SLACK ? EarlierCell.Fate.SLACK : EarlierCell.Fate.IMPLIED;
                cells.put(cell.key(), new EarlierCell(cell.key(), cell.value(), fate, "", 0, 0));
            }
        }
        List<SortedMap<String, Long>> relations = NextHistory.relations(system).stream()
                .filter(relation -> cells.keySet().containsAll(relation.keySet()))
                .toList();
        return new DisclosureHistory(cells, relations, 0, 0);
    }

    private static Set<CellKey> keys(Panel panel, Map<CellKey, String> names, Set<String> hidden) {
        Set<CellKey> keys = new HashSet<>();
        for (Area area : panel.areas()) {
            for (PanelPeriod place : panel.periods(area).values()) {
                // A share whose count the file leaves out would give it, by its base.
                if (place.victims().count().found().isEmpty()
                        && (place.victims().known().found().isPresent()
                                || place.victims().total().found().isPresent())) {
                    keys.add(CellKey.of(place, Measure.SHARE));
                }
            }
        }
        names.forEach((key, name) -> {
            if (hidden.contains(name)) {
                keys.add(key);
                // A share and its base give the count, whichever of the two is withheld.
                keys.add(new CellKey(key.area(), key.period(), Measure.SHARE, ""));
            }
        });
        return keys;
    }

    private List<Issue> judged(StudyOptions options, CellWeights weights, List<LaidOutTable> tables) {
        List<Issue> found = new ArrayList<>();
        var location = tables.get(0).input().reference().location();
        if (!pattern.isSafe()) {
            List<String> printed = printedBeside(pattern.unsafe());
            found.add(Issue.error(
                    NO_PATTERN,
                    location,
                    "no choice of withheld counts protects " + pattern.unsafe().size()
                            + (pattern.unsafe().size() == 1 ? " count: " : " counts: ")
                            + places(names(pattern.unsafe()))
                            + (printed.isEmpty() ? "" : "; beside them is known already: " + places(printed)),
                    "a coarser table (years taken together, groups merged), or a file without these areas"));
            return found;
        }
        for (int cell = 0; cell < system.size(); cell++) {
            if (isSensitive(cell)) {
                past.shown(system.cell(cell).key()).stream()
                        .map(name -> figureOf(weights, name))
                        .filter(options.neverWithhold()::contains)
                        .forEach(figure -> found.add(Issue.error(
                                CONTRADICTORY,
                                location,
                                "neverWithhold asks for " + figure + ", which is confidential",
                                "other figures, or none")));
            }
        }
        if (!past.smallChanges().isEmpty()) {
            found.add(Issue.warning(
                    SMALL_CHANGE,
                    location,
                    past.smallChanges().size()
                            + (past.smallChanges().size() == 1 ? " count was" : " counts were")
                            + " revised by less than the threshold since an earlier release printed them, and so withheld: "
                            + places(past.smallChanges().stream().sorted().toList()),
                    "nothing, or the count as it was printed until it is revised by more"));
        }
        if (withheldShare() > MANY_WITHHELD) {
            found.add(Issue.remark(
                    MANY,
                    location,
                    withheld() + " of " + printable() + " counts are withheld",
                    "a coarser table shows more: years taken together, or groups merged"));
        }
        return found;
    }

    private static String figureOf(CellWeights weights, String name) {
        return CellName.parse(name)
                .map(cell -> weights.figures(cell.table()) + cell.area() + "." + cell.period() + "."
                        + cell.group()
                                .map(group -> "groups." + group)
                                .orElseGet(() -> cell.number().startsWith(Measure.INTEREST.name())
                                        ? "count"
                                        : cell.number().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    private boolean isSensitive(int cell) {
        return system.cell(cell).standing() == Standing.OPEN
                && system.cell(cell).sensitivity() != Sensitivity.NONE;
    }

    private List<String> names(List<Integer> cells) {
        return cells.stream().map(cell -> system.cell(cell).key()).toList();
    }

    /** Returns the names of what is known already in a line with cells. */
    private List<String> printedBeside(List<Integer> cells) {
        Set<String> names = new LinkedHashSet<>();
        for (int cell : cells) {
            for (int relation : system.relationsOf(cell)) {
                CellRelation line = system.relations().get(relation);
                for (int member = 0; member < line.size(); member++) {
                    TableCell other = system.cell(line.cell(member));
                    if (other.standing() == Standing.PRINTED) {
                        names.add(other.key());
                    }
                }
            }
        }
        return List.copyOf(names);
    }

    /** Returns areas and periods, never values. */
    private static String places(List<String> names) {
        Set<String> places = new LinkedHashSet<>();
        for (String name : names) {
            String[] parts = name.split("\\|", -1);
            places.add(parts.length > 2 ? parts[1] + " " + parts[2] : parts[0]);
        }
        return String.join(", ", places.stream().limit(PLACES).toList())
                + (places.size() > PLACES ? " and others" : "");
    }

    /** Returns what was done, for the office's own files. */
    RegisterProtection forTheOffice(String register) {
        List<String> prints = new ArrayList<>();
        List<LoggedCell> hidden = new ArrayList<>();
        for (int cell = 0; cell < system.size(); cell++) {
            TableCell found = system.cell(cell);
            boolean withheld = pattern.withheld().get(cell);
            if (isPrintable(found)) {
                past.shown(found.key()).forEach(name -> prints.add(name + (withheld ? " withheld" : " published")));
            }
            if (withheld && found.standing() != Standing.SLACK) {
                CellInterval shown = pattern.audit().shown(cell);
                hidden.add(new LoggedCell(
                        found.key(),
                        found.value(),
                        found.sensitivity().rule(),
                        found.standing() == Standing.IMPLIED,
                        shown.low(),
                        shown.high(),
                        pattern.audit().prove(cell, system.width(cell)).name().toLowerCase(Locale.ROOT),
                        found.weight()));
            }
        }
        return new RegisterProtection(
                register,
                history,
                prints.stream().sorted().toList(),
                shown,
                hidden,
                pattern.programmes(),
                pattern.audit().steps());
    }

    private boolean isPrintable(TableCell cell) {
        return past.isShown(cell.key());
    }

    /** Returns how many counts there are that would be printed. */
    int printable() {
        return (int) system.cells().stream().filter(this::isPrintable).count();
    }

    /** Returns how many of them are withheld. */
    int withheld() {
        return (int) pattern.withheld().stream()
                .filter(cell -> system.cell(cell).standing() == Standing.OPEN)
                .count();
    }

    double withheldShare() {
        return printable() == 0 ? 0 : (double) withheld() / printable();
    }
}
