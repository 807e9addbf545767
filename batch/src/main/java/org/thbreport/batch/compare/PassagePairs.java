package org.thbreport.batch.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.compare.ReadPage.Passage;

/**
 * Finds which passage of the later page stands for which of the earlier one. What stands in the same order in both is left out (E. W.
 * Myers, An O(ND) difference algorithm, 1986); of the rest, those belong together that have the same words around their figures, the
 * same figures, or most words in common.
 */
final class PassagePairs {
    private static final double MOST = 0.5;

    private final List<Passage> earlier = new ArrayList<>();
    private final List<Passage> later = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Two passages that belong together.
     *
     * @param before the earlier one, or null for a passage that is new
     * @param after the later one, or null for a passage that is gone
     */
    record Pair(@Nullable Passage before, @Nullable Passage after) {}

    private PassagePairs() {}

    /** Returns the passages that differ, in the order of the later page, those that are gone where they stood. */
    static List<Pair> of(List<Passage> before, List<Passage> after) {
        PassagePairs found = new PassagePairs();
        for (AbstractDelta<Passage> delta :
                DiffUtils.diff(before, after, PassagePairs::isSame).getDeltas()) {
            found.earlier.addAll(delta.getSource().getLines());
            found.later.addAll(delta.getTarget().getLines());
        }
        found.pair(PassagePairs::isSame);
        found.pair((one, other) -> one.block().context().equals(other.block().context())
                && one.block().rest().equals(other.block().rest()));
        found.pair((one, other) -> !one.block().figures().isEmpty()
                && one.block().rest().equals(other.block().rest()));
        found.pair((one, other) -> !one.ids().isEmpty() && one.ids().equals(other.ids()));
        found.pair((one, other) -> likeness(one, other) > MOST);
        found.earlier.forEach(gone -> found.pairs.add(new Pair(gone, null)));
        found.later.forEach(added -> found.pairs.add(new Pair(null, added)));
        return found.inOrder(before, after);
    }

    private static boolean isSame(Passage one, Passage other) {
        return one.part() == other.part()
                && one.block().text().equals(other.block().text());
    }

    private void pair(BiPredicate<Passage, Passage> belongs) {
        for (Passage one : List.copyOf(earlier)) {
            later.stream()
                    .filter(other -> one.part() == other.part() && belongs.test(one, other))
                    .findFirst()
                    .ifPresent(other -> {
                        pairs.add(new Pair(one, other));
                        remove(earlier, one);
                        remove(later, other);
                    });
        }
    }

    /** Passages may be equal; this one itself is meant. */
    private static void remove(List<Passage> passages, Passage passage) {
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i) == passage) {
                passages.remove(i);
                return;
            }
        }
    }

    private List<Pair> inOrder(List<Passage> before, List<Passage> after) {
        List<Pair> ordered = new ArrayList<>(pairs);
        ordered.sort((one, other) -> Double.compare(place(one, before, after), place(other, before, after)));
        return ordered;
    }

    private static double place(Pair pair, List<Passage> before, List<Passage> after) {
        Passage later = pair.after();
        return later != null
                ? (double) index(after, later) / after.size()
                : (double) index(before, pair.before()) / before.size();
    }

    private static int index(List<Passage> passages, @Nullable Passage passage) {
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i) == passage) {
                return i;
            }
        }
        return passages.size();
    }

    /** Returns the part of all words of two passages that both have. */
    private static double likeness(Passage one, Passage other) {
        Set<String> words = words(one);
        Set<String> all = new TreeSet<>(words);
        all.addAll(words(other));
        words.retainAll(words(other));
        return all.isEmpty() ? 0 : (double) words.size() / all.size();
    }

    private static Set<String> words(Passage passage) {
        return new TreeSet<>(
                List.of(passage.block().rest().toLowerCase(Locale.ROOT).split("\\P{L}+")));
    }
}
