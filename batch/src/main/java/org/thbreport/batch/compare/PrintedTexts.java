package org.thbreport.batch.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.thbreport.publication.readback.PrintedFigure;

/** How the figures of both releases are printed, and which a reader meets first. */
final class PrintedTexts {

    private final Map<String, Map<String, Texts>> byId = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    /**
     * The texts of a figure in a language.
     *
     * @param before those of the earlier release
     * @param after those of the later one
     */
    private record Texts(Set<String> before, Set<String> after) {}

    /** Takes note of the figures that pages of a language print. */
    void add(String language, List<PrintedFigure> before, List<PrintedFigure> after) {
        after.forEach(figure -> add(language, figure).after().add(text(figure)));
        before.forEach(figure -> add(language, figure).before().add(text(figure)));
    }

    private Texts add(String language, PrintedFigure figure) {
        ranks.putIfAbsent(figure.id(), ranks.size());
        return byId.computeIfAbsent(figure.id(), id -> new TreeMap<>())
                .computeIfAbsent(language, tag -> new Texts(new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    private static String text(PrintedFigure figure) {
        return figure.text().replace('\u202f', '\u00a0');
    }

    /** Returns the ids of the figures that are printed. */
    Collection<String> ids() {
        return ranks.keySet();
    }

    /** Returns the place of a figure in the order in which readers meet them; the greatest number for one that is not printed. */
    int rank(String id) {
        return ranks.getOrDefault(id, Integer.MAX_VALUE);
    }

    /** Returns how a figure is printed, by language; nothing for one that is not. */
    List<PrintedChange> of(String id) {
        Map<String, PrintedChange> changes = new LinkedHashMap<>();
        byId.getOrDefault(id, Map.of())
                .forEach((language, texts) -> changes.put(
                        language,
                        new PrintedChange(language, new ArrayList<>(texts.before()), new ArrayList<>(texts.after()))));
        return List.copyOf(changes.values());
    }

    /** Returns whether a figure is printed in both releases, and everywhere in the same way. */
    boolean isSame(String id) {
        List<PrintedChange> changes = of(id);
        return !changes.isEmpty()
                && changes.stream().allMatch(change -> change.before().equals(change.after()));
    }

    /** Returns whether a figure is printed in both releases of a language, and nowhere in the same way. */
    boolean isOther(String id) {
        return of(id).stream()
                .anyMatch(change -> !change.before().isEmpty()
                        && !change.after().isEmpty()
                        && change.before().stream().noneMatch(change.after()::contains));
    }
}
