package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.analytics.disclosure.cells.PrimaryRules;
import org.thbreport.analytics.disclosure.cells.Sensitivity;
import org.thbreport.analytics.disclosure.cells.Standing;
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
 * @param tables for each table the numbers that are withheld
 * @param issues what stands against publication
 */
record Suppression(CellSystem system, Pattern pattern, List<WithheldCells> tables, List<Issue> issues) {

    private static final String CONTRADICTORY = "DISC-2";
    private static final String NO_PATTERN = "DISC-4";
    private static final String MANY = "DISC-6";
    private static final double MANY_WITHHELD = 0.4;
    private static final int PLACES = 5;

    /**
     * Protects tables.
     *
     * @param tables the tables, all of them whole numbers of persons
     * @param history what was published and withheld before
     */
    static Suppression of(
            DisclosureControl control, StudyOptions options, List<LaidOutTable> tables, DisclosureHistory history) {
        CellSystemBuilder builder = new CellSystemBuilder(PrimaryRules.of(options.threshold()));
        CellWeights weights = new CellWeights(options.neverWithhold(), history.withheld());
        RegisterCells cells = new RegisterCells(control.register(), builder, weights);
        for (LaidOutTable table : tables) {
            Panel panel = table.reading().panel();
            if (panel != null) {
                cells.add(panel, table.confidential(control.register()));
            }
        }
        history.published().forEach((name, value) -> {
            if (builder.has(name) && builder.value(name) == value) {
                builder.printed(name, value);
            }
        });
        CellSystem system = builder.build();
        Pattern pattern = Protector.USUAL.protect(system);
        List<WithheldCells> withheld = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        pattern.withheld().stream().forEach(cell -> hidden.add(system.cell(cell).key()));
        int next = 0;
        for (LaidOutTable table : tables) {
            Panel panel = table.reading().panel();
            withheld.add(
                    panel == null
                            ? WithheldCells.none()
                            : WithheldCells.of(keys(panel, cells.tables().get(next++), hidden)));
        }
        Suppression found = new Suppression(system, pattern, withheld, new ArrayList<>());
        found.issues.addAll(found.judged(options, weights, tables));
        return found;
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
            found.add(Issue.error(
                    NO_PATTERN,
                    location,
                    "no choice of withheld counts protects " + pattern.unsafe().size()
                            + (pattern.unsafe().size() == 1 ? " count: " : " counts: ") + places(pattern.unsafe()),
                    "a coarser table (years taken together, groups merged), or a file without these areas"));
            return found;
        }
        for (int cell = 0; cell < system.size(); cell++) {
            if (isSensitive(cell) && options.neverWithhold().contains(figure(cell))) {
                found.add(Issue.error(
                        CONTRADICTORY,
                        location,
                        "neverWithhold asks for " + figure(cell) + ", which is confidential",
                        "other figures, or none"));
            }
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

    private static String figureOf(String name) {
        String[] parts = name.split("\\|", -1);
        return parts.length == 4
                ? "share." + parts[0] + "." + parts[1] + ".groups." + parts[3]
                : parts.length == 3
                        ? "share." + parts[0] + "." + parts[1] + "."
                                + (parts[2].equals("INTEREST") ? "count" : parts[2].toLowerCase(java.util.Locale.ROOT))
                        : "";
    }

    private String figure(int cell) {
        return figureOf(system.cell(cell).key());
    }

    private boolean isSensitive(int cell) {
        return system.cell(cell).standing() == Standing.OPEN
                && system.cell(cell).sensitivity() != Sensitivity.NONE;
    }

    /** Returns areas and periods, never values. */
    private String places(List<Integer> cells) {
        Set<String> places = new LinkedHashSet<>();
        for (int cell : cells) {
            String[] parts = system.cell(cell).key().split("\\|", -1);
            places.add(parts[0] + (parts.length > 1 ? " " + parts[1] : ""));
        }
        return String.join(", ", places.stream().limit(PLACES).toList())
                + (places.size() > PLACES ? " and others" : "");
    }

    /** Returns how many counts there are that would be printed. */
    int printable() {
        return (int) system.cells().stream()
                .filter(cell -> cell.standing() == Standing.OPEN || cell.standing() == Standing.PRINTED)
                .filter(cell -> !cell.key().startsWith("#"))
                .count();
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
