package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.analytics.disclosure.EarlierCell.Fate;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.analytics.disclosure.cells.Sensitivity;
import org.thbreport.analytics.disclosure.cells.Standing;
import org.thbreport.analytics.disclosure.cells.TableCell;
import org.thbreport.analytics.disclosure.suppression.Pattern;
import org.thbreport.analytics.disclosure.suppression.Protector;

/**
 * Puts what was published before beside what is to be published: an unchanged count is the same cell, printed if it was printed; a
 * revised one is another cell, which is sensitive where it differs from a printed one by a small count.
 */
final class HistoryCells {

    private final CellSystemBuilder builder;
    private final int threshold;
    private final Set<String> laidOut;
    private final SortedMap<String, Long> shown = new TreeMap<>();
    private final Map<String, EarlierCell> earlier = new HashMap<>();
    private final Set<String> smallChanges = new HashSet<>();

    /**
     * Makes it for cells that were laid out.
     *
     * @param builder has all cells of what is to be published
     * @param threshold counts from 1 to this number less one are small
     */
    HistoryCells(CellSystemBuilder builder, int threshold) {
        this.builder = builder;
        this.threshold = threshold;
        this.laidOut = builder.names();
        laidOut.stream()
                .filter(name -> builder.standing(name) == Standing.OPEN)
                .forEach(name -> shown.put(name, builder.value(name)));
    }

    /** Adds what was published before, by this register or by others. */
    void add(DisclosureHistory history) {
        Map<String, String> names = new HashMap<>();
        Set<String> known = history.known();
        Map<String, List<Long>> printed = new HashMap<>();
        SamePersons tables = new SamePersons(builder, history.cells().keySet());
        Set<String> revised = revised(history);
        boolean raised = history.threshold() > 0 && threshold > history.threshold();
        for (EarlierCell cell : history.cells().values()) {
            boolean unmoved = laidOut.contains(cell.name()) && !revised.contains(cell.name());
            List<String> elsewhere = elsewhere(tables, base(cell.name()));
            List<String> equal = cell.name().contains("@")
                    ? List.of()
                    : elsewhere.stream()
                            .filter(other -> builder.value(other) == cell.value())
                            .toList();
            boolean same = unmoved || !equal.isEmpty();
            String name = unmoved ? cell.name() : free(cell, revised.contains(cell.name()));
            names.put(cell.name(), name);
            boolean isKnown = known.contains(cell.name());
            Sensitivity sensitivity = isKnown ? Sensitivity.NONE : sensitivity(cell, raised, same);
            Standing standing =
                    isKnown ? Standing.PRINTED : same || cell.fate() == Fate.SLACK ? Standing.SLACK : Standing.IMPLIED;
            builder.cell(new TableCell(name, cell.value(), 0, standing, sensitivity));
            earlier.putIfAbsent(name, cell);
            equal.forEach(other -> builder.same(other, name));
            if (cell.fate() == Fate.PUBLISHED) {
                List<String> bearers = new ArrayList<>(elsewhere);
                bearers.add(base(cell.name()));
                bearers.forEach(bearer -> printed.computeIfAbsent(bearer, key -> new ArrayList<>())
                        .add(cell.value()));
            }
        }
        for (SortedMap<String, Long> relation : history.relations()) {
            SortedMap<String, Long> mapped = new TreeMap<>();
            relation.forEach(
                    (name, coefficient) -> mapped.merge(names.getOrDefault(name, name), coefficient, Long::sum));
            builder.relation(mapped);
        }
        for (String name : shown.keySet()) {
            change(name, printed.getOrDefault(name, List.of()));
        }
    }

    /** A replaced count bears the number of its release. */
    private static String base(String name) {
        return name.replaceFirst("@\\d+'*$", "");
    }

    /** Returns the counts of the same persons in other tables that are to be published. */
    private List<String> elsewhere(SamePersons tables, String name) {
        return tables.others(name).stream().filter(laidOut::contains).toList();
    }

    /** Returns the names whose counts are others now; an implied count is another one where any that it is computed from is. */
    private Set<String> revised(DisclosureHistory history) {
        Set<String> revised = new HashSet<>();
        for (EarlierCell cell : history.cells().values()) {
            if (laidOut.contains(cell.name()) && builder.value(cell.name()) != cell.value()) {
                revised.add(cell.name());
            }
        }
        Set<String> implied = new HashSet<>();
        for (SortedMap<String, Long> relation : history.relations()) {
            if (relation.keySet().stream().anyMatch(revised::contains)) {
                relation.keySet().stream()
                        .filter(name -> laidOut.contains(name) && !shown.containsKey(name))
                        .forEach(implied::add);
            }
        }
        revised.addAll(implied);
        return revised;
    }

    private String free(EarlierCell cell, boolean revised) {
        String name = revised ? cell.name() + "@" + cell.since() : cell.name();
        while (laidOut.contains(name)) {
            name += "'";
        }
        return builder.free(name, cell.value());
    }

    /** The protection that was promised when a count was withheld stays; a higher threshold cannot be promised of what is out. */
    private Sensitivity sensitivity(EarlierCell cell, boolean raised, boolean same) {
        if (raised && cell.value() >= 1 && cell.value() < threshold) {
            return Sensitivity.EARLIER;
        }
        if (same || cell.fate() == Fate.SLACK) {
            return Sensitivity.NONE;
        }
        return switch (cell.rule()) {
            case "P3" -> Sensitivity.GROUP_ZERO;
            case "P2", "P4", "P5" -> Sensitivity.EARLIER;
            default -> Sensitivity.NONE;
        };
    }

    /** Who keeps old releases sees how far a count is from what was printed. */
    private void change(String name, List<Long> printed) {
        long value = builder.value(name);
        printed.stream()
                .filter(before -> before != value)
                .min(Comparator.comparingLong(before -> Math.abs(value - before)))
                .filter(before -> !printed.contains(value))
                .ifPresent(before -> {
                    builder.printedBefore(name, before);
                    if (Math.abs(value - before) < threshold) {
                        smallChanges.add(name);
                    }
                });
    }

    /** Returns whether a cell is one of what is to be shown, as a number or as withheld. */
    boolean isShown(String name) {
        return builder.names(name).stream().anyMatch(shown::containsKey);
    }

    /** Returns the names of what is to be shown that a cell has. */
    List<String> shown(String name) {
        return builder.names(name).stream().filter(shown::containsKey).toList();
    }

    /** Returns the cells of what is to be shown that the last release withheld. */
    BitSet withheldBefore(CellSystem system) {
        BitSet withheld = new BitSet();
        for (int index = 0; index < system.size(); index++) {
            TableCell cell = system.cell(index);
            withheld.set(
                    index,
                    cell.standing() == Standing.OPEN
                            && isShown(cell.key())
                            && builder.names(cell.key()).stream()
                                    .map(earlier::get)
                                    .anyMatch(before -> before != null && before.fate() == Fate.WITHHELD));
        }
        return withheld;
    }

    /**
     * Returns the pattern of earlier releases, where they showed all of these counts and it is safe: the same study is then the same,
     * whatever another study of the register has published since.
     */
    Optional<Pattern> unchanged(CellSystem system, DisclosureHistory history) {
        if (history.releases() == 0 || threshold != history.threshold() || !history.hasShown(shown)) {
            return Optional.empty();
        }
        BitSet withheld = withheldBefore(system);
        for (int index = 0; index < system.size(); index++) {
            if (system.cell(index).isHidden()) {
                withheld.set(index);
            }
        }
        return Optional.of(Protector.USUAL.audited(system, withheld)).filter(Pattern::isSafe);
    }

    /** Returns the names of counts that differ by less than the threshold from what was printed before. */
    Set<String> smallChanges() {
        return smallChanges;
    }

    /** Returns the history with one release more. */
    DisclosureHistory after(DisclosureHistory before, CellSystem system, Pattern pattern) {
        return new NextHistory(before.releases() + 1, laidOut, earlier).of(builder, system, pattern, threshold);
    }
}
